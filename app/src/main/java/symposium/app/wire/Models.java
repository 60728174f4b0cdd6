package symposium.app.wire;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.core.encode.Encoder;
import symposium.core.error.ModelUnavailable;
import symposium.core.library.PaperSource;
import symposium.core.library.SourceRecord;
import symposium.core.model.Paper;
import symposium.core.retrieve.ExpertId;
import symposium.onnx.ModelManifest;
import symposium.onnx.NativeRuntime;
import symposium.onnx.OnnxEncoder;
import symposium.onnx.StaticEncoder;
import symposium.onnx.StaticTableBuilder;

/// The encoders of the experts whose models are there, and what the others lack.
///
/// @param encoders by expert
/// @param absent what is missing, by expert
record Models(SortedMap<ExpertId, Encoder> encoders, SortedMap<ExpertId, String> absent) {

  private static final int STATIC_DIMENSION = 256;

  private static final Logger LOG = LoggerFactory.getLogger(Models.class);

  static Models load(Path cache, Closing closing) {
    var models = new Models(new TreeMap<>(), new TreeMap<>());
    models.add(ExpertNames.STATIC, StaticEncoder::load);
    models.add(ExpertNames.DENSE, () -> dense(cache, closing));
    return models;
  }

  private static Encoder dense(Path cache, Closing closing) {
    ModelManifest manifest = ModelManifest.bundled(ModelManifest.DEFAULT);
    OnnxEncoder.require(manifest, cache);
    return closing.add(
        new LazyEncoder(
            manifest.modelId(), manifest.graph().dimension(), () -> load(manifest, cache)),
        LazyEncoder::close);
  }

  private static OnnxEncoder load(ModelManifest manifest, Path cache) {
    NativeRuntime.unpacked(cache, System.getProperty("os.name"), System.getProperty("os.arch"))
        .ifPresent(folder -> System.setProperty(NativeRuntime.PROPERTY, folder.toString()));
    return OnnxEncoder.load(manifest, cache);
  }

  /// Starts loading the model that takes long to load.
  void warm() {
    if (encoders.get(ExpertNames.DENSE) instanceof LazyEncoder dense) {
      dense.warm();
    }
  }

  private void add(ExpertId expert, java.util.function.Supplier<Encoder> loading) {
    try {
      encoders.put(expert, loading.get());
    } catch (ModelUnavailable e) {
      LOG.warn("The {} expert is absent: {}", expert, e.explanation());
      absent.put(expert, e.explanation());
    }
  }

  /// Distils the dense model into a static table of the shipped shape.
  static void distil(Path cache, PaperSource corpus, Path output) {
    Iterator<String> texts =
        StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(corpus, Spliterator.ORDERED), false)
            .flatMap(
                record ->
                    record instanceof SourceRecord.Read(Paper paper)
                        ? Stream.of(paper)
                        : Stream.of())
            .map(paper -> paper.title() + " " + paper.abstractText())
            .iterator();
    try (var model = load(ModelManifest.bundled(ModelManifest.DEFAULT), cache)) {
      StaticTableBuilder.build(model, STATIC_DIMENSION, texts, output);
    }
  }

  /// Checks the unpacked model files.
  static List<String> verify(Path cache) {
    try {
      OnnxEncoder.verify(ModelManifest.bundled(ModelManifest.DEFAULT), cache);
      return List.of();
    } catch (ModelUnavailable e) {
      return List.of(e.explanation());
    }
  }

  Optional<Encoder> encoder(ExpertId expert) {
    return Optional.ofNullable(encoders.get(expert));
  }
}
