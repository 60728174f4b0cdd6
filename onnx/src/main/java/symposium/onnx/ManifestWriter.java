package symposium.onnx;

import java.io.StringWriter;
import symposium.onnx.ModelManifest.Graph;
import symposium.onnx.ModelManifest.ModelFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Writes what [ManifestReader] reads.
///
/// Confined to one call.
final class ManifestWriter {

  private final JsonGenerator out;

  private ManifestWriter(JsonGenerator out) {
    this.out = out;
  }

  static String json(ModelManifest manifest) {
    var text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(indenting(), text)) {
      new ManifestWriter(out).write(manifest);
    }
    return text + "\n";
  }

  private static ObjectWriteContext indenting() {
    var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    return new ObjectWriteContext.Base() {
      @Override
      public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
        return printer;
      }
    };
  }

  private void write(ModelManifest manifest) {
    out.writeStartObject();
    out.writeStringProperty("modelId", manifest.modelId());
    out.writeStringProperty("licence", manifest.licence());
    write("model", manifest.model());
    write("tokenizer", manifest.tokenizer());
    write(manifest.graph());
    out.writeObjectPropertyStart("prefixes");
    out.writeStringProperty("query", manifest.prefixes().query());
    out.writeStringProperty("passage", manifest.prefixes().passage());
    out.writeEndObject();
    out.writeEndObject();
  }

  private void write(String name, ModelFile file) {
    out.writeObjectPropertyStart(name);
    out.writeStringProperty("location", file.location());
    out.writeStringProperty("sha256", file.sha256());
    out.writeEndObject();
  }

  private void write(Graph graph) {
    out.writeObjectPropertyStart("graph");
    out.writeObjectPropertyStart("inputs");
    out.writeStringProperty("ids", graph.inputs().ids());
    out.writeStringProperty("mask", graph.inputs().mask());
    out.writeStringProperty("types", graph.inputs().types());
    out.writeEndObject();
    out.writeStringProperty("output", graph.output());
    out.writeStringProperty("pooling", graph.pooling().name());
    out.writeNumberProperty("dimension", graph.dimension());
    out.writeNumberProperty("maxTokens", graph.maxTokens());
    out.writeEndObject();
  }
}
