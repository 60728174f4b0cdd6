package symposium.sources;

import java.util.List;
import java.util.Locale;
import symposium.core.model.Author;
import symposium.sources.text.Authors;
import symposium.sources.text.Text;

/// One field of a RIS record. Thread-safe: immutable.
///
/// @param tag two capital letters or a letter and a digit
/// @param value the text after the dash, may be blank
record RisField(String tag, String value) {

  RisField continued(String more) {
    return new RisField(tag, value + "\n" + more);
  }

  /// Puts what the field says into a paper.
  void into(CitedPaper paper) {
    switch (tag) {
      case "TY" -> paper.detail("bibtex-type", type());
      case "ID" -> paper.key(value);
      case "TI", "T1", "CT", "BT" -> paper.title(value);
      case "AB", "N2" -> paper.abstractText(value);
      case "AU", "A1" -> paper.authors(authors());
      case "DA", "PY", "Y1" -> paper.date(value);
      case "DO" -> paper.doi(value);
      case "KW" -> Text.paragraphs(value).lines().forEach(paper::keyword);
      case "T2", "JO", "JF", "J2", "JA" -> paper.detail("venue", value);
      default -> other(paper);
    }
  }

  private void other(CitedPaper paper) {
    switch (tag) {
      case "N1", "M1", "M2", "AN" -> {
        paper.hint(value);
        paper.detail("note", value.strip().startsWith("arXiv:") ? "" : value);
      }
      case "UR", "L1", "L2", "LK" -> {
        paper.hint(value);
        paper.detail("url", value);
      }
      case "VL" -> paper.detail("volume", value);
      case "IS" -> paper.detail("number", value);
      case "SP" -> paper.detail("pages", value);
      case "EP" -> paper.detail("end-page", value);
      case "SN" -> paper.detail("issn", value);
      case "PB" -> paper.detail("publisher", value);
      case "LA" -> paper.detail("language", value);
      default -> paper.detail("ris-" + tag.toLowerCase(Locale.ROOT), value);
    }
  }

  private String type() {
    return switch (value.strip()) {
      case "JOUR", "MGZN", "EJOUR", "JFULL" -> "article";
      case "CPAPER", "CONF" -> "inproceedings";
      case "BOOK", "EBOOK", "EDBOOK" -> "book";
      case "CHAP", "ECHAP" -> "incollection";
      case "THES" -> "phdthesis";
      case "RPRT" -> "techreport";
      default -> "misc";
    };
  }

  /// `Family, Given, Suffix`; a name without a comma is whole.
  private List<Author> authors() {
    List<String> parts = List.of(Text.line(value, 1_000).split(",", 3));
    return Authors.ofParts(
        parts.size() > 1 ? parts.get(1) : "",
        parts.getFirst(),
        parts.size() > 2 ? parts.get(2) : "");
  }
}
