package symposium.app.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds the description against the running server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private TestServer server;
  private JsonNode description;

  @BeforeAll
  void start(@TempDir Path home) {
    server = TestServer.start(home);
    description = server.json("/openapi.json");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : description.at(reference.substring(1));
  }

  /// What the description says of one answer holds for it.
  private void conforms(JsonNode operation, HttpResponse<String> response) {
    JsonNode stated = resolve(operation.path("responses").path(response.statusCode() + ""));
    assertTrue(stated.has("content"), response.statusCode() + " is not described");
    String type = response.headers().firstValue("Content-Type").orElseThrow().split(";", -1)[0];
    JsonNode schema = stated.path("content").path(type).path("schema");
    assertTrue(schema.isObject(), type + " is not described");
    for (var header : stated.path("headers").properties()) {
      boolean optional = header.getKey().equals("Link");
      assertTrue(optional || response.headers().firstValue(header.getKey()).isPresent());
    }
    if (type.endsWith("json") && !type.contains("ndjson")) {
      validate(schema, JsonMapper.shared().readTree(response.body()));
    }
  }

  private void validate(JsonNode schema, JsonNode value) {
    ObjectNode whole = Json.object();
    whole.set("components", description.path("components"));
    whole.putArray("allOf").add(schema);
    assertEquals(List.of(), SCHEMAS.getSchema((JsonNode) whole).validate(value));
  }

  private Map<String, JsonNode> operations() {
    var operations = new LinkedHashMap<String, JsonNode>();
    description
        .path("paths")
        .properties()
        .forEach(path -> operations.put(path.getKey(), path.getValue().path("get")));
    return operations;
  }

  private static String target(String path) {
    String target = path.replace("{id}", "arxiv:1810.04805");
    return target.equals("/api/v1/search") ? target + "?q=paging" : target;
  }

  @TestFactory
  List<DynamicTest> everyPathAnswersAsDescribed() {
    var tests = new ArrayList<DynamicTest>();
    operations()
        .forEach(
            (path, operation) ->
                tests.add(
                    DynamicTest.dynamicTest(
                        path, () -> conforms(operation, server.get(target(path))))));
    return tests;
  }

  @TestFactory
  List<DynamicTest> everyParameterIsTakenAsDescribed() {
    var tests = new ArrayList<DynamicTest>();
    operations()
        .forEach(
            (path, operation) ->
                operation
                    .path("parameters")
                    .forEach(
                        reference -> {
                          JsonNode parameter = resolve(reference);
                          if (parameter.path("in").asString().equals("query")) {
                            String name = parameter.path("name").asString();
                            tests.add(
                                DynamicTest.dynamicTest(
                                    path + " " + name, () -> taken(path, operation, parameter)));
                          }
                        }));
    return tests;
  }

  private void taken(String path, JsonNode operation, JsonNode parameter) {
    String name = parameter.path("name").asString();
    String value = name.equals("cursor") ? cursor(path) : example(parameter.path("example"));
    String target = target(path);
    if (name.equals("q")) {
      target = target.replaceFirst("\\?.*", "");
    }
    String separator = target.contains("?") ? "&" : "?";
    var response = server.get(target + separator + name + "=" + Percent.encodeQuery(value));
    assertEquals(200, response.statusCode(), response.body());
    conforms(operation, response);
  }

  private String cursor(String path) {
    String target = target(path);
    String separator = target.contains("?") ? "&" : "?";
    return server.json(target + separator + "limit=2").path("next_cursor").asString();
  }

  private static String example(JsonNode example) {
    return example.isArray() ? example.get(0).asString() : example.asString();
  }

  @TestFactory
  List<DynamicTest> problemsAnswerAsDescribed() {
    JsonNode search = description.path("paths").path("/api/v1/search").path("get");
    JsonNode paper = description.path("paths").path("/api/v1/papers/{id}").path("get");
    return List.of(
        DynamicTest.dynamicTest("400", () -> conforms(search, server.get("/api/v1/search"))),
        DynamicTest.dynamicTest(
            "404", () -> conforms(paper, server.get("/api/v1/papers/arxiv:9999.99999"))),
        DynamicTest.dynamicTest(
            "406",
            () -> conforms(paper, server.get("/api/v1/papers/1706.03762", "Accept", "image/png"))),
        DynamicTest.dynamicTest(
            "414", () -> conforms(search, server.get("/api/v1/search?q=" + "a+".repeat(10_000)))));
  }

  @Test
  void itListsExactlyTheRoutesOfPrograms() {
    var described = new TreeSet<String>();
    operations()
        .forEach(
            (path, operation) -> {
              var names = new ArrayList<String>();
              operation
                  .path("parameters")
                  .forEach(
                      one -> {
                        JsonNode parameter = resolve(one);
                        if (parameter.path("in").asString().equals("query")) {
                          names.add(parameter.path("name").asString());
                        }
                      });
              described.add(path + " " + new TreeSet<>(names));
            });

    assertEquals(served(), described);
  }

  private Set<String> served() {
    var metrics = new Metrics();
    var service = server.service();
    OpenApi api = OpenApi.load();
    var site =
        new Site(
            symposium.web.Pages.create(),
            api.reference(),
            service,
            metrics,
            new Origin(java.util.Optional.empty()));
    var routes =
        Routes.of(
            new Api(service, metrics),
            new Operations(service, metrics),
            api,
            site,
            List.of(
                new DaysApi(service, new DayReader(InstantSource.system())),
                new FeedApi(service, InstantSource.system())));
    var served = new TreeSet<String>();
    for (Route route : routes.all()) {
      if (route.audience() == Route.Audience.PROGRAM && route.method().equals("GET")) {
        served.add(route.pattern() + " " + new TreeSet<>(route.parameters()));
      }
    }
    return served;
  }

  @Test
  void theYamlFormSaysTheSame() {
    String yaml = server.get("/openapi.yaml").body();

    assertEquals(description, new YAMLMapper().readTree(yaml));
  }

  @Test
  void theDocumentationNamesEveryPathAndProblem() {
    String page = server.get("/docs").body();

    operations().keySet().forEach(path -> assertTrue(page.contains("GET " + path + "<"), path));
    for (Problem.Kind kind : Problem.Kind.values()) {
      assertTrue(page.contains("id=\"" + kind.anchor() + "\""), kind.anchor());
    }
  }
}
