package symposium.eval.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import symposium.core.fuse.Fusion;
import symposium.core.fuse.Voice;
import symposium.core.model.PaperId;
import symposium.core.rank.Calibration;
import symposium.core.retrieve.ExpertResult;
import symposium.core.route.Router;
import symposium.eval.answers.AnswerBook;
import symposium.eval.answers.TopicAnswers;
import symposium.eval.trec.Run;
import symposium.eval.trec.RunDoc;

/// Makes TREC runs of recorded answers: routed and fused as a search would. Thread-safe: immutable.
///
/// @param simulation plays the rounds
/// @param fusion fuses
/// @param calibration makes scores comparable
/// @param naming a paper's document name
/// @param depth documents of a topic at most, 1 or more
public record RunMaker(
    Simulation simulation,
    Fusion fusion,
    Calibration calibration,
    Function<PaperId, String> naming,
    int depth) {

  /// Makes a run.
  ///
  /// @param book the answers
  /// @param router the router
  /// @param tag the run's name
  /// @return the run, a topic nobody answered without documents
  public Run make(AnswerBook book, Router router, String tag) {
    var topics = new TreeMap<String, List<RunDoc>>();
    for (TopicAnswers topic : book.topics()) {
      topics.put(topic.topic().id(), docs(topic, router));
    }
    return Run.of(tag, topics);
  }

  /// Routes and fuses one topic.
  ///
  /// @param topic its answers
  /// @param router the router
  /// @return best first, equal scores by id; empty when nobody answered
  public List<RunDoc> docs(TopicAnswers topic, Router router) {
    var gate = simulation.route(router, topic).gate();
    return fusion.fuse(gate, voices(topic)).stream()
        .limit(depth)
        .map(doc -> new RunDoc(naming.apply(doc.id()), doc.score()))
        .toList();
  }

  private List<Voice> voices(TopicAnswers topic) {
    var voices = new ArrayList<Voice>();
    for (Map.Entry<symposium.core.retrieve.ExpertId, ExpertResult> one :
        topic.results().entrySet()) {
      if (one.getValue() instanceof ExpertResult.Answered(var ranking, var coverage)) {
        voices.add(new Voice(one.getKey(), ranking, calibration, coverage));
      }
    }
    return voices;
  }
}
