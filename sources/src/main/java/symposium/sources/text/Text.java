package symposium.sources.text;

/// Makes foreign text safe to keep and show: no control characters, no unpaired surrogates, no
/// invisible reordering of letters, bounded lengths. All but [#wrapped] are idempotent.
/// Thread-safe: it holds constants.
public final class Text {

  /// The longest title in characters.
  public static final int TITLE = 2_000;

  /// The longest abstract in characters.
  public static final int ABSTRACT = 100_000;

  /// The most authors of one paper.
  public static final int AUTHORS = 10_000;

  /// The longest value of any other field in characters.
  public static final int FIELD = 20_000;

  private Text() {}

  /// One line: every run of white space becomes one space.
  ///
  /// @param text any text
  /// @param longest how much is kept, in characters
  /// @return the safe line, may be empty
  public static String line(String text, int longest) {
    return clean(text, longest, Breaks.NONE);
  }

  /// A title: one line of at most [#TITLE] characters.
  ///
  /// @param text any text
  /// @return the safe line, may be empty
  public static String title(String text) {
    return line(text, TITLE);
  }

  /// A field's value: one line of at most [#FIELD] characters.
  ///
  /// @param text any text
  /// @return the safe line, may be empty
  public static String field(String text) {
    return line(text, FIELD);
  }

  /// An abstract whose line breaks mean paragraphs, at most [#ABSTRACT] characters.
  ///
  /// @param text any text
  /// @return safe lines, none of them empty
  public static String paragraphs(String text) {
    return clean(text, ABSTRACT, Breaks.ALL);
  }

  /// An abstract broken into lines of some width, as arXiv and BibTeX write them: only an empty
  /// line or an indented one starts a paragraph. At most [#ABSTRACT] characters.
  ///
  /// @param text any text
  /// @return a safe line for each paragraph, none of them empty
  public static String wrapped(String text) {
    return clean(text, ABSTRACT, Breaks.PARAGRAPHS);
  }

  private enum Breaks {
    NONE,
    PARAGRAPHS,
    ALL
  }

  private static String clean(String text, int longest, Breaks breaks) {
    char[] chars = text.toCharArray();
    var kept = new StringBuilder(Math.min(chars.length, longest));
    int i = 0;
    while (i < chars.length && kept.length() < longest) {
      char c = chars[i];
      int end;
      if (isLetter(c)) {
        end = endOfWords(chars, i, Math.min(chars.length, i + longest - kept.length()));
        kept.append(chars, i, end - i);
      } else if (Character.isSurrogate(c)) {
        end = i + keepPair(chars, i, kept);
      } else {
        end = endOfGap(chars, i);
        if (!kept.isEmpty() && end < chars.length) {
          kept.append(joint(chars, i, end, breaks));
        }
      }
      i = end;
    }
    return kept.toString().stripTrailing();
  }

  /// The end of words that stand one space apart, where nothing needs to change.
  private static int endOfWords(char[] text, int from, int limit) {
    int end = from + 1;
    while (end < limit
        && (isLetter(text[end])
            || (text[end] == ' ' && end + 1 < limit && isLetter(text[end + 1])))) {
      end++;
    }
    return end;
  }

  /// Whether a character is kept as it is: no space, control, surrogate or invisible mark.
  private static boolean isLetter(char c) {
    return c < 0x7f ? c > ' ' : c > 0xa0 && !Character.isSurrogate(c) && !isSpace(c) && !isMark(c);
  }

  private static int keepPair(char[] text, int at, StringBuilder kept) {
    int point = Character.codePointAt(text, at);
    boolean paired = Character.isSupplementaryCodePoint(point);
    kept.appendCodePoint(paired ? point : 0xfffd);
    return paired ? 2 : 1;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
  }

  /// Marks that reorder or hide what follows: directional overrides and isolates, zero-width space,
  /// byte order mark. Joiners stay, some scripts need them.
  private static boolean isMark(char c) {
    return c == 0x200b
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff;
  }

  private static int endOfGap(char[] text, int from) {
    int end = from + 1;
    while (end < text.length && !isLetter(text[end]) && !Character.isSurrogate(text[end])) {
      end++;
    }
    return end;
  }

  /// What a run of spaces, controls and marks becomes: nothing, a space or a line break.
  private static String joint(char[] text, int from, int end, Breaks breaks) {
    boolean spaced = false;
    int feeds = 0;
    int indent = 0;
    for (int i = from; i < end; i++) {
      char c = text[i];
      spaced |= isSpace(c);
      feeds += c == '\n' ? 1 : 0;
      indent = c == '\n' ? 0 : indent + 1;
    }
    boolean broken =
        switch (breaks) {
          case NONE -> false;
          case ALL -> feeds > 0;
          case PARAGRAPHS -> feeds > 1 || (feeds == 1 && indent > 1);
        };
    return broken ? "\n" : spaced ? " " : "";
  }
}
