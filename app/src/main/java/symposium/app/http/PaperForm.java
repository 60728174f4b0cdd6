package symposium.app.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The forms in which a paper's own address can be had. Thread-safe: immutable.
enum PaperForm {
  /// The page, which is also what anybody gets who does not mind.
  PAGE("text/html", ""),
  /// BibTeX.
  BIBTEX("application/x-bibtex", ".bib"),
  /// RIS.
  RIS("application/x-research-info-systems", ".ris"),
  /// CSL-JSON.
  CSL("application/vnd.citationstyles.csl+json", ".csl.json"),
  /// A formatted reference, in the style that `style` names.
  REFERENCE(ExportFormat.REFERENCES, ".txt"),
  /// The record as the REST interface has it.
  JSON("application/json", ".json"),
  /// Text for people and language models.
  MARKDOWN("text/markdown", ".md");

  private final String mediaType;
  private final String suffix;

  PaperForm(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  /// The form an address names by its end; the first that fits, so longer ends stand before.
  static Optional<PaperForm> ending(String address) {
    return Arrays.stream(values())
        .filter(form -> form != PAGE && address.endsWith(form.suffix))
        .findFirst();
  }

  /// The form a client likes best, a page where none is acceptable.
  static PaperForm accepted(String header) {
    List<String> offered = Arrays.stream(values()).map(form -> form.mediaType).toList();
    return new Accept(header)
        .best(offered)
        .map(type -> values()[offered.indexOf(type)])
        .orElse(PAGE);
  }

  /// An address without its end.
  String stem(String address) {
    return address.substring(0, address.length() - suffix.length());
  }

  /// The media type without parameters.
  String mediaType() {
    return mediaType;
  }
}
