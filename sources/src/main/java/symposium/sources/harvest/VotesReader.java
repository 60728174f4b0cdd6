package symposium.sources.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symposium.core.library.Signal;
import symposium.core.model.PaperId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads Hugging Face's list of a day, leniently: an entry counts when it names a paper of arXiv's;
/// everything else may be missing, of another kind or new. Confined to one thread.
final class VotesReader {

  private static final int MOST_ENTRIES = 10_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxNameLength(1_000)
                  .maxNumberLength(200)
                  .maxStringLength(1 << 20)
                  .build())
          .build();

  private VotesReader() {}

  /// A page of the list.
  ///
  /// @param entries how many entries the page had, papers or not
  /// @param papers how many of them were papers
  /// @param votes counts of votes for each paper, and of stars where its repository is named
  record Page(int entries, int papers, List<Signal> votes) {}

  /// Reads a page.
  ///
  /// @throws IOException when it is no list, or breaks off
  static Page read(InputStream in, LocalDate day) throws IOException {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("an answer that is no list");
      }
      int entries = 0;
      int papers = 0;
      var votes = new ArrayList<Signal>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        entries++;
        List<Signal> paper = entry(json, day);
        if (papers < MOST_ENTRIES) {
          papers += paper.isEmpty() ? 0 : 1;
          votes.addAll(paper);
        }
      }
      return new Page(entries, papers, List.copyOf(votes));
    } catch (JacksonException e) {
      throw new IOException("an answer that cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  private static List<Signal> entry(JsonParser json, LocalDate day) {
    List<Signal> votes = List.of();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return votes;
    }
    String name;
    while ((name = json.nextName()) != null) {
      json.nextToken();
      if (name.equals("paper") && json.currentToken() == JsonToken.START_OBJECT) {
        votes = paper(json, day);
      } else {
        json.skipChildren();
      }
    }
    return votes;
  }

  private static List<Signal> paper(JsonParser json, LocalDate day) {
    String id = "";
    long upvotes = 0;
    long stars = 0;
    String name;
    while ((name = json.nextName()) != null) {
      JsonToken token = json.nextToken();
      switch (name) {
        case "id" -> id = token == JsonToken.VALUE_STRING ? json.getString() : "";
        case "upvotes" -> upvotes = count(json);
        case "githubStars" -> stars = count(json);
        default -> {}
      }
      json.skipChildren();
    }
    Optional<PaperId> paper = PaperId.arxiv(id);
    if (paper.isEmpty()) {
      return List.of();
    }
    var signals = new ArrayList<Signal>();
    signals.add(new Signal(paper.get(), Signal.Kind.HF_UPVOTES, day, upvotes));
    if (stars > 0) {
      signals.add(new Signal(paper.get(), Signal.Kind.GITHUB_STARS, day, stars));
    }
    return signals;
  }

  /// A whole number of 0 or more, also written as text; anything else is 0.
  private static long count(JsonParser json) {
    return switch (json.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_STRING -> {
        double value = json.getValueAsDouble(0);
        yield value >= 0 && value <= Integer.MAX_VALUE ? (long) value : 0;
      }
      default -> 0;
    };
  }
}
