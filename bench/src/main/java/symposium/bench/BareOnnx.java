package symposium.bench;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import symposium.onnx.ModelManifest;

/// The model run by ONNX Runtime with nothing around it. Thread-safe.
final class BareOnnx implements AutoCloseable {

  private static final String RESOURCE = "resource:";

  private final ModelManifest manifest;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  private BareOnnx(ModelManifest manifest) throws IOException, OrtException {
    this.manifest = manifest;
    try (InputStream in = open(manifest.tokenizer())) {
      this.tokenizer =
          HuggingFaceTokenizer.newInstance(
              in,
              Map.of(
                  "truncation",
                  "true",
                  "maxLength",
                  Integer.toString(manifest.graph().maxTokens()),
                  "padding",
                  "false"));
    }
    try (InputStream in = open(manifest.model());
        var settings = new OrtSession.SessionOptions()) {
      settings.setIntraOpNumThreads(1);
      settings.setInterOpNumThreads(1);
      settings.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      this.session = environment.createSession(in.readAllBytes(), settings);
    }
  }

  private static InputStream open(ModelManifest.ModelFile file) {
    return Objects.requireNonNull(
        BareOnnx.class.getResourceAsStream(file.location().substring(RESOURCE.length())),
        file.location());
  }

  static BareOnnx load(ModelManifest manifest) {
    try {
      return new BareOnnx(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A text's token ids, special ones included.
  long[] tokens(String text) {
    return tokenizer.encode(text).getIds();
  }

  /// The first token's last hidden state.
  float[] run(long[] ids) {
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    var names = manifest.graph().inputs();
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, direct(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, direct(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, direct(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of(names.ids(), idTensor, names.mask(), mask, names.types(), types),
                Set.of(manifest.graph().output()))) {
      float[] first = new float[manifest.graph().dimension()];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
      return first;
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LongBuffer direct(long[] values) {
    return ByteBuffer.allocateDirect(values.length * Long.BYTES)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer()
        .put(values)
        .flip();
  }

  @Override
  public void close() {
    try {
      tokenizer.close();
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
