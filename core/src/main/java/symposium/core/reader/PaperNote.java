package symposium.core.reader;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import symposium.core.model.PaperId;

/// What a reader wrote beside a paper. Thread-safe: immutable.
///
/// @param reader who wrote it; nobody else sees it
/// @param paper the id under which it was written; it may be an alias by now
/// @param tags lower-case words to find it by, at most [#MAX_TAGS]
/// @param text free text, may be empty, at most [#MAX_TEXT] characters
/// @param at when it was written last
public record PaperNote(
    ReaderId reader, PaperId paper, SortedSet<String> tags, String text, Instant at) {

  /// The most tags of one paper.
  public static final int MAX_TAGS = 20;

  /// The longest tag, in UTF-16 units.
  public static final int MAX_TAG = 40;

  /// The longest note, in UTF-16 units.
  public static final int MAX_TEXT = 5_000;

  /// Validates and copies; tags become lower case with single spaces, empty ones are left out.
  ///
  /// @throws IllegalArgumentException naming what is too long or too many
  public PaperNote {
    tags = cleaned(tags);
    text = text.strip();
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException(
          "a note takes at most %,d characters, got %,d".formatted(MAX_TEXT, text.length()));
    }
  }

  private static SortedSet<String> cleaned(Collection<String> tags) {
    var kept = new TreeSet<String>();
    for (String tag : tags) {
      String clean = tag(tag);
      if (!clean.isEmpty()) {
        kept.add(clean);
      }
    }
    if (kept.size() > MAX_TAGS || kept.stream().anyMatch(tag -> tag.length() > MAX_TAG)) {
      throw new IllegalArgumentException(
          "a paper takes at most %d tags of at most %d characters each"
              .formatted(MAX_TAGS, MAX_TAG));
    }
    return Collections.unmodifiableSortedSet(kept);
  }

  /// A tag as it is kept.
  ///
  /// @param typed as typed
  /// @return lower case with single spaces and without commas
  public static String tag(String typed) {
    return typed.replace(',', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /// Whether nothing is written.
  ///
  /// @return true without tags and text
  public boolean isEmpty() {
    return tags.isEmpty() && text.isEmpty();
  }
}
