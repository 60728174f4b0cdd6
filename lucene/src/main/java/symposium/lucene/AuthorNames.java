package symposium.lucene;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import symposium.core.model.Author;

/// How authors are indexed and found.
///
/// A name's words take a position each, given names first. A given name's initial stands at its
/// position too (`andrej`, `a`), and a name of which only the initial is known is marked (`a`,
/// `~a`): so "A. Karpathy" finds Andrej, and "Andrej Karpathy" finds the paper that has "A.
/// Karpathy", but not Anna. Accents fold; `ü` is also `ue`, and `ue` also `u`. Thread-safe: no
/// state.
final class AuthorNames {

  private static final String ONLY_INITIAL = "~";
  private static final int MAX_WORDS = 12;
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private AuthorNames() {}

  /// The authors field's value for a paper.
  ///
  /// @param authors in order
  static TokenStream stream(List<Author> authors) {
    var tokens = new ArrayList<Token>();
    int gap = 1;
    for (Author author : authors) {
      for (String given : words(author.given())) {
        gap = add(tokens, givenForms(given), gap);
      }
      List<String> family = words(author.family());
      for (int i = 0; i < family.size(); i++) {
        SequencedSet<String> forms = spellings(family.get(i));
        if (i == 0 && family.size() > 1) {
          forms.addAll(spellings(String.join("", family)));
        }
        gap = add(tokens, forms, gap);
      }
      gap = Fields.GAP;
    }
    return new Tokens(tokens);
  }

  private static int add(List<Token> tokens, SequencedSet<String> forms, int gap) {
    int increment = gap;
    for (String form : forms) {
      tokens.add(new Token(form, increment));
      increment = 0;
    }
    return 1;
  }

  private static SequencedSet<String> givenForms(String given) {
    SequencedSet<String> forms = spellings(given);
    String initial = initial(fold(given));
    forms.add(initial);
    if (given.codePointCount(0, given.length()) == 1) {
      forms.add(ONLY_INITIAL + initial);
    }
    return forms;
  }

  /// The words of a text as family or whole given names are indexed; single letters are left out.
  static List<String> folded(String text) {
    return words(text).stream()
        .map(AuthorNames::fold)
        .filter(word -> word.codePointCount(0, word.length()) > 1)
        .toList();
  }

  /// The query for a name as typed after `au:`.
  ///
  /// @param name `karpathy`, `andrej karpathy`, `karpathy, a` …
  /// @return empty when there is no letter in it; bounded to the first dozen words
  static Optional<Query> query(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (words.size() == 1) {
      return Optional.of(term(fold(words.getFirst())));
    }
    int comma = name.indexOf(',');
    List<String> family = words(name.substring(0, Math.max(0, comma)));
    List<String> given = words(name.substring(comma + 1));
    if (family.isEmpty() || given.isEmpty()) {
      Author author = Author.parse(String.join(" ", words));
      family = words(author.family());
      given = words(author.given());
    }
    Query inOneName = inOneName(given, family);
    return given.isEmpty()
        ? Optional.of(either(inOneName, term(fold(String.join("", family)))))
        : Optional.of(inOneName);
  }

  private static Query inOneName(List<String> given, List<String> family) {
    var phrase = new MultiPhraseQuery.Builder();
    int count = 0;
    for (String word : given.subList(0, Math.min(MAX_WORDS, given.size()))) {
      String folded = fold(word);
      var initial = new Term(Fields.AUTHORS, ONLY_INITIAL + initial(folded));
      phrase.add(new Term[] {new Term(Fields.AUTHORS, folded), initial});
      count++;
    }
    for (String word : family.subList(0, Math.min(MAX_WORDS, family.size()))) {
      phrase.add(new Term(Fields.AUTHORS, fold(word)));
      count++;
    }
    return phrase.setSlop(3 * count).build();
  }

  private static Query either(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static Query term(String word) {
    return new TermQuery(new Term(Fields.AUTHORS, word));
  }

  private static List<String> words(String text) {
    String lower = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return WORD.matcher(lower).results().map(MatchResult::group).toList();
  }

  /// All spellings under which a word is found.
  private static SequencedSet<String> spellings(String word) {
    var forms = new LinkedHashSet<String>();
    String folded = fold(word);
    forms.add(folded);
    forms.add(fold(expandUmlauts(word)));
    forms.add(folded.replace("ae", "a").replace("oe", "o").replace("ue", "u"));
    return forms;
  }

  private static String expandUmlauts(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC)
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ø", "oe")
        .replace("å", "aa");
  }

  private static String fold(String word) {
    return Folding.fold(word);
  }

  private static String initial(String folded) {
    return folded.substring(0, folded.offsetByCodePoints(0, 1));
  }

  private record Token(String text, int increment) {}

  private static final class Tokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens;
    private int next;

    Tokens(List<Token> tokens) {
      this.tokens = tokens;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == tokens.size()) {
        return false;
      }
      clearAttributes();
      Token token = tokens.get(next++);
      term.setEmpty().append(token.text());
      position.setPositionIncrement(token.increment());
      return true;
    }
  }
}
