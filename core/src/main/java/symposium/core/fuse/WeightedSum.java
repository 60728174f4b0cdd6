package symposium.core.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import symposium.core.model.PaperId;
import symposium.core.rank.ScoredDoc;
import symposium.core.route.Gate;

/// Adds up weighted parts over the experts that could see each paper.
///
/// The rule for what an expert could not have seen: for each paper the gate is restricted to the
/// experts that cover it and renormalised ([Gate#among]), so a paper without, say, a dense vector
/// is judged by the others alone and neither loses nor gains by the absence. An expert that covers
/// a paper but did not list it adds 0.
final class WeightedSum {

  /// The part a listed paper is worth to one expert before weighting.
  @FunctionalInterface
  interface Worth {
    /// Values every paper of a voice.
    ///
    /// @return shape `[voice.ranking().size()]`, in [0, 1]
    double[] of(Voice voice);
  }

  private WeightedSum() {}

  static List<FusedDoc> add(Gate gate, List<Voice> voices, Worth worth) {
    List<Voice> heard =
        voices.stream()
            .filter(voice -> gate.weight(voice.expert()) > 0)
            .sorted(Comparator.comparing(Voice::expert))
            .toList();
    Map<PaperId, List<Contribution>> parts = new HashMap<>();
    for (Voice voice : heard) {
      double[] values = worth.of(voice);
      var docs = voice.ranking().docs();
      for (int i = 0; i < values.length; i++) {
        parts
            .computeIfAbsent(docs.get(i).id(), id -> new ArrayList<>(heard.size()))
            .add(new Contribution(voice.expert(), i + 1, docs.get(i).score(), 1, values[i]));
      }
    }
    var fused = new ArrayList<FusedDoc>(parts.size());
    parts.forEach((id, unweighted) -> fused.add(weigh(id, unweighted, gate, heard)));
    fused.sort(Comparator.comparing(FusedDoc::doc, ScoredDoc.ORDER));
    return List.copyOf(fused);
  }

  private static FusedDoc weigh(
      PaperId id, List<Contribution> unweighted, Gate gate, List<Voice> heard) {
    double visible = 0;
    for (Voice voice : heard) {
      if (lists(unweighted, voice) || voice.coverage().covers(id)) {
        visible += gate.weight(voice.expert());
      }
    }
    var contributions = new ArrayList<Contribution>(unweighted.size());
    double score = 0;
    for (Contribution part : unweighted) {
      double weight = gate.weight(part.expert()) / visible;
      double amount = weight * part.amount();
      contributions.add(new Contribution(part.expert(), part.rank(), part.score(), weight, amount));
      score += amount;
    }
    return new FusedDoc(new ScoredDoc(id, score), contributions);
  }

  private static boolean lists(List<Contribution> parts, Voice voice) {
    return parts.stream().anyMatch(part -> part.expert().equals(voice.expert()));
  }
}
