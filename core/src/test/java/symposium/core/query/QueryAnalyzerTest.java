package symposium.core.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symposium.core.fixtures.Papers;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.query.Clause.Phrase;
import symposium.core.query.Clause.Word;

final class QueryAnalyzerTest {

  private static AnalyzedQuery analyze(String text) {
    return new QueryAnalyzer().analyze(SearchRequest.of(text), List.of(), List.of());
  }

  private static Word word(String text) {
    return new Word(text, Field.ANY, false);
  }

  private static PublicationDate date(String text) {
    return PublicationDate.parse(text);
  }

  @Test
  void wordsOnlyScore() {
    AnalyzedQuery query = analyze("  sparse\texperts\u00a0route ");
    assertEquals(List.of(word("sparse"), word("experts"), word("route")), query.clauses());
    assertEquals("sparse experts route", query.meaning());
    assertFalse(query.isRestricted());
    assertTrue(query.notes().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ti:attention        | TITLE    | attention
          title:attention     | TITLE    | attention
          TITLE:attention     | TITLE    | attention
          au:karpathy         | AUTHOR   | karpathy
          author:karpathy     | AUTHOR   | karpathy
          Au:O'Neil           | AUTHOR   | O'Neil
          abs:pre-training    | ABSTRACT | pre-training
          abstract:C++        | ABSTRACT | C++
          """)
  void prefixesNameFields(String text, Field field, String value) {
    assertEquals(List.of(new Word(value, field, false)), analyze(text).clauses());
    assertEquals(List.of(new Word(value, field, true)), analyze("-" + text).clauses());
  }

  @Test
  void quotesMakePhrases() {
    AnalyzedQuery query =
        analyze("\"mixture of experts\" ti:\"dense retrieval\" -\"load balance\"");
    assertEquals(
        List.of(
            new Phrase("mixture of experts", Field.ANY, false),
            new Phrase("dense retrieval", Field.TITLE, false),
            new Phrase("load balance", Field.ANY, true)),
        query.clauses());
    assertEquals("mixture of experts dense retrieval", query.meaning());
    assertEquals(query.clauses(), query.conditions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"“mixture of experts”", "„mixture of experts“", "\"mixture of experts\""})
  void typographicQuotesAreQuotes(String text) {
    assertEquals(
        List.of(new Phrase("mixture of experts", Field.ANY, false)), analyze(text).clauses());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat:cs.IR", "CAT:cs.IR", "cat:\"cs.IR\""})
  void catFiltersByCategory(String text) {
    assertEquals(List.of(new Filter.InCategory("cs.IR")), analyze(text).filters());
    assertEquals(
        List.of(new Filter.Not(new Filter.InCategory("cs.IR"))), analyze("-" + text).filters());
  }

  @Test
  void theOtherPrefixesFilterToo() {
    assertEquals(
        List.of(
            new Filter.After(date("2020-01")),
            new Filter.Before(date("2023")),
            new Filter.InSource("arxiv"),
            new Filter.WithId(PaperId.of("arxiv:1706.03762")),
            new Filter.Not(new Filter.WithId(PaperId.of("doi:10.1000/x")))),
        analyze("after:2020-01 before:2023 in:arxiv id:1706.03762v2 -id:https://doi.org/10.1000/X")
            .filters());
  }

  @Test
  void filtersBesideTheTextComeFirstAndOnce() {
    var beside = List.<Filter>of(new Filter.InSource("arxiv"));
    var request = SearchRequest.of("in:arxiv cat:cs").withFilters(beside);
    assertEquals(
        List.of(new Filter.InSource("arxiv"), new Filter.InCategory("cs")),
        new QueryAnalyzer().analyze(request, List.of(), List.of()).filters());
  }

  @Test
  void aQueryOfConditionsHasNoSubject() {
    AnalyzedQuery query = analyze("au:karpathy -video cat:cs");
    assertEquals("", query.meaning());
    assertFalse(query.hasSubject());
    assertTrue(query.isRestricted());
  }

  @Test
  void meaningLeavesOutExclusionsAuthorsAndFilters() {
    assertEquals(
        "experts routing",
        analyze("experts -language au:shazeer -ti:vision routing cat:cs.LG after:2017").meaning());
  }

  @Test
  void unknownPrefixesAreWords() {
    String title = "BERT: Pre-training of Deep Bidirectional Transformers";
    AnalyzedQuery query = analyze(title);
    assertEquals(title, query.meaning());
    assertFalse(query.isRestricted());
    assertTrue(query.notes().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attention Is All You Need",
        "GPT-4 Technical Report",
        "Sentence-BERT: Sentence Embeddings using Siamese BERT-Networks",
        "k-NN and C++: what's next?",
        "Mixtral of Experts - a sparse model",
        "ColBERT: Efficient & Effective Passage Search (v2)",
        "http://example.org/page",
        "深度 学习"
      })
  void pastedTitlesRestrictNothing(String title) {
    AnalyzedQuery query = analyze(title);
    assertFalse(query.isRestricted());
    assertTrue(query.notes().isEmpty());
    assertTrue(query.hasSubject());
  }

  @Test
  void aFreeStandingDashExcludesNothing() {
    assertEquals(List.of(word("dense"), word("sparse")), analyze("dense - sparse -").clauses());
  }

  @Test
  void anOpenQuoteIsSearchedAsWordsAndSaysSo() {
    AnalyzedQuery query = analyze("routing \"load balancing loss");
    assertEquals(
        List.of(word("routing"), word("load"), word("balancing"), word("loss")), query.clauses());
    assertEquals(1, query.notes().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"after:yesterday", "before:2020-13", "-after:soon", "id:nothing"})
  void valuesThatDoNotFitAreSearchedAsWordsAndSaySo(String text) {
    AnalyzedQuery query = analyze(text);
    assertEquals(List.of(word(text.substring(text.indexOf(':') + 1))), query.clauses());
    assertTrue(query.filters().isEmpty());
    assertEquals(1, query.notes().size());
    assertTrue(query.notes().getFirst().contains("was searched as words"), query.notes()::toString);
  }

  @Test
  void quotedValuesThatDoNotFitBecomeSeveralWords() {
    assertEquals(List.of(word("last"), word("year")), analyze("after:\"last … year\"").clauses());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ti:", "Title: ", "cat:\"\"", "-after:", "au:--"})
  void aPrefixWithoutValueIsAWordAndSaysSo(String text) {
    AnalyzedQuery query = analyze(text);
    String typed = text.substring(text.startsWith("-") ? 1 : 0, text.indexOf(':'));
    assertEquals(List.of(word(typed)), query.clauses());
    assertEquals(
        List.of("“%s:” has nothing after it and was searched as a word.".formatted(typed)),
        query.notes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "-", "\"", "\"\"", "?!… -- \"+\" & ()", "-\"-\""})
  void punctuationIsNothing(String text) {
    AnalyzedQuery query = analyze(text);
    assertTrue(query.clauses().isEmpty());
    assertTrue(query.filters().isEmpty());
    assertFalse(query.hasSubject());
  }

  @Test
  void tenThousandTermsAreAllRead() {
    String text =
        IntStream.range(0, 10_000).mapToObj(i -> "t" + i).collect(Collectors.joining(" "));
    assertEquals(10_000, analyze(text).clauses().size());
  }

  @Test
  void whatIsLongerThanTheLimitIsCutAndSaysSo() {
    AnalyzedQuery query = analyze("x".repeat(QueryAnalyzer.MAX_LENGTH + 1));
    assertEquals(QueryAnalyzer.MAX_LENGTH, query.text().length());
    assertEquals(1, query.notes().size());
  }

  @Test
  void whatIsAtTheLimitIsNotCut() {
    AnalyzedQuery query = analyze("x".repeat(QueryAnalyzer.MAX_LENGTH));
    assertTrue(query.notes().isEmpty());
  }

  @Test
  void theCutNeverSplitsACharacter() {
    AnalyzedQuery query = analyze("x" + "😀".repeat(QueryAnalyzer.MAX_LENGTH));
    assertEquals(QueryAnalyzer.MAX_LENGTH - 1, query.text().length());
  }

  @Test
  void notesStayFewAndShort() {
    String text =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "after:" + "x".repeat(i % 90) + i)
            .collect(Collectors.joining(" "));
    List<String> notes = analyze(text).notes();
    assertTrue(notes.size() <= 8, notes::toString);
    assertTrue(notes.stream().allMatch(note -> note.length() < 200), notes::toString);
    assertEquals(1, analyze("ti: ti: ti:").notes().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1706.03762v5                       | arxiv:1706.03762
          https://arxiv.org/abs/1706.03762   | arxiv:1706.03762
          arXiv:1706.03762v7 [cs.CL]         | arxiv:1706.03762
          10.1145/1571941.1572114            | doi:10.1145/1571941.1572114
          https://doi.org/10.1000/Ab         | doi:10.1000/ab
          acl:P19-1001                       | acl:P19-1001
          """)
  void aQueryThatIsAnIdIsRecognised(String text, String id) {
    assertEquals(Optional.of(PaperId.of(id)), analyze(text).exactId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"attention", "1706.03762 attention", "id:1706.03762", "BERT: a model"})
  void otherQueriesAreNoId(String text) {
    assertEquals(Optional.empty(), analyze(text).exactId());
  }

  @Test
  void seedsAreASubject() {
    var query =
        new QueryAnalyzer()
            .analyze(SearchRequest.of(""), List.of(Papers.paper("a")), List.of(Papers.paper("b")));
    assertTrue(query.hasSubject());
    assertEquals(Set.of(Papers.id("a"), Papers.id("b")), query.seeds());
  }
}
