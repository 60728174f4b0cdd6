package symposium.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Lets British and American spellings of a word meet: `neighbour` and `neighbor`, `optimisation`
/// and `optimization`, `analyse` and `analyze`, `centre` and `center`. It works before stemming, on
/// both sides alike, so it need not give a correct word, only an equal one. Confined to one thread.
final class SpellingFilter extends TokenFilter {

  /// Words that contain `our` for other reasons are simply not among these roots.
  private static final Set<String> OUR_ROOTS =
      Set.of(
          "neighbour",
          "behaviour",
          "colour",
          "favour",
          "labour",
          "honour",
          "flavour",
          "humour",
          "rumour",
          "vapour",
          "tumour",
          "harbour",
          "armour",
          "vigour",
          "rigour",
          "endeavour",
          "odour",
          "parlour",
          "saviour",
          "savour",
          "splendour",
          "valour");

  /// Words in `-ise` and its forms that are spelt so everywhere, without their endings.
  private static final Set<String> ALWAYS_S =
      Set.of(
          "adv",
          "advert",
          "appra",
          "ar",
          "chast",
          "comprom",
          "compr",
          "conc",
          "cru",
          "dem",
          "dev",
          "disgu",
          "enterpr",
          "exc",
          "exerc",
          "expert",
          "franch",
          "impro",
          "improv",
          "lik",
          "merchand",
          "no",
          "otherw",
          "paraph",
          "po",
          "pra",
          "prec",
          "prem",
          "prom",
          "ra",
          "rev",
          "r",
          "superv",
          "supr",
          "surm",
          "surpr",
          "telev",
          "treat",
          "w",
          "likew",
          "clockw",
          "pairw",
          "stepw",
          "pointw",
          "listw",
          "componentw",
          "elementw",
          "layerw",
          "piecew",
          "blockw",
          "coordinatew",
          "unsuperv",
          "bru",
          "bas",
          "cla",
          "denot",
          "turquo",
          "porpo",
          "tort",
          "parad",
          "conn");

  private static final String[] ENDINGS = {
    "isations", "isation", "isers", "iser", "ises", "ised", "ising", "ise"
  };

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  SpellingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword() && term.length() > 4) {
      respell();
    }
    return true;
  }

  private void respell() {
    int our = indexOfOur();
    if (our > 1 && OUR_ROOTS.contains(term.subSequence(0, our + 3).toString())) {
      String rest = term.subSequence(our + 3, term.length()).toString();
      term.setLength(our).append("or").append(rest);
    }
    for (String ending : ENDINGS) {
      int at = term.length() - ending.length();
      if (at > 0 && endsWith(ending, at)) {
        if (!ALWAYS_S.contains(term.subSequence(0, at).toString())) {
          term.buffer()[at + 1] = 'z';
        }
        return;
      }
    }
    respellEnding();
  }

  private int indexOfOur() {
    char[] text = term.buffer();
    for (int i = 2; i < term.length() - 2; i++) {
      if (text[i] == 'o' && text[i + 1] == 'u' && text[i + 2] == 'r') {
        return i;
      }
    }
    return -1;
  }

  private void respellEnding() {
    int length = term.length();
    char[] text = term.buffer();
    if (endsWith("lyse", length - 4) || endsWith("lysed", length - 5)) {
      text[term.toString().lastIndexOf("lys") + 2] = 'z';
    } else if (endsWith("lysing", length - 6) || endsWith("lyser", length - 5)) {
      text[term.toString().lastIndexOf("lys") + 2] = 'z';
    } else if (endsWith("centre", 0) || endsWith("centres", 0) || endsWith("metre", length - 5)) {
      int re = term.toString().lastIndexOf("re");
      text[re] = 'e';
      text[re + 1] = 'r';
    }
  }

  private boolean endsWith(String ending, int at) {
    if (at < 0 || at + ending.length() != term.length()) {
      return false;
    }
    char[] text = term.buffer();
    for (int i = 0; i < ending.length(); i++) {
      if (text[at + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
