package symposium.eval.experiment;

import java.util.List;
import java.util.function.Function;
import symposium.core.model.PaperId;
import symposium.core.rank.Calibration;
import symposium.core.retrieve.ExpertId;
import symposium.eval.answers.AnswerBook;
import symposium.eval.route.Case;
import symposium.eval.trec.Qrels;

/// A collection's answers with its judgements. Thread-safe: immutable.
///
/// @param answers what the experts answered
/// @param qrels the judgements
/// @param strata the stratum of a topic by its id
/// @param naming a paper's document name
public record Book(
    AnswerBook answers,
    Qrels qrels,
    Function<String, String> strata,
    Function<PaperId, String> naming) {

  /// The judged topics in numbers.
  ///
  /// @param calibration how scores become comparable
  /// @return a case for every topic with a relevant document
  public List<Case> cases(Calibration calibration) {
    return cases(expert -> calibration, Integer.MAX_VALUE);
  }

  /// The judged topics.
  ///
  /// @param depth the most papers of an expert's list
  List<Case> cases(Function<ExpertId, Calibration> calibrations, int depth) {
    return answers.topics().stream()
        .filter(topic -> qrels.hasRelevant(topic.topic().id()))
        .map(
            topic ->
                new Case(
                    topic.top(depth),
                    strata.apply(topic.topic().id()),
                    qrels.grades(topic.topic().id()),
                    naming,
                    calibrations))
        .toList();
  }
}
