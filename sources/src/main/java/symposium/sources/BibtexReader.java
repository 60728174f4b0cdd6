package symposium.sources;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import symposium.core.error.InvalidInput;
import symposium.core.library.SourceRecord;
import symposium.core.library.SourceRecord.Bad;
import symposium.core.library.SourceRecord.Read;
import symposium.sources.BibtexEntries.Entry;
import symposium.sources.text.Text;

/// Reads bibliographies: each entry is cut out first and then parsed alone. Abbreviations keep
/// their meaning from the `@string` that defines them on; one that nothing defines stands for its
/// own name. Confined to one thread.
final class BibtexReader implements RecordReader {

  private static final int MOST_ABBREVIATIONS = 10_000;
  private static final Pattern SKIPPED = Pattern.compile("(?is)\\s*@(?:comment|preamble)\\b.*");

  private final String file;
  private final BibtexEntries entries;
  private final Parser parser;

  BibtexReader(String file, Lines lines) {
    this.file = file;
    this.entries = new BibtexEntries(lines);
    try {
      this.parser = new Parser();
    } catch (ParseException e) {
      throw new IllegalStateException("the parser's own abbreviations are well formed", e);
    }
  }

  @Override
  public Optional<SourceRecord> read() throws IOException {
    Optional<Entry> entry = entries.next();
    while (entry.isPresent()) {
      Optional<SourceRecord> record = record(entry.get());
      if (record.isPresent()) {
        return record;
      }
      entry = entries.next();
    }
    return Optional.empty();
  }

  @Override
  public long line() {
    return entries.line();
  }

  private Optional<SourceRecord> record(Entry entry) {
    if (SKIPPED.matcher(entry.text()).matches()) {
      return Optional.empty();
    }
    if (!entry.problem().isEmpty()) {
      return Optional.of(new Bad(file, entry.line(), entry.problem()));
    }
    try {
      Optional<BibTeXEntry> parsed = parser.entry(entry.text());
      return parsed.map(BibtexPaper::of).map(Read::new);
    } catch (ParseException e) {
      return Optional.of(unexpected(entry, e));
    } catch (TokenMgrException | ObjectResolutionException _) {
      return Optional.of(new Bad(file, entry.line(), "not a BibTeX entry"));
    } catch (InvalidInput e) {
      return Optional.of(new Bad(file, entry.line(), e.explanation()));
    } catch (IllegalArgumentException e) {
      String reason = Text.line(String.valueOf(e.getMessage()), 160);
      return Optional.of(new Bad(file, entry.line(), reason));
    }
  }

  private Bad unexpected(Entry entry, ParseException e) {
    var token = e.currentToken == null ? null : e.currentToken.next;
    if (token == null) {
      return new Bad(file, entry.line(), "not a BibTeX entry");
    }
    String found = Text.line(token.image, 40);
    return new Bad(
        file,
        entry.line() + Math.max(1, token.beginLine) - 1,
        found.isEmpty()
            ? "the entry ends too early"
            : "'%s' is not expected here".formatted(found));
  }

  /// The parser with the abbreviations met so far. Confined to one thread.
  private static final class Parser extends BibTeXParser {

    private final List<Key> unknown = new ArrayList<>();

    private Parser() throws ParseException {}

    @Override
    public void checkStringResolution(Key key, BibTeXString string) {
      if (string == null) {
        unknown.add(key);
      }
    }

    @Override
    public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {
      // The entry it inherits from is not at hand: entries are parsed one at a time.
    }

    private Optional<BibTeXEntry> entry(String text) throws ParseException {
      unknown.clear();
      BibTeXDatabase database = parse(new StringReader(text));
      if (!unknown.isEmpty()) {
        unknown.forEach(key -> addMacro(key.getValue(), key.getValue()));
        database = parse(new StringReader(text));
        unknown.forEach(key -> removeMacro(key.getValue()));
      }
      if (getMacros().size() < MOST_ABBREVIATIONS) {
        database.getStrings().values().forEach(this::addMacro);
      }
      return database.getEntries().values().stream().findFirst();
    }
  }
}
