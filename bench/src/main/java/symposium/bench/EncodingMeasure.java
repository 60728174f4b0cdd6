package symposium.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symposium.app.wire.Home;
import symposium.catalog.SqliteCatalog;
import symposium.core.encode.Embedding;
import symposium.onnx.ModelManifest;
import symposium.onnx.OnnxEncoder;

/// Dense encoding beside a bare loop over ONNX Runtime on the same texts, taking turns chunk by
/// chunk; one worker per core, one text at a time, one shared session each.
final class EncodingMeasure {

  private static final double BUDGET = 0.9;
  private static final double SAME = 0.9999;

  private final Options options;

  EncodingMeasure(Options options) {
    this.options = options;
  }

  Row row() {
    var home = new Home(options.home());
    ModelManifest manifest = ModelManifest.bundled(ModelManifest.DEFAULT);
    try (var catalog = SqliteCatalog.open(home.catalog());
        var encoder = OnnxEncoder.load(manifest, home.models());
        var bare = BareOnnx.load(manifest)) {
      List<String> texts =
          Papers.spread(catalog, options.either(2000, 200)).stream()
              .map(paper -> paper.paper().text())
              .toList();
      List<long[]> tokens = texts.stream().map(bare::tokens).toList();
      double likeness = likeness(encoder, bare, texts, tokens);
      return measure(encoder, bare, texts, tokens, likeness);
    }
  }

  private static double likeness(
      OnnxEncoder encoder, BareOnnx bare, List<String> texts, List<long[]> tokens) {
    double least = 1;
    for (int i = 0; i < Math.min(20, texts.size()); i++) {
      Embedding theirs = Embedding.normalised(bare.run(tokens.get(i)));
      least = Math.min(least, encoder.encodePassage(texts.get(i)).dot(theirs));
    }
    return least;
  }

  private Row measure(
      OnnxEncoder encoder,
      BareOnnx bare,
      List<String> texts,
      List<long[]> tokens,
      double likeness) {
    int chunk = options.either(100, 50);
    long ours = 0;
    long theirs = 0;
    var ratios = new ArrayList<Double>();
    for (int from = 0; from < texts.size(); from += chunk) {
      int to = Math.min(texts.size(), from + chunk);
      boolean oursFirst = from / chunk % 2 == 0;
      long bareFirst = oursFirst ? 0 : Parallel.each(tokens.subList(from, to), bare::run);
      long product = Parallel.each(texts.subList(from, to), encoder::encodePassage);
      long loop = oursFirst ? Parallel.each(tokens.subList(from, to), bare::run) : bareFirst;
      ours += product;
      theirs += loop;
      ratios.add((double) loop / product);
    }
    double share = (double) theirs / ours;
    double rate = texts.size() / (ours / 1e9);
    double bareRate = texts.size() / (theirs / 1e9);
    double mean = tokens.stream().mapToInt(ids -> ids.length).average().orElse(0);
    ratios.sort(null);
    return new Row(
        "dense encoding, against a bare ONNX Runtime loop over ready tokens",
        "≥ 90 % of its rate",
        "%.1f %% (%.1f papers/s)".formatted(100 * share, rate),
        "%.1f papers/s".formatted(bareRate),
        Row.Verdict.of(share >= BUDGET && likeness >= SAME),
        "%,d papers of %.0f tokens on average, in turns of %d; turns from %.1f to %.1f %%, median %.1f %%. The loop does not tokenise; least cosine between both sides' vectors %.6f."
            .formatted(
                texts.size(),
                mean,
                chunk,
                100 * ratios.getFirst(),
                100 * ratios.getLast(),
                100 * ratios.get(ratios.size() / 2),
                likeness),
        Map.of(
            "share",
            share,
            "per_s",
            rate,
            "peer_per_s",
            bareRate,
            "mean_tokens",
            mean,
            "least_cosine",
            likeness));
  }
}
