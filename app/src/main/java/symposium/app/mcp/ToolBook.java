package symposium.app.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.app.json.Json;
import symposium.core.error.SymposiumException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What models are told of the tools, read from `tools.json`, joined with what the tools do.
/// Thread-safe: immutable.
final class ToolBook {

  private static final Logger LOG = LoggerFactory.getLogger(ToolBook.class);
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private static final String CALLER = "caller";

  private final JsonNode book;
  private final Map<String, Tool> tools;

  ToolBook(Map<String, Tool> tools) {
    this.book = load();
    this.tools = Map.copyOf(tools);
  }

  private static JsonNode load() {
    try (InputStream in = ToolBook.class.getResourceAsStream("tools.json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource tools.json");
      }
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource tools.json", e);
    }
  }

  /// What models should know before they choose a tool.
  String instructions() {
    return book.path("instructions").asString("");
  }

  /// The tools that this library has, in the book's order.
  ///
  /// @param coverage what the library holds, a sentence
  List<SyncToolSpecification> specifications(String coverage) {
    var all = new ArrayList<SyncToolSpecification>();
    for (JsonNode row : book.path("tools")) {
      Tool tool = tools.get(row.path("name").asString(""));
      if (tool != null) {
        all.add(
            new SyncToolSpecification(
                describe(row, coverage),
                (context, request) -> call(tool, request.arguments(), caller(context))));
      }
    }
    return all;
  }

  private McpSchema.Tool describe(JsonNode row, String coverage) {
    String title = row.path("title").asString("");
    boolean readOnly = row.path("readOnly").asBoolean(false);
    var annotations =
        McpSchema.ToolAnnotations.builder()
            .title(title)
            .readOnlyHint(readOnly)
            .destructiveHint(false)
            .idempotentHint(row.path("idempotent").asBoolean(false))
            .openWorldHint(false)
            .build();
    return McpSchema.Tool.builder(row.path("name").asString(""), map(resolved(row.path("input"))))
        .title(title)
        .description(row.path("description").asString("").replace("{coverage}", coverage).strip())
        .outputSchema(map(resolved(row.path("output"))))
        .annotations(annotations)
        .build();
  }

  /// A schema without references, since not every client follows them. What stands beside a
  /// reference to an object adds to its properties.
  private JsonNode resolved(JsonNode node) {
    return switch (node) {
      case ObjectNode object when object.has("$ref") -> {
        JsonNode named = resolved(book.at(object.path("$ref").asString("").substring(1)));
        if (object.path("properties") instanceof ObjectNode more
            && named.path("properties") instanceof ObjectNode properties
            && named.path("required") instanceof ArrayNode required) {
          more.properties()
              .forEach(entry -> properties.set(entry.getKey(), resolved(entry.getValue())));
          object.path("required").forEach(required::add);
        }
        yield named;
      }
      case ObjectNode object -> {
        ObjectNode copy = Json.object();
        object.properties().forEach(entry -> copy.set(entry.getKey(), resolved(entry.getValue())));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = Json.object().arrayNode();
        array.forEach(each -> copy.add(resolved(each)));
        yield copy;
      }
      default -> node;
    };
  }

  /// What a message's carrier is handed through the SDK in.
  static McpTransportContext context(Caller caller) {
    return McpTransportContext.create(Map.of(CALLER, caller));
  }

  private static Caller caller(McpTransportContext context) {
    return (Caller) context.get(CALLER);
  }

  private static CallToolResult call(
      Tool tool, @Nullable Map<String, Object> arguments, Caller caller) {
    try {
      ObjectNode answer =
          tool.call(new Arguments(arguments == null ? Map.of() : arguments), caller);
      return CallToolResult.builder()
          .addTextContent(Json.line(answer))
          .structuredContent(map(answer))
          .isError(false)
          .build();
    } catch (SymposiumException e) {
      return failed(e.explanation());
    } catch (IllegalArgumentException e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("a tool failed", e);
      return failed("The search program made a mistake; its log says what happened.");
    }
  }

  private static CallToolResult failed(String what) {
    return CallToolResult.builder().addTextContent(what).isError(true).build();
  }

  private static Map<String, Object> map(JsonNode node) {
    return JsonMapper.shared().convertValue(node, OBJECT);
  }
}
