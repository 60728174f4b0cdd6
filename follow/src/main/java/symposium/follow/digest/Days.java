package symposium.follow.digest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import symposium.core.model.Author;
import symposium.core.model.Paper;

/// How days, people and papers are written in mails: short, on one line, without characters that
/// steer or hide text.
final class Days {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final int AUTHORS = 4;
  private static final int ABSTRACT = 420;
  private static final int TITLE = 300;
  private static final int NAME_LENGTH = 80;

  private Days() {}

  static String name(LocalDate day) {
    return NAME.format(day);
  }

  static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String title(Paper paper) {
    return cut(paper.title(), TITLE);
  }

  static String authors(Paper paper) {
    List<Author> all = paper.authors();
    String first =
        all.stream()
            .limit(AUTHORS)
            .map(author -> cut(author.name(), NAME_LENGTH))
            .collect(Collectors.joining(", "));
    return all.size() <= AUTHORS ? first : first + " and %d more".formatted(all.size() - AUTHORS);
  }

  /// The beginning of an abstract.
  static String beginning(Paper paper) {
    return cut(paper.abstractText(), ABSTRACT);
  }

  /// Why a paper is in a digest, a complete sentence.
  static String why(DigestContent.Item item) {
    String version = item.newVersion() ? "A new version of a paper you know. " : "";
    String nearest =
        item.nearest().map(title -> ", most like \u201c" + cut(title, TITLE) + "\u201d").orElse("");
    String experts =
        item.experts().isEmpty() ? "" : "; found by " + String.join(", ", item.experts());
    return version
        + "For \u201c"
        + cut(item.interest(), TITLE)
        + "\u201d"
        + nearest
        + experts
        + ".";
  }

  /// Without what steers terminals or hides text.
  static String clean(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+", " ").strip();
  }

  /// Clean, and cut between words where it is too long.
  static String cut(String text, int longest) {
    String line = clean(text.length() <= 20 * longest ? text : text.substring(0, 20 * longest));
    if (line.length() <= longest) {
      return line;
    }
    int space = line.lastIndexOf(' ', longest);
    int end = space < longest / 2 ? longest : space;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
        + " …";
  }
}
