package symposium.app.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import symposium.app.json.Json;
import symposium.catalog.SqliteCatalog;
import symposium.core.engine.EngineSettings;
import symposium.core.engine.ExactMatch;
import symposium.core.engine.ExpertPool;
import symposium.core.engine.Experts;
import symposium.core.engine.Routers;
import symposium.core.engine.SearchEngine;
import symposium.core.error.CorruptData;
import symposium.core.error.HomeUnavailable;
import symposium.core.error.IndexUnavailable;
import symposium.core.error.InvalidInput;
import symposium.core.error.ModelUnavailable;
import symposium.core.error.NotFound;
import symposium.core.error.Overloaded;
import symposium.core.fuse.ConvexFusion;
import symposium.core.library.LibraryStatus;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.core.rank.MinMax;
import symposium.core.retrieve.Attributes;
import symposium.core.retrieve.ExpertId;
import symposium.core.retrieve.Matches;
import symposium.core.retrieve.SearchActivity;
import symposium.core.route.Expert;
import symposium.core.route.FixedRouter;
import symposium.core.route.Gate;
import symposium.follow.days.DailyLists;
import symposium.follow.digest.DigestContent;
import symposium.follow.digest.DigestDesk;
import symposium.follow.interest.MixtureFeed;
import symposium.follow.interest.PastedPapers;
import symposium.follow.trend.Trending;
import symposium.lucene.Bm25Retriever;
import symposium.lucene.LuceneLexicalIndex;
import symposium.web.account.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server over a real catalog and a real lexical index of [Shelf]'s papers, on a free port.
final class TestServer implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");
  private static final ExpertId BM25 = new ExpertId("bm25");
  private static final ExpertId WORDS = new ExpertId("words");
  private static final ExpertId DENSE = new ExpertId("dense");

  final AtomicBoolean ready = new AtomicBoolean(true);
  private final AtomicReference<java.time.Duration> ahead =
      new AtomicReference<>(java.time.Duration.ZERO);
  private final java.time.InstantSource clock = () -> java.time.Instant.now().plus(ahead.get());
  private final SqliteCatalog catalog;
  private final LuceneLexicalIndex index;
  private final ExpertPool pool = new ExpertPool(2, 100);
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(Path home, ServerSettings settings) {
    catalog = SqliteCatalog.open(home.resolve("catalog.db"));
    catalog.write(
        transaction -> {
          Shelf.papers().forEach(transaction::put);
          return true;
        });
    index = LuceneLexicalIndex.create(home.resolve("lexical"));
    index();
    server = HttpServer.start(settings, service());
  }

  static TestServer start(Path home) {
    return new TestServer(home, ServerSettings.loopback(0));
  }

  static TestServer start(Path home, ServerSettings settings) {
    return new TestServer(home, settings);
  }

  Service service() {
    return new Service(
        engine(), this::find, this::status, TestServer::write, ready::get, everyday(), door());
  }

  Door door() {
    return new Door(
        new Door.Stores(
            catalog.accounts(), catalog.accesses(), catalog.audit(), catalog.personalData()),
        java.time.InstantSource.system());
  }

  private Everyday everyday() {
    var days = catalog.days();
    var trending =
        new Trending(
            days, catalog.marks(), catalog.signals(), catalog::findAll, catalog::lastSequence);
    return new Everyday(
        catalog.marks(),
        days,
        new DayLists(new DailyLists(days), trending, catalog.recommendations()),
        following(),
        digests());
  }

  SqliteCatalog catalog() {
    return catalog;
  }

  private Following following() {
    var feed =
        new MixtureFeed(
            new MixtureFeed.Parts(
                engine(),
                catalog,
                papers -> Map.of(),
                catalog.follows(),
                catalog.marks(),
                catalog.deliveries()));
    return new Following(
        catalog.follows(), catalog.notes(), catalog.deliveries(), feed, new PastedPapers(catalog));
  }

  /// Digests of the first three papers, every day the same.
  private DigestDesk digests() {
    List<DigestContent.Item> items =
        Shelf.papers().stream()
            .limit(3)
            .map(
                paper ->
                    new DigestContent.Item(
                        paper, "routing", Optional.empty(), List.of("bm25"), false))
            .toList();
    return new DigestDesk(
        new DigestDesk.Parts(
            catalog.subscriptions(),
            catalog.digestLog(),
            (reader, asOf, days) ->
                new DigestContent.Papers(40, items, Optional.empty(), List.of()),
            URI.create("https://papers.example.org"),
            clock));
  }

  private SearchEngine engine() {
    var experts =
        Experts.of(
            List.of(
                new Expert(BM25, new Bm25Retriever(index), 1, new MinMax(), java.util.Set.of()),
                new Expert(
                    WORDS, new SharedWords(Shelf.papers()), 1, new MinMax(), java.util.Set.of())),
            Map.of(DENSE, "the model is not installed"));
    var gate = Gate.of(Map.of(BM25, .4, WORDS, .2, DENSE, .4));
    var routers =
        new Routers(
            List.of(new FixedRouter("fixed", gate), FixedRouter.uniform(List.of(BM25, WORDS))));
    return new SearchEngine(
        new SearchEngine.Parts(
            experts,
            routers,
            pool,
            new ConvexFusion(),
            new ExactMatch(catalog),
            catalog,
            ids ->
                catalog.findAll(ids).entrySet().stream()
                    .collect(
                        Collectors.toMap(Map.Entry::getKey, one -> attributes(one.getValue()))),
            (query, papers) -> papers.stream().map(paper -> matches(query, paper)).toList(),
            new SearchActivity(),
            symposium.core.engine.Doubt.never()),
        EngineSettings.defaults());
  }

  private static Attributes attributes(Paper paper) {
    return new Attributes(paper.published(), paper.categories(), List.copyOf(paper.sources()));
  }

  private static Matches matches(AnalyzedQuery query, Paper paper) {
    var words = SharedWords.words(query.meaning());
    words.retainAll(SharedWords.words(paper.text()));
    return new Matches(words.stream().sorted().toList(), List.of(), List.of());
  }

  /// Fails in every way there is for ids that ask for it.
  private Optional<Paper> find(PaperId id) {
    return switch (id.toString()) {
      case "local:invalid" -> throw new InvalidInput("No good.");
      case "local:gone" -> throw new NotFound("It is gone.");
      case "local:busy" -> throw new Overloaded("Too many.");
      case "local:home" -> throw new HomeUnavailable("The home is locked.");
      case "local:index" -> throw new IndexUnavailable("Rebuild the index.");
      case "local:model" -> throw new ModelUnavailable("No model.");
      case "local:corrupt" -> throw new CorruptData("Restore a backup.");
      case "local:bug" -> throw new IllegalStateException("secret at /home/someone");
      default -> catalog.find(id);
    };
  }

  private LibraryStatus status() {
    return new LibraryStatus(
        "/home/someone/.symposium",
        "0.1.0",
        catalog.count(),
        catalog.countsBySource(),
        index.count(),
        List.of(new LibraryStatus.Space("words", "test-model", 25, 50, 12.5, "encoding")),
        new TreeMap<>(Map.of("dense", "the model is not installed")),
        List.of("fixed", "uniform"),
        true,
        new LibraryStatus.Outside(
            List.of(
                new LibraryStatus.Contact(
                    "export.arxiv.org", "Records of papers, when you harvest.")),
            List.of(
                new LibraryStatus.Errand(
                    "arxiv cs:cs:IR", "2026-11-23T05:31:00Z, 120 records, 80 new"))),
        List.of());
  }

  private static byte[] write(ExportFormat format, List<Paper> papers) {
    String text =
        switch (format) {
          case JSONL ->
              papers.stream()
                  .map(paper -> Json.line(Json.paper(paper)) + "\n")
                  .collect(Collectors.joining());
          case BIBTEX -> each(papers, "@misc{x, title={%s}}\n");
          case RIS -> each(papers, "TY  - GEN\nTI  - %s\nER  - \n");
          case APA, IEEE, CHICAGO, MLA, ACM -> each(papers, format.label() + ": %s.\n");
          case CSL -> "[" + each(papers, "{\"title\":\"%s\"}") + "]";
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String each(List<Paper> papers, String form) {
    return papers.stream()
        .map(paper -> form.formatted(paper.title()))
        .collect(Collectors.joining());
  }

  /// Makes papers that were put into the catalog since findable.
  void index() {
    index.apply(catalog.changesAfter(0, 1_000));
    index.commit(catalog.lastSequence());
  }

  /// Lets time pass for digests.
  void pass(java.time.Duration time) {
    ahead.set(time);
  }

  int port() {
    return server.port();
  }

  /// Asks with the JDK's client.
  ///
  /// @param headers names and values in turn
  HttpResponse<String> get(String target, String... headers) {
    return send("GET", target, headers);
  }

  HttpResponse<String> send(String method, String target, String... headers) {
    return send(method, target, HttpRequest.BodyPublishers.noBody(), headers);
  }

  /// Sends a form as a page of the server does.
  HttpResponse<String> post(String target, String form, String... headers) {
    var all = new java.util.ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
    return send(
        "POST", target, HttpRequest.BodyPublishers.ofString(form), all.toArray(String[]::new));
  }

  /// Sends JSON.
  HttpResponse<String> postJson(String target, String json, String... headers) {
    var all = new java.util.ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/json"));
    return send(
        "POST", target, HttpRequest.BodyPublishers.ofString(json), all.toArray(String[]::new));
  }

  private HttpResponse<String> send(
      String method, String target, HttpRequest.BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + target))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(method + " " + target + " failed", e);
    }
  }

  JsonNode json(String target) {
    HttpResponse<String> response = get(target);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(target + ": " + response.body());
    }
    return JsonMapper.shared().readTree(response.body());
  }

  /// Sends bytes as they are and reads one answer.
  String raw(String request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var answer = new StringBuilder();
      var in = socket.getInputStream();
      for (int unit = in.read(); unit >= 0; unit = in.read()) {
        answer.append((char) unit);
        if (isWhole(answer)) {
          break;
        }
      }
      return answer.toString();
    } catch (IOException e) {
      throw new IllegalStateException("the server closed without answering", e);
    }
  }

  private static boolean isWhole(StringBuilder answer) {
    int head = answer.indexOf("\r\n\r\n");
    var length = LENGTH.matcher(answer);
    return head >= 0
        && length.find()
        && answer.length() == head + 4 + Integer.parseInt(length.group(1));
  }

  @Override
  public void close() {
    client.close();
    server.close();
    pool.close();
    index.close();
    catalog.close();
  }
}
