package symposium.eval.answers;

import java.util.List;
import java.util.regex.Pattern;
import symposium.core.model.Paper;
import symposium.core.query.AnalyzedQuery;
import symposium.core.query.QueryAnalyzer;
import symposium.core.query.SearchRequest;

/// Reads a topic as a query. Its text is words: topics are prose, and a quotation mark, a dash or a
/// colon in them is no operator. Thread-safe: immutable.
public final class PlainQuery {

  private static final Pattern OPERATORS =
      Pattern.compile("[\"\u201c\u201d]|(?<![^\\s(])-+|(?<=\\b[A-Za-z]{2,8}):");

  private final QueryAnalyzer analyzer = new QueryAnalyzer();

  /// A reader.
  public PlainQuery() {}

  /// Analyses a topic's text.
  ///
  /// @param text prose
  /// @return a query of words alone
  public AnalyzedQuery analyze(String text) {
    String plain = OPERATORS.matcher(text).replaceAll(" ").strip();
    return analyzer.analyze(SearchRequest.of(plain), List.of(), List.of());
  }

  /// A query by example: papers to resemble, no words.
  ///
  /// @param papers what results should resemble; never results themselves
  /// @return a query of these papers alone
  public AnalyzedQuery resembling(List<Paper> papers) {
    return analyzer.analyze(SearchRequest.of(""), papers, List.of());
  }
}
