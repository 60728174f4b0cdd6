package symposium.app.wire;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.app.models.InstalledModels;
import symposium.app.models.ShelfRow;
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
/// @param added the experts whose models do not ship, with what a query costs them in milliseconds
record Models(
    SortedMap<ExpertId, Encoder> encoders,
    SortedMap<ExpertId, String> absent,
    SortedMap<ExpertId, Double> added) {

  private static final int STATIC_DIMENSION = 256;

  /// What a query costs a model that nobody measured.
  private static final double UNMEASURED_MILLIS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Models.class);

  /// Those that ship, and of the models that were added those that are wanted.
  static Models load(Path cache, Predicate<String> wanted, Closing closing) {
    var models = new Models(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    models.add(ExpertNames.STATIC, new TaughtTable(cache)::inUse);
    models.add(
        ExpertNames.DENSE,
        () -> lazy(ModelManifest.bundled(ModelManifest.DEFAULT), cache, closing));
    InstalledModels installed = InstalledModels.in(cache, ExpertNames.shipped());
    installed
        .models()
        .forEach(
            (name, manifest) -> {
              if (wanted.test(name)) {
                var expert = new ExpertId(name);
                models.added.put(
                    expert, InstalledModels.queryMillis(cache, name, UNMEASURED_MILLIS));
                models.add(expert, () -> lazy(manifest, cache, closing));
              }
            });
    installed
        .unusable()
        .forEach((name, reason) -> LOG.warn("The model {} is not used: {}", name, reason));
    return models;
  }

  private static Encoder lazy(ModelManifest manifest, Path cache, Closing closing) {
    OnnxEncoder.require(manifest, cache);
    return closing.add(
        new LazyEncoder(
            manifest.modelId(), manifest.graph().dimension(), () -> load(manifest, cache)),
        LazyEncoder::close);
  }

  /// Loads a model; the runtime's own library is unpacked beside its files.
  static OnnxEncoder load(ModelManifest manifest, Path cache) {
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

  /// Checks the files of the model that ships.
  static List<String> verify(Path cache) {
    try {
      OnnxEncoder.verify(ModelManifest.bundled(ModelManifest.DEFAULT), cache);
      return List.of();
    } catch (ModelUnavailable e) {
      return List.of(e.explanation());
    }
  }

  /// The models that ship, as the shelf lists them.
  static List<ShelfRow> shipped(Path cache) {
    ModelManifest dense = ModelManifest.bundled(ModelManifest.DEFAULT);
    return List.of(
        new ShelfRow(
            ExpertNames.DENSE.name(),
            ShelfRow.State.SHIPPED,
            OnnxEncoder.bytes(dense, cache),
            dense.licence(),
            dense.modelId(),
            ""),
        new ShelfRow(
            ExpertNames.STATIC.name(),
            ShelfRow.State.SHIPPED,
            0,
            dense.licence(),
            StaticEncoder.load().modelId(),
            ""));
  }

  Optional<Encoder> encoder(ExpertId expert) {
    return Optional.ofNullable(encoders.get(expert));
  }
}
