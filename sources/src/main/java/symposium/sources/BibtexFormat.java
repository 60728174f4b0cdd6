package symposium.sources;

import java.util.regex.Pattern;

/// BibTeX and BibLaTeX bibliographies.
final class BibtexFormat implements Format {

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?im)^[ \\t]*@(?:(?:string|preamble|comment)[ \\t]*[{(]|[a-z]+[ \\t]*[{(]\\s*[^,{}()\\s]+\\s*,)");

  @Override
  public String name() {
    return "bibtex";
  }

  @Override
  public boolean looksLike(Prefix prefix) {
    return !prefix.startsWith("{") && ENTRY.matcher(prefix.text()).find();
  }

  @Override
  public RecordReader read(Input input) {
    return new BibtexReader(input.name(), new Lines(input.content()));
  }
}
