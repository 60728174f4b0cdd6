package symposium.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symposium.core.encode.Embedding;
import symposium.core.encode.Encoder;
import symposium.core.error.ModelUnavailable;
import symposium.onnx.ModelManifest.Graph;
import symposium.onnx.ModelManifest.Inputs;
import symposium.onnx.ModelManifest.ModelFile;

/// Runs any embedding model that a [ModelManifest] describes, through ONNX Runtime.
///
/// Every text is run alone (batch 1): an int8 model's vector depends on what else is in its batch,
/// and padding costs more than batching saves. One run uses one core; callers that want both cores
/// encode on two threads, all sharing this encoder. A text without a letter to encode has the zero
/// vector.
///
/// Thread-safe: one native session serves all threads. Close it only when no call is running.
public final class OnnxEncoder implements Encoder, AutoCloseable {

  /// Enough for a command line of 900,000 characters; only what is used of it takes memory.
  private static final long STARTING_STACK_BYTES = 256L << 20;

  private static final int TRIALS = 11;

  /// The size of an axis that a model leaves open.
  private static final long DECIDED_WHEN_RUN = -1;

  private final ModelManifest manifest;
  private final WordPiece pieces;
  private final TokenizerFile tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxEncoder(
      ModelManifest manifest,
      TokenizerFile tokenizer,
      OrtEnvironment environment,
      OrtSession session) {
    this.manifest = manifest;
    this.pieces = new WordPiece(tokenizer.joined(), tokenizer.unknown());
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /// Loads a model and checks that it is what its manifest says.
  ///
  /// Weights in a jar are unpacked into the cache once, checked against their sha256; later loads
  /// take that copy. Without a writable cache they are unpacked and checked in memory every time,
  /// which takes half a second more.
  ///
  /// @param manifest the model
  /// @param cache a folder for unpacked files, made when it is not there
  /// @return the encoder; the caller closes it
  /// @throws ModelUnavailable when a file is missing or another, or the model is of another shape
  public static OnnxEncoder load(ModelManifest manifest, Path cache) {
    TokenizerFile tokenizer =
        TokenizerFile.parse(
            ModelFiles.read(manifest.tokenizer(), cache), manifest.tokenizer().location());
    OrtEnvironment environment = environment(manifest);
    try {
      OrtSession session = session(environment, manifest.model(), cache);
      try {
        check(session, manifest);
      } catch (ModelUnavailable e) {
        session.close();
        throw e;
      }
      return new OnnxEncoder(manifest, tokenizer, environment, session);
    } catch (OrtException e) {
      throw new ModelUnavailable(
          "ONNX Runtime cannot load the model file %s: %s"
              .formatted(manifest.model().location(), e.getMessage()),
          e);
    }
  }

  /// Runs the model on a short and on its longest text, and says what a query costs.
  ///
  /// @return milliseconds to encode a query of ten words, 0 or more
  /// @throws ModelUnavailable when the model takes fewer tokens than its manifest says, or gives
  ///   something else
  public double trial() {
    encodePassage("word ".repeat(manifest.graph().maxTokens()));
    String query = "how does one measure what a query of ten words costs";
    long[] nanos = new long[TRIALS];
    for (int i = 0; i < TRIALS; i++) {
      long start = System.nanoTime();
      encodeQuery(query);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[TRIALS / 2] / 1e6;
  }

  /// Whether a model's files are those its manifest means, as far as is known without reading them.
  ///
  /// @param manifest the model
  /// @param cache where unpacked copies and notes are kept
  /// @return true when each was checked and has not changed since
  public static boolean isChecked(ModelManifest manifest, Path cache) {
    return ModelFiles.isChecked(manifest.model(), cache)
        && ModelFiles.isChecked(manifest.tokenizer(), cache);
  }

  /// The size of a model's files.
  ///
  /// @param manifest the model
  /// @param cache where unpacked copies are kept
  /// @return bytes, without those of files that are not here
  public static long bytes(ModelManifest manifest, Path cache) {
    return ModelFiles.bytes(manifest.model(), cache)
        + ModelFiles.bytes(manifest.tokenizer(), cache);
  }

  /// Finds out whether a model's files are there, without reading them.
  ///
  /// @param manifest the model
  /// @param cache where unpacked copies are kept
  /// @throws ModelUnavailable naming the missing file and the way on
  public static void require(ModelManifest manifest, Path cache) {
    ModelFiles.require(manifest.model(), cache);
    ModelFiles.require(manifest.tokenizer(), cache);
  }

  /// Reads all files of a model, and unpacked copies of them, and checks their sha256.
  ///
  /// @param manifest the model
  /// @param cache the folder given to [#load(ModelManifest, Path)]
  /// @throws ModelUnavailable when one is missing or another
  public static void verify(ModelManifest manifest, Path cache) {
    ModelFiles.verify(manifest.tokenizer(), cache);
    ModelFiles.verify(manifest.model(), cache);
  }

  /// Starts the runtime, on a thread with a deep stack. As it starts it matches the process's whole
  /// command line against a regular expression by recursion, some 270 bytes of stack a character:
  /// on an ordinary thread a class path of 4,000 characters ends the process.
  private static OrtEnvironment environment(ModelManifest manifest) {
    var starting = new FutureTask<>(OrtEnvironment::getEnvironment);
    new Thread(null, starting, "onnx-start", STARTING_STACK_BYTES).start();
    try {
      return starting.get();
    } catch (ExecutionException e) {
      throw new ModelUnavailable(
          "ONNX Runtime does not run on this machine, so there is no model %s: %s"
              .formatted(manifest.modelId(), e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelUnavailable(
          "Starting ONNX Runtime for the model " + manifest.modelId() + " was interrupted.", e);
    }
  }

  private static OrtSession session(OrtEnvironment environment, ModelFile model, Path cache)
      throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL); // exceptions tell
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      try {
        return environment.createSession(ModelFiles.local(model, cache).toString(), options);
      } catch (IOException e) {
        return environment.createSession(ModelFiles.read(model), options);
      }
    }
  }

  private static void check(OrtSession session, ModelManifest manifest) throws OrtException {
    Graph graph = manifest.graph();
    Inputs inputs = graph.inputs();
    Set<String> given =
        Stream.of(inputs.ids(), inputs.mask(), inputs.types())
            .filter(input -> !input.isEmpty())
            .collect(Collectors.toSet());
    if (!session.getInputNames().equals(given)) {
      throw mismatch(
          manifest, "inputs " + sorted(given), "inputs " + sorted(session.getInputNames()));
    }
    NodeInfo output = session.getOutputInfo().get(graph.output());
    if (output == null) {
      throw mismatch(
          manifest,
          "output '" + graph.output() + "'",
          "outputs " + sorted(session.getOutputNames()));
    }
    checkShape(output, manifest);
  }

  private static void checkShape(NodeInfo output, ModelManifest manifest) {
    Graph graph = manifest.graph();
    int rank = graph.pooling().rank();
    if (!(output.getInfo() instanceof TensorInfo tensor)
        || tensor.getShape().length != rank
        || (tensor.getShape()[rank - 1] != graph.dimension()
            && tensor.getShape()[rank - 1] != DECIDED_WHEN_RUN)) {
      throw mismatch(
          manifest,
          "output '%s' of shape %s for the pooling %s"
              .formatted(output.getName(), shape(graph), graph.pooling()),
          shapeOf(output));
    }
  }

  private static String shape(Graph graph) {
    return (graph.pooling().rank() == 2 ? "[batch, %d]" : "[batch, tokens, %d]")
        .formatted(graph.dimension());
  }

  private static String shapeOf(NodeInfo output) {
    return output.getInfo() instanceof TensorInfo tensor
        ? "shape %s of %s there (-1 is any size)"
            .formatted(Arrays.toString(tensor.getShape()), tensor.type)
        : "another kind of output there";
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  private static ModelUnavailable mismatch(ModelManifest manifest, String wanted, String has) {
    return new ModelUnavailable(
        "The manifest of %s names %s, but %s has %s."
            .formatted(manifest.modelId(), wanted, manifest.model().location(), has));
  }

  @Override
  public String modelId() {
    return manifest.modelId();
  }

  @Override
  public int dimension() {
    return manifest.graph().dimension();
  }

  @Override
  public Embedding encodeQuery(String text) {
    return encode(manifest.prefixes().query(), text);
  }

  @Override
  public Embedding encodePassage(String text) {
    return encode(manifest.prefixes().passage(), text);
  }

  private Embedding encode(String prefix, String text) {
    if (text.isBlank()) {
      return Embedding.normalised(new float[dimension()]);
    }
    LongBuffer ids = ids(prefix + text);
    try {
      int count = ids.remaining();
      return Embedding.normalised(manifest.graph().pooling().pool(states(ids), count, dimension()));
    } catch (OrtException e) {
      throw new ModelUnavailable(
          "The model %s failed on a text of %d tokens: %s"
              .formatted(modelId(), ids.capacity(), e.getMessage()),
          e);
    }
  }

  private LongBuffer ids(String text) {
    int room = manifest.graph().maxTokens() - tokenizer.before().size() - tokenizer.after().size();
    return framed(pieces.encode(text, room));
  }

  private LongBuffer framed(int... body) {
    LongBuffer ids = longs(tokenizer.before().size() + body.length + tokenizer.after().size());
    tokenizer.before().forEach(ids::put);
    for (int id : body) {
      ids.put(id);
    }
    tokenizer.after().forEach(ids::put);
    return ids.flip();
  }

  TokenizerFile tokenizer() {
    return tokenizer;
  }

  /// The last hidden state of a piece that is a text of its own, shape `[dimension]`.
  float[] pieceState(int id) {
    try {
      FloatBuffer states = states(framed(id));
      float[] state = new float[dimension()];
      states.get(tokenizer.before().size() * dimension(), state);
      return state;
    } catch (OrtException e) {
      throw new ModelUnavailable(
          "The model %s failed on the piece %d: %s".formatted(modelId(), id, e.getMessage()), e);
    }
  }

  /// Hidden states, shape `[tokens, dimension]`, row-major.
  private FloatBuffer states(LongBuffer ids) throws OrtException {
    Graph graph = manifest.graph();
    int count = ids.remaining();
    long[] shape = {1, count};
    LongBuffer ones = longs(count);
    for (int i = 0; i < count; i++) {
      ones.put(i, 1);
    }
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, ones, shape);
        OnnxTensor typeTensor = OnnxTensor.createTensor(environment, longs(count), shape)) {
      Map<String, OnnxTensor> inputs = HashMap.newHashMap(3);
      inputs.put(graph.inputs().ids(), idTensor);
      inputs.put(graph.inputs().mask(), maskTensor);
      if (!graph.inputs().types().isEmpty()) {
        inputs.put(graph.inputs().types(), typeTensor);
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(graph.output()))) {
        return output((OnnxTensor) result.get(0), count);
      }
    }
  }

  private FloatBuffer output(OnnxTensor output, int count) throws OrtException {
    FloatBuffer values = output.getFloatBuffer();
    Graph graph = manifest.graph();
    if (values == null
        || values.remaining() != graph.pooling().vectors(count) * graph.dimension()) {
      throw mismatch(
          manifest,
          "output '%s' of shape %s".formatted(graph.output(), shape(graph)),
          "given %s of %s for %d tokens"
              .formatted(
                  Arrays.toString(output.getInfo().getShape()), output.getInfo().type, count));
    }
    return values;
  }

  private static LongBuffer longs(int count) {
    return ByteBuffer.allocateDirect(count * Long.BYTES)
        .order(ByteOrder.nativeOrder())
        .asLongBuffer();
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("closing a session cannot fail twice", e);
    }
  }
}
