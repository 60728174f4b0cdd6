package symposium.core.reader;

import java.util.LinkedHashSet;
import java.util.List;
import symposium.core.model.PaperId;

/// What a reader wants to hear of. Thread-safe: immutable.
public sealed interface Interest {

  /// The longest text of an interest, in UTF-16 units.
  int MAX_TEXT = 2_000;

  /// The most liked, and the most disliked, papers of one interest.
  int MAX_PAPERS = 10_000;

  /// A topic in the reader's own words, up to a whole paragraph.
  ///
  /// @param words not blank, at most [#MAX_TEXT] long
  record Topic(String words) implements Interest {

    /// Validates.
    ///
    /// @throws IllegalArgumentException when blank or too long
    public Topic {
      words = text("a topic", words);
    }
  }

  /// A search as the search box takes it, with its conditions.
  ///
  /// @param query the query language, not blank, at most [#MAX_TEXT] long
  record SavedSearch(String query) implements Interest {

    /// Validates.
    ///
    /// @throws IllegalArgumentException when blank or too long
    public SavedSearch {
      query = text("a search", query);
    }
  }

  /// Everything by an author.
  ///
  /// @param name as after `au:`, `Karpathy` or `Karpathy, A.`; not blank, without quotation marks
  record AuthorName(String name) implements Interest {

    /// Validates.
    ///
    /// @throws IllegalArgumentException when blank, too long, or nothing but quotation marks
    public AuthorName {
      name = text("an author", name.replace('"', ' '));
    }
  }

  /// Everything in a category or one below it.
  ///
  /// @param name such as `cs.IR`; one word
  record Category(String name) implements Interest {

    /// Validates.
    ///
    /// @throws IllegalArgumentException when blank or several words
    public Category {
      name = text("a category", name);
      if (name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '"')) {
        throw new IllegalArgumentException(
            "a category is one word such as cs.IR, got '%s'".formatted(name));
      }
    }
  }

  /// Papers like some and not like others. The liked ones may be about several things.
  ///
  /// @param liked ids in the order given, 1 to [#MAX_PAPERS], each once
  /// @param disliked ids, 0 to [#MAX_PAPERS], each once, none of them liked
  record Papers(List<PaperId> liked, List<PaperId> disliked) implements Interest {

    /// Validates and copies, leaving out repeated ids and disliked ones that are liked too.
    ///
    /// @throws IllegalArgumentException when nothing is liked or there are too many
    public Papers {
      var wanted = new LinkedHashSet<>(liked);
      var unwanted = new LinkedHashSet<>(disliked);
      unwanted.removeAll(wanted);
      if (wanted.isEmpty()) {
        throw new IllegalArgumentException("name at least one paper you like");
      }
      if (Math.max(wanted.size(), unwanted.size()) > MAX_PAPERS) {
        throw new IllegalArgumentException(
            "a follow takes at most %,d papers, got %,d"
                .formatted(MAX_PAPERS, Math.max(wanted.size(), unwanted.size())));
      }
      liked = List.copyOf(wanted);
      disliked = List.copyOf(unwanted);
    }
  }

  /// Papers like those in the reader's library, which grows with every paper they save.
  record Library() implements Interest {}

  private static String text(String what, String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      throw new IllegalArgumentException(what + " needs some words");
    }
    if (stripped.length() > MAX_TEXT) {
      throw new IllegalArgumentException(
          "%s takes at most %,d characters, got %,d".formatted(what, MAX_TEXT, stripped.length()));
    }
    return stripped;
  }
}
