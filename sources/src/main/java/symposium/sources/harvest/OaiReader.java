package symposium.sources.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symposium.core.error.InvalidInput;
import symposium.core.library.SourceRecord;
import symposium.sources.text.Text;

/// Reads one answer of an OAI-PMH server with records in arXiv's own format. Confined to one
/// thread.
final class OaiReader {

  private static final int MOST_RECORDS = 50_000;
  private static final int LONGEST_TOKEN = 4_000;

  private final XmlReader xml;
  private final List<SourceRecord> records = new ArrayList<>();
  private Optional<LocalDate> responded = Optional.empty();
  private Optional<LocalDate> reached = Optional.empty();
  private Optional<String> token = Optional.empty();
  private Optional<OaiAnswer.Refusal> refusal = Optional.empty();

  private OaiReader(XmlReader xml) {
    this.xml = xml;
  }

  /// Reads an answer.
  ///
  /// @throws IOException when it is none, or breaks off
  static OaiAnswer read(InputStream in) throws IOException {
    try (var xml = new XmlReader(in)) {
      return new OaiReader(xml).answer();
    }
  }

  private OaiAnswer answer() throws IOException {
    xml.root(Set.of("OAI-PMH"));
    Optional<String> name = xml.next();
    while (name.isPresent()) {
      element(name.get());
      name = xml.next();
    }
    return refusal.isPresent()
        ? refusal.get()
        : new OaiAnswer.Page(records, responded, reached, token);
  }

  private void element(String name) throws IOException {
    switch (name) {
      case "responseDate" -> responded = date(xml.text());
      case "error" -> {
        String code = Text.line(xml.attribute("code"), 60);
        refusal = Optional.of(new OaiAnswer.Refusal(code, Text.line(xml.text(), 300)));
      }
      case "record" -> record();
      case "resumptionToken" -> token = token(xml.text());
      default -> {}
    }
  }

  /// The token as it came, entities resolved and nothing else: it is the server's own.
  private static Optional<String> token(String text) throws IOException {
    if (text.length() > LONGEST_TOKEN || text.chars().anyMatch(Character::isISOControl)) {
      throw new IOException("a resumption token that cannot be one");
    }
    return Optional.of(text).filter(given -> !given.isEmpty());
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private void record() throws IOException {
    if (records.size() >= MOST_RECORDS) {
      throw new IOException("a page of more than %,d records".formatted(MOST_RECORDS));
    }
    long line = xml.line();
    int own = xml.depth();
    var paper = new OaiPaper();
    Optional<String> name = xml.nextIn(own);
    while (name.isPresent()) {
      switch (name.get()) {
        case "header" -> paper.status(xml.attribute("status"));
        case "datestamp" -> changed(date(xml.text()));
        case "author" -> author(paper);
        case "metadata", "arXiv", "authors" -> {}
        default -> paper.field(name.get(), xml.text());
      }
      name = xml.nextIn(own);
    }
    if (!paper.isDeleted()) {
      records.add(record(paper, line));
    }
  }

  private void changed(Optional<LocalDate> day) {
    if (day.isPresent() && (reached.isEmpty() || day.get().isAfter(reached.get()))) {
      reached = day;
    }
  }

  private void author(OaiPaper paper) throws IOException {
    int own = xml.depth();
    paper.author();
    Optional<String> name = xml.nextIn(own);
    while (name.isPresent()) {
      paper.authorPart(name.get(), xml.text());
      name = xml.nextIn(own);
    }
  }

  private static SourceRecord record(OaiPaper paper, long line) {
    try {
      return new SourceRecord.Read(paper.build());
    } catch (InvalidInput e) {
      return new SourceRecord.Bad("arXiv", line, e.explanation());
    } catch (IllegalArgumentException e) {
      return new SourceRecord.Bad("arXiv", line, Text.line(String.valueOf(e.getMessage()), 160));
    }
  }
}
