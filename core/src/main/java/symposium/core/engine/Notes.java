package symposium.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.SearchRequest.Choice;

/// Tells the reader in sentences what the trace holds in values.
final class Notes {

  private Notes() {}

  static List<String> of(AnalyzedQuery query, Choice choice, SearchTrace trace) {
    var notes = new ArrayList<>(query.notes());
    trace.experts().forEach(expert -> note(expert, choice).ifPresent(notes::add));
    if (trace.experts().stream().noneMatch(expert -> expert.weight() > 0)) {
      notes.add("No expert answered, so papers may be missing that the library does hold.");
    }
    return notes;
  }

  private static Optional<String> note(ExpertTrace expert, Choice choice) {
    return switch (expert.outcome()) {
      case ANSWERED -> coverage(expert);
      case TIMED_OUT, FAILED -> Optional.of(silence(expert));
      case ABSTAINED, ABSENT -> isNamed(expert, choice) ? Optional.of(silence(expert)) : none();
      case NOT_ASKED -> none();
    };
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  /// Silence is expected of some experts, but not of one that was asked for by name.
  private static boolean isNamed(ExpertTrace expert, Choice choice) {
    String name = expert.expert().name();
    return choice.experts().contains(name) || choice.weights().getOrDefault(name, 0.0) > 0;
  }

  private static String silence(ExpertTrace expert) {
    return "The %s expert gave no answer (%s).".formatted(expert.expert(), expert.detail());
  }

  private static Optional<String> coverage(ExpertTrace expert) {
    if (expert.weight() == 0 || expert.coverage() >= 1) {
      return Optional.empty();
    }
    double percent = Math.floor(1000 * expert.coverage()) / 10; // never claims the whole
    return Optional.of(
        String.format(
            Locale.ROOT,
            "The %s expert has read %.1f %% of the library so far; papers it has not read are judged by the others alone.",
            expert.expert(),
            percent));
  }
}
