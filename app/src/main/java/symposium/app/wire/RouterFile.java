package symposium.app.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import symposium.core.error.ModelUnavailable;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.Gate;
import symposium.core.route.RouterModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A router's model as a JSON file that people can read. Thread-safe: immutable.
public final class RouterFile {

  /// Version of the layout; another one is refused.
  private static final int VERSION = 1;

  private static final String SHIPPED = "router.json";
  private static final long LARGEST = 4_000_000;

  private final ObjectMapper mapper = JsonMapper.builder().build();

  /// A reader and writer.
  public RouterFile() {}

  /// The model this product ships.
  ///
  /// @return the model, or empty where none is in the jar
  public Optional<RouterModel> shipped() {
    try (InputStream in = RouterFile.class.getResourceAsStream(SHIPPED)) {
      return in == null ? Optional.empty() : Optional.of(read(mapper.readTree(in), SHIPPED));
    } catch (IOException | JacksonException e) {
      throw refused("the router in this program", e);
    }
  }

  /// The model a library uses: its own, else the one that ships.
  Optional<RouterModel> inUse(Home home) {
    return Files.exists(home.router()) ? Optional.of(load(home.router())) : shipped();
  }

  /// Reads a model.
  ///
  /// @param file as written by [#save]
  /// @return the model
  /// @throws ModelUnavailable naming the file when it is none
  public RouterModel load(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IOException("it is larger than any router");
      }
      return read(mapper.readTree(Files.readAllBytes(file)), file.toString());
    } catch (IOException | JacksonException e) {
      throw refused(file.toString(), e);
    }
  }

  private static ModelUnavailable refused(String what, Exception cause) {
    return new ModelUnavailable(
        "%s cannot be read (%s); delete it to use the router that ships, or make it again with `symposium train router`."
            .formatted(what, cause.getMessage()),
        cause);
  }

  private static RouterModel read(JsonNode root, String name) {
    if (root.path("version").asInt(0) != VERSION) {
      throw new ModelUnavailable(
          "%s is of another version; make it again with `symposium train router`.".formatted(name));
    }
    var first = new ArrayList<ExpertId>();
    root.path("first").forEach(id -> first.add(new ExpertId(id.asString())));
    var features = new ArrayList<String>();
    root.path("features").forEach(feature -> features.add(feature.asString()));
    var gates = new ArrayList<Gate>();
    root.path("gates")
        .forEach(
            gate -> {
              var weights = new TreeMap<ExpertId, Double>();
              gate.properties()
                  .forEach(
                      one -> weights.put(new ExpertId(one.getKey()), one.getValue().asDouble()));
              gates.add(Gate.of(weights));
            });
    JsonNode rows = root.path("weights");
    double[][] weights = new double[rows.size()][];
    for (int g = 0; g < weights.length; g++) {
      weights[g] = numbers(rows.get(g));
    }
    try {
      return new RouterModel(
          root.path("name").asString(),
          new RouterModel.Inputs(
              first, features, numbers(root.path("means")), numbers(root.path("scales"))),
          gates,
          weights);
    } catch (IllegalArgumentException e) {
      throw refused(name, e);
    }
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }

  /// Writes a model, whole or not at all.
  ///
  /// @param model the model
  /// @param file where to; an older one is replaced
  /// @throws ModelUnavailable when it cannot be written there
  public void save(RouterModel model, Path file) {
    ObjectNode root = mapper.createObjectNode();
    root.put("version", VERSION);
    root.put("name", model.name());
    ArrayNode first = root.putArray("first");
    model.first().forEach(id -> first.add(id.name()));
    ArrayNode features = root.putArray("features");
    model.features().forEach(features::add);
    put(root.putArray("means"), model.means());
    put(root.putArray("scales"), model.scales());
    ArrayNode gates = root.putArray("gates");
    for (Gate gate : model.gates()) {
      ObjectNode weights = gates.addObject();
      gate.weights().forEach((id, weight) -> weights.put(id.name(), weight));
    }
    ArrayNode weights = root.putArray("weights");
    for (double[] row : model.weights()) {
      put(weights.addArray(), row);
    }
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(draft, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ModelUnavailable(
          "Cannot write %s (%s); choose another file.".formatted(file, e.getMessage()), e);
    }
  }

  /// Six digits are more than any router is sure of.
  private static void put(ArrayNode array, double[] values) {
    for (double value : values) {
      array.add(new java.math.BigDecimal(value).round(new java.math.MathContext(6)).doubleValue());
    }
  }

  /// What a model learned, in words: for each gate of its portfolio the features that speak for it
  /// most.
  ///
  /// @param model the model
  /// @return lines of text
  public static List<String> explain(RouterModel model) {
    var lines = new ArrayList<String>();
    lines.add(
        "Router %s: %d gates, %d features; asks %s first."
            .formatted(model.name(), model.gates().size(), model.features().size(), model.first()));
    for (int g = 0; g < model.gates().size(); g++) {
      lines.add("");
      lines.add(
          "Gate %d%s: %s"
              .formatted(g + 1, g == 0 ? " (the usual one)" : "", words(model.gates().get(g))));
      lines.add("  more of it: " + telling(model, g, 1));
      lines.add("  less of it: " + telling(model, g, -1));
    }
    return lines;
  }

  private static String words(Gate gate) {
    var words = new ArrayList<String>();
    gate.weights().forEach((id, weight) -> words.add("%s %.2f".formatted(id, weight)));
    return String.join(", ", words);
  }

  private static String telling(RouterModel model, int gate, int sign) {
    double[] row = model.weights()[gate];
    return java.util.stream.IntStream.range(0, model.features().size())
        .filter(f -> sign * row[f] > 0.05)
        .boxed()
        .sorted(java.util.Comparator.comparingDouble(f -> -sign * row[f]))
        .limit(6)
        .map(f -> "%s (%+.2f)".formatted(model.features().get(f), row[f]))
        .reduce((a, b) -> a + ", " + b)
        .orElse("nothing");
  }
}
