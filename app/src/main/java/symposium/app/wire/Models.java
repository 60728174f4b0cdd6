package symposium.app.wire;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.core.encode.Encoder;
import symposium.core.error.ModelUnavailable;
import symposium.core.retrieve.ExpertId;
import symposium.onnx.ModelManifest;
import symposium.onnx.NativeRuntime;
import symposium.onnx.OnnxEncoder;
import symposium.onnx.StaticEncoder;

/// The encoders of the experts whose models are there, and what the others lack.
///
/// @param encoders by expert
/// @param absent what is missing, by expert
record Models(SortedMap<ExpertId, Encoder> encoders, SortedMap<ExpertId, String> absent) {

  private static final Logger LOG = LoggerFactory.getLogger(Models.class);

  static Models load(Path cache, Closing closing) {
    var models = new Models(new TreeMap<>(), new TreeMap<>());
    models.add(ExpertNames.STATIC, StaticEncoder::load);
    models.add(ExpertNames.DENSE, () -> dense(cache, closing));
    return models;
  }

  private static Encoder dense(Path cache, Closing closing) {
    ModelManifest manifest = ModelManifest.bundled(ModelManifest.DEFAULT);
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
