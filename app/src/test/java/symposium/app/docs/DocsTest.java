package symposium.app.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.eval.plan.Plan;

final class DocsTest {

  private static final Path ROOT = root();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern TICKED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern TYPE =
      Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(\\.[a-zA-Z]+)?");
  private static final Pattern COMMAND = Pattern.compile("(?:\\./)?symposium ([a-z][a-z-]+)");

  /// Types of the JDK and of libraries that documents name.
  private static final Set<String> FOREIGN =
      Set.of(
          "IndexSearcher",
          "WebServer",
          "IllegalArgumentException",
          "IllegalStateException",
          "L64X128MixRandom");

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isRegularFile(here.resolve("symposium")) ? here : here.resolve("..").normalize();
  }

  private static List<Path> documents() throws IOException {
    var documents = new ArrayList<Path>();
    for (String name : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      documents.add(ROOT.resolve(name));
    }
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
    }
    return documents;
  }

  private static String text(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    var broken = new TreeSet<String>();
    for (Path document : documents()) {
      LINK.matcher(text(document))
          .results()
          .map(link -> link.group(1))
          .filter(target -> !target.contains("://"))
          .filter(target -> !Files.exists(document.resolveSibling(target)))
          .forEach(target -> broken.add(ROOT.relativize(document) + " → " + target));
    }
    assertEquals(Set.of(), broken);
  }

  @Test
  void everyTypeNamedExists() throws IOException {
    Set<String> types = types();
    assertTrue(types.size() > 200, "only %d types were seen".formatted(types.size()));
    var unknown = new TreeSet<String>();
    for (Path document : documents()) {
      TICKED
          .matcher(text(document))
          .results()
          .map(ticked -> TYPE.matcher(ticked.group(1)))
          .filter(type -> type.matches())
          .map(type -> type.group(1))
          .filter(name -> !types.contains(name) && !FOREIGN.contains(name))
          .forEach(name -> unknown.add(ROOT.relativize(document) + " → " + name));
    }
    assertEquals(Set.of(), unknown);
  }

  private static Set<String> types() throws IOException {
    var declared = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w+)");
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> ROOT.relativize(file).toString().contains("src"))
          .flatMap(file -> declared.matcher(text(file)).results().map(match -> match.group(1)))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void everyCommandNamedExists() throws IOException {
    Set<String> known = new TreeSet<>(Set.of("build", "test", "bench", "package"));
    Pattern name = Pattern.compile("name = \"([a-z-]+)\"");
    try (Stream<Path> files = Files.list(ROOT.resolve("app/src/main/java/symposium/app/cli"))) {
      files
          .filter(file -> file.toString().endsWith("Command.java"))
          .forEach(
              file ->
                  name.matcher(text(file)).results().limit(1).forEach(m -> known.add(m.group(1))));
    }
    var unknown = new TreeSet<String>();
    for (Path document : documents()) {
      TICKED
          .matcher(text(document))
          .results()
          .flatMap(ticked -> COMMAND.matcher(ticked.group(1)).results())
          .map(command -> command.group(1))
          .filter(command -> !known.contains(command))
          .forEach(command -> unknown.add(ROOT.relativize(document) + " → " + command));
    }
    assertEquals(Set.of(), unknown);
  }

  @Test
  void everyExperimentCanBeReadAndHasItsTable() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("experiments"))) {
      List<Path> plans = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertTrue(plans.size() > 0, "there is no experiment");
      for (Path plan : plans) {
        String title = Plan.load(plan, Set.of("learned", "fixed", "rules")).title();
        String name = plan.getFileName().toString().replace(".yaml", "");
        assertTrue(text(plan.resolveSibling(name + ".md")).startsWith("# " + title), name);
        assertTrue(text(plan.resolveSibling(name + ".json")).contains(title), name);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "README.md, symposium/app/wire/EmbeddingExampleTest.java, README",
    "docs/guide/mixture.md, com/example/library/NotesRetriever.java, class",
    "docs/guide/mixture.md, com/example/library/OwnExpertTest.java, use"
  })
  void everyProgramShownIsATestedOne(String document, String test, String part) {
    String source = text(ROOT.resolve("app/src/test/java").resolve(test));
    String begin = "// begin: %s\n".formatted(part);
    int from = source.indexOf(begin) + begin.length();
    String example =
        source.substring(from, source.lastIndexOf('\n', source.indexOf("// end: " + part)));
    assertTrue(
        text(ROOT.resolve(document)).contains(example.stripTrailing().stripIndent()),
        () -> document + " differs from " + test);
  }
}
