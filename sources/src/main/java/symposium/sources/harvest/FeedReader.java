package symposium.sources.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.core.library.Announcement;
import symposium.core.model.PaperId;
import symposium.sources.text.Dates;

/// Reads arXiv's announcement feeds, RSS or Atom, leniently: an entry is used when it names a paper
/// and a day is known, its own or the feed's. Confined to one thread.
final class FeedReader {

  private static final int MOST_ENTRIES = 20_000;
  private static final Pattern TYPE =
      Pattern.compile("(?i)announce type:\\s*(new|replace-cross|replace|cross)");
  private static final Pattern ID =
      Pattern.compile("(?i)(?:oai:arxiv\\.org:|arxiv:|arxiv\\.org/abs/)((?:[a-z.-]+/)?[\\d.]+\\d)");

  private final XmlReader xml;
  private Optional<LocalDate> day = Optional.empty();
  private final List<Announcement> announced = new ArrayList<>();

  private FeedReader(XmlReader xml) {
    this.xml = xml;
  }

  /// Reads a feed.
  ///
  /// @return at most 20,000 announcements, in the feed's order; none on days without one
  /// @throws IOException when it is no feed, or breaks off
  static List<Announcement> read(InputStream in) throws IOException {
    try (var xml = new XmlReader(in)) {
      return new FeedReader(xml).feed();
    }
  }

  private List<Announcement> feed() throws IOException {
    xml.root(Set.of("rss", "feed", "RDF"));
    Optional<String> name = xml.next();
    while (name.isPresent()) {
      switch (name.get()) {
        case "item", "entry" -> entry();
        case "pubDate", "updated", "published" -> {
          String date = xml.text();
          day = day.or(() -> day(date));
        }
        default -> {}
      }
      name = xml.next();
    }
    return List.copyOf(announced);
  }

  private void entry() throws IOException {
    int own = xml.depth();
    Map<String, String> fields = new HashMap<>();
    Optional<String> name = xml.nextIn(own);
    while (name.isPresent()) {
      String field = name.get();
      String text = xml.text();
      fields.putIfAbsent(field, text);
      name = xml.nextIn(own);
    }
    if (announced.size() < MOST_ENTRIES) {
      announcement(fields).ifPresent(announced::add);
    }
  }

  private Optional<Announcement> announcement(Map<String, String> fields) {
    Matcher id = ID.matcher(first(fields, "guid", "id", "link"));
    if (!id.find()) {
      return Optional.empty();
    }
    Announcement.Type type = type(fields);
    Optional<LocalDate> on = day(first(fields, "pubDate", "published", "updated")).or(() -> day);
    return PaperId.arxiv(id.group(1))
        .flatMap(paper -> on.map(date -> new Announcement(paper, date, type)));
  }

  private static Announcement.Type type(Map<String, String> fields) {
    Matcher described = TYPE.matcher(first(fields, "description", "summary", "content"));
    String type =
        fields.getOrDefault("announce_type", described.find() ? described.group(1) : "new");
    String plain = type.strip().toLowerCase(Locale.ROOT);
    boolean cross = plain.endsWith("cross");
    if (plain.startsWith("replace")) {
      return cross ? Announcement.Type.REPLACE_CROSS : Announcement.Type.REPLACE;
    }
    return cross ? Announcement.Type.CROSS : Announcement.Type.NEW;
  }

  private static String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      String value = fields.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /// The day as written, in the feed's own time zone.
  private static Optional<LocalDate> day(String date) {
    return Dates.parse(date)
        .filter(read -> read.day() > 0)
        .map(read -> LocalDate.of(read.year(), read.month(), read.day()));
  }
}
