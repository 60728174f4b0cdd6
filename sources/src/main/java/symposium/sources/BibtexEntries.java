package symposium.sources;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a bibliography into entries by their braces. A line that starts an entry also ends one
/// whose braces do not balance, so that a broken entry cannot swallow those after it. Text between
/// entries is passed over, as BibTeX does. Lines that are not UTF-8 are read as Windows-1252, which
/// old bibliographies are in. Confined to one thread.
final class BibtexEntries {

  private static final int LONGEST = 1 << 20;
  private static final int DEEPEST = 50;
  private static final Pattern START = Pattern.compile("\\s*@[A-Za-z]+\\s*([{(])");
  private static final Charset OLD = Charset.forName("windows-1252");

  private final Lines lines;
  private final StringBuilder entry = new StringBuilder();
  private String rest = "";
  private long startLine;
  private boolean inside;
  private boolean parenthesised;
  private boolean tooLong;
  private int depth;
  private int deepest;

  BibtexEntries(Lines lines) {
    this.lines = lines;
  }

  /// An entry as written. Thread-safe: immutable.
  ///
  /// @param line where it starts, 1 or more
  /// @param text from its `@` to its closing brace
  /// @param problem why it cannot be parsed, or empty
  record Entry(long line, String text, String problem) {}

  /// Reads on to the next entry.
  ///
  /// @return the entry, or empty at the end
  Optional<Entry> next() throws IOException {
    while (true) {
      if (rest.isEmpty()) {
        if (!lines.next()) {
          return inside ? Optional.of(cut("")) : Optional.empty();
        }
        rest = decoded() + "\n";
        if (inside && START.matcher(rest).lookingAt()) {
          return Optional.of(cut(rest));
        }
      }
      Optional<Entry> whole = inside || starts() ? scan() : Optional.empty();
      if (whole.isPresent()) {
        return whole;
      }
    }
  }

  long line() {
    return lines.number();
  }

  private String decoded() {
    if (lines.tooLong()) {
      return "";
    }
    var bytes = ByteBuffer.wrap(lines.buffer(), lines.start(), lines.length());
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException _) {
      return new String(lines.buffer(), lines.start(), lines.length(), OLD);
    }
  }

  private boolean starts() {
    Matcher start = START.matcher(rest);
    if (!start.lookingAt()) {
      rest = "";
      return false;
    }
    parenthesised = start.group(1).equals("(");
    startLine = lines.number();
    inside = true;
    tooLong = false;
    depth = 0;
    deepest = 0;
    entry.setLength(0);
    entry.append(rest, 0, start.end() - 1).append('{');
    depth = parenthesised ? 0 : 1;
    rest = rest.substring(start.end());
    return true;
  }

  /// Takes the rest of the line into the entry, up to the entry's end if that is there.
  private Optional<Entry> scan() {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      deepest = Math.max(deepest, depth);
      if (depth < 0 || (depth == 0 && c == (parenthesised ? ')' : '}'))) {
        keep(rest.substring(0, i) + "}");
        rest = rest.substring(i + 1);
        inside = false;
        return Optional.of(new Entry(startLine, entry.toString(), problem()));
      }
    }
    keep(rest);
    rest = "";
    return Optional.empty();
  }

  private void keep(String part) {
    tooLong |= lines.tooLong() || entry.length() + part.length() > LONGEST;
    if (!tooLong) {
      entry.append(part);
    }
  }

  private String problem() {
    if (tooLong) {
      return "an entry longer than %d MiB".formatted(LONGEST >> 20);
    }
    return deepest > DEEPEST ? "braces more than %d deep".formatted(DEEPEST) : "";
  }

  private Entry cut(String next) {
    inside = false;
    rest = next;
    return new Entry(startLine, entry.toString(), "the braces of the entry do not balance");
  }
}
