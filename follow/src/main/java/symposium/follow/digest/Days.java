package symposium.follow.digest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import symposium.core.model.Author;
import symposium.core.model.Paper;

/// How days, people and addresses are written in mails.
final class Days {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final int AUTHORS = 4;
  private static final int ABSTRACT = 420;

  private Days() {}

  static String name(LocalDate day) {
    return NAME.format(day);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String authors(Paper paper) {
    List<Author> all = paper.authors();
    String first = all.stream().limit(AUTHORS).map(Author::name).collect(Collectors.joining(", "));
    return all.size() <= AUTHORS ? first : first + " and %d more".formatted(all.size() - AUTHORS);
  }

  /// The beginning of an abstract, cut between words.
  static String beginning(Paper paper) {
    String text = paper.abstractText().replaceAll("\\s+", " ").strip();
    if (text.length() <= ABSTRACT) {
      return text;
    }
    int space = text.lastIndexOf(' ', ABSTRACT);
    return text.substring(0, space < ABSTRACT / 2 ? ABSTRACT : space) + " …";
  }

  /// Why a paper is in a digest, a complete sentence.
  static String why(DigestContent.Item item) {
    String version = item.newVersion() ? "A new version of a paper you know. " : "";
    String nearest =
        item.nearest().map(title -> ", most like \u201c" + title + "\u201d").orElse("");
    String experts =
        item.experts().isEmpty() ? "" : "; found by " + String.join(", ", item.experts());
    return version + "For \u201c" + item.interest() + "\u201d" + nearest + experts + ".";
  }
}
