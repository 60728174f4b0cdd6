package symposium.catalog;

import java.util.ArrayList;
import java.util.List;
import symposium.core.model.PaperId;
import symposium.core.reader.Interest;

/// An interest as two columns. Thread-safe: immutable.
///
/// @param kind which case
/// @param content what it holds, as `V4__follows.sql` tells
record InterestText(String kind, String content) {

  static InterestText of(Interest interest) {
    return switch (interest) {
      case Interest.Topic(String words) -> new InterestText("TOPIC", words);
      case Interest.SavedSearch(String query) -> new InterestText("SEARCH", query);
      case Interest.AuthorName(String name) -> new InterestText("AUTHOR", name);
      case Interest.Category(String name) -> new InterestText("CATEGORY", name);
      case Interest.Papers papers -> new InterestText("PAPERS", lines(papers));
      case Interest.Library() -> new InterestText("LIBRARY", "");
    };
  }

  private static String lines(Interest.Papers papers) {
    var lines = new ArrayList<String>();
    papers.liked().forEach(id -> lines.add("+" + id));
    papers.disliked().forEach(id -> lines.add("-" + id));
    return String.join("\n", lines);
  }

  Interest interest() {
    return switch (kind) {
      case "TOPIC" -> new Interest.Topic(content);
      case "SEARCH" -> new Interest.SavedSearch(content);
      case "AUTHOR" -> new Interest.AuthorName(content);
      case "CATEGORY" -> new Interest.Category(content);
      case "PAPERS" -> new Interest.Papers(ids('+'), ids('-'));
      case "LIBRARY" -> new Interest.Library();
      default -> throw new IllegalStateException("unknown kind of follow: " + kind);
    };
  }

  private List<PaperId> ids(char sign) {
    return content
        .lines()
        .filter(line -> line.charAt(0) == sign)
        .map(line -> PaperId.of(line.substring(1)))
        .toList();
  }
}
