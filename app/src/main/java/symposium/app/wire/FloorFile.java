package symposium.app.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.core.error.ModelUnavailable;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.Floor;
import symposium.core.route.RouterModel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The floor as a JSON file that people can read.
public final class FloorFile {

  private static final String SHIPPED = "floor.json";
  private static final int DIGITS = 6;

  private FloorFile() {}

  /// The floor this product ships.
  ///
  /// @return the floor, or empty where none is in the jar
  public static Optional<Floor> shipped() {
    try (InputStream in = FloorFile.class.getResourceAsStream(SHIPPED)) {
      return in == null
          ? Optional.empty()
          : Optional.of(read(JsonMapper.builder().build().readTree(in)));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new ModelUnavailable("The floor in this program cannot be read: " + e.getMessage(), e);
    }
  }

  private static Floor read(JsonNode root) {
    var first = new ArrayList<ExpertId>();
    root.path("first").forEach(id -> first.add(new ExpertId(id.asString())));
    var features = new ArrayList<String>();
    root.path("features").forEach(feature -> features.add(feature.asString()));
    return new Floor(
        new RouterModel.Inputs(
            first, features, array(root.path("means")), array(root.path("scales"))),
        numbers(root.path("weights")),
        root.path("least").asDouble(),
        new Floor.Rates(root.path("false-alarms").asDouble(), root.path("recognised").asDouble()));
  }

  private static List<Double> numbers(JsonNode array) {
    var numbers = new ArrayList<Double>();
    array.forEach(number -> numbers.add(number.asDouble()));
    return numbers;
  }

  private static double[] array(JsonNode array) {
    return numbers(array).stream().mapToDouble(number -> number).toArray();
  }

  /// Writes a floor.
  ///
  /// @param floor the floor
  /// @param file where to; an older one is replaced
  /// @throws ModelUnavailable when it cannot be written there
  public static void save(Floor floor, Path file) {
    var mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode();
    RouterModel.Inputs inputs = floor.inputs();
    ArrayNode first = root.putArray("first");
    inputs.first().forEach(id -> first.add(id.name()));
    ArrayNode features = root.putArray("features");
    inputs.features().forEach(features::add);
    put(root.putArray("means"), inputs.means());
    put(root.putArray("scales"), inputs.scales());
    put(root.putArray("weights"), floor.weights().stream().mapToDouble(weight -> weight).toArray());
    root.put("least", floor.least());
    root.put("false-alarms", floor.rates().falseAlarms());
    root.put("recognised", floor.rates().recognised());
    try {
      Files.write(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    } catch (IOException e) {
      throw new ModelUnavailable(
          "Cannot write %s (%s); choose another file.".formatted(file, e.getMessage()), e);
    }
  }

  private static void put(ArrayNode array, double[] values) {
    for (double value : values) {
      array.add(
          new java.math.BigDecimal(value).round(new java.math.MathContext(DIGITS)).doubleValue());
    }
  }
}
