package symposium.follow.interest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symposium.core.library.Catalog;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.reader.Interest;

/// Finds the papers of the library that a pasted text names: ids and links anywhere in it, and
/// titles as BibTeX, RIS and CSL-JSON have them or alone on a line. So the export of a reference
/// manager will do as it is. Time grows with the length of the text. Thread-safe.
public final class PastedPapers {

  private static final int SHORTEST_TITLE = 12;
  private static final int LONGEST_TITLE = 400;
  private static final int MAX_SHOWN = 20;
  private static final Pattern BETWEEN = Pattern.compile("[\\s{}\"<>|,;]+");
  private static final Pattern EDGE = Pattern.compile("^[(\\[']+|[)\\].:']+$");

  /// A title of BibTeX in braces or quotation marks, of RIS, and of CSL-JSON.
  private static final Pattern FIELD =
      Pattern.compile(
          "(?im)(?<![a-z_-])title\\s*=\\s*\\{((?:[^{}]|\\{[^{}]*+\\}){1,600}+)\\}"
              + "|(?<![a-z_-])title\\s*=\\s*\"([^\"]{1,600}+)\""
              + "|^(?:TI|T1)  - (.{1,400})$"
              + "|\"title\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,600}+)\"");

  private static final Pattern STRUCTURED =
      Pattern.compile("(?m)^\\s*(?:@\\w+\\s*\\{|TY  - |\\[?\\s*\\{)");

  private final Catalog catalog;

  /// Over a library.
  ///
  /// @param catalog the papers
  public PastedPapers(Catalog catalog) {
    this.catalog = catalog;
  }

  /// What a text names. Thread-safe: immutable.
  ///
  /// @param papers papers of the library, in the order named, each once
  /// @param unknown ids and titles that the library has not, as typed, the first twenty
  /// @param unknownCount how many there are of those
  public record Found(List<Paper> papers, List<String> unknown, int unknownCount) {

    /// Copies.
    public Found {
      papers = List.copyOf(papers);
      unknown = List.copyOf(unknown);
    }
  }

  /// Reads a text.
  ///
  /// @param text as pasted
  /// @return the papers it names, at most [Interest#MAX_PAPERS]
  public Found read(String text) {
    SequencedMap<String, Optional<PaperId>> named = named(text);
    Map<PaperId, Paper> byId =
        catalog.findAll(named.values().stream().flatMap(Optional::stream).toList());
    var papers = new LinkedHashSet<Paper>();
    var unknown = new ArrayList<String>();
    named.forEach(
        (typed, id) -> {
          Optional<Paper> paper =
              id.isPresent()
                  ? Optional.ofNullable(byId.get(id.get()))
                  : catalog.withTitle(typed).stream().findFirst();
          paper.ifPresentOrElse(papers::add, () -> unknown.add(typed));
        });
    return new Found(
        papers.stream().limit(Interest.MAX_PAPERS).toList(),
        unknown.stream().limit(MAX_SHOWN).toList(),
        unknown.size());
  }

  /// What was typed, with the id it is; without one it is a title.
  private static SequencedMap<String, Optional<PaperId>> named(String text) {
    var named = new LinkedHashMap<String, Optional<PaperId>>();
    boolean structured = STRUCTURED.matcher(text).find();
    for (String line : text.lines().toList()) {
      if (named.size() >= 2 * Interest.MAX_PAPERS) {
        break;
      }
      boolean any = ids(line, named);
      if (!structured && !any && isTitle(line.strip())) {
        named.putIfAbsent(line.strip(), Optional.empty());
      }
    }
    if (structured) {
      titles(text, named);
    }
    return named;
  }

  private static void titles(String text, Map<String, Optional<PaperId>> named) {
    Matcher field = FIELD.matcher(text);
    while (named.size() < 2 * Interest.MAX_PAPERS && field.find()) {
      title(field).ifPresent(title -> named.putIfAbsent(title, Optional.empty()));
    }
  }

  private static boolean ids(String line, Map<String, Optional<PaperId>> named) {
    boolean any = false;
    for (String token : BETWEEN.split(line, -1)) {
      String plain = EDGE.matcher(token).replaceAll("");
      Optional<PaperId> id = plain.length() < 7 ? Optional.empty() : PaperId.recognise(plain);
      if (id.isPresent()) {
        named.putIfAbsent(plain, id);
        any = true;
      }
    }
    return any;
  }

  private static Optional<String> title(Matcher field) {
    for (int group = 1; group <= field.groupCount(); group++) {
      String value = field.group(group);
      if (value != null) {
        String plain = value.replaceAll("[{}\\\\]", "").replaceAll("\\s+", " ").strip();
        return isTitle(plain) ? Optional.of(plain) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isTitle(String text) {
    return text.length() >= SHORTEST_TITLE
        && text.length() <= LONGEST_TITLE
        && text.indexOf(' ') > 0;
  }
}
