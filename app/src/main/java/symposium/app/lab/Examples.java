package symposium.app.lab;

import java.util.List;
import java.util.Optional;
import symposium.app.wire.Symposium;
import symposium.core.error.InvalidInput;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.AnalyzedQuery;
import symposium.eval.answers.PlainQuery;
import symposium.eval.trec.Topic;

/// Topics that are papers themselves: the name of a document, which then is no answer, or the whole
/// text of a paper that need not be in the library. Thread-safe: immutable.
///
/// @param library the collection's library
record Examples(Symposium library) {

  /// The scheme of papers that are topics and nothing else.
  private static final String SCHEME = "topic";

  private static final int LONGEST_ID = 512;

  /// A topic as a query.
  ///
  /// @throws InvalidInput when its text is one word and no document's name
  AnalyzedQuery query(Topic topic) {
    return new PlainQuery().resembling(List.of(paper(topic)));
  }

  private Paper paper(Topic topic) {
    String text = topic.text().strip();
    if (text.chars().anyMatch(Character::isWhitespace)) {
      return written(topic.id(), text);
    }
    return document(text)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "Topic %s is '%s', which is no document of the collection; with --similar a topic is a document's name or a whole abstract."
                        .formatted(topic.id(), shortened(text))));
  }

  private Optional<Paper> document(String name) {
    return name.length() > LONGEST_ID
        ? Optional.empty()
        : library
            .find(new PaperId(OwnPapers.SCHEME, name))
            .or(() -> PaperId.recognise(name).flatMap(library::find));
  }

  /// A title, if the text has one on a line of its own, else its first sentence stands for it.
  private static Paper written(String id, String text) {
    int line = text.indexOf('\n');
    int end = line > 0 ? line : text.indexOf(". ") + 1;
    String title = end > 0 ? text.substring(0, end) : text;
    return Paper.builder(
            new PaperId(SCHEME, id.substring(0, Math.min(LONGEST_ID, id.length()))), title)
        .abstractText(text.substring(title.length()))
        .build();
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
