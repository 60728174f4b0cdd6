package symposium.app.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The exchange formats papers can be fetched in. Thread-safe: immutable.
public enum ExportFormat {
  /// One JSON object per line, with everything known of a paper.
  JSONL("application/x-ndjson", "jsonl"),
  /// BibTeX.
  BIBTEX("application/x-bibtex", "bib"),
  /// RIS, as reference managers read it.
  RIS("application/x-research-info-systems", "ris"),
  /// A CSL JSON array.
  CSL("application/vnd.citationstyles.csl+json", "json");

  private final String mediaType;
  private final String extension;

  ExportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /// The format a user names.
  ///
  /// @param name `jsonl`, `bibtex`, `ris` or `csl`, in any case
  /// @return the format, or empty when there is none of that name
  static Optional<ExportFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.key().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// How users name it.
  ///
  /// @return a lower-case word
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Its media type, without parameters.
  ///
  /// @return such as `application/x-bibtex`
  public String mediaType() {
    return mediaType;
  }

  /// What files of it are named by.
  ///
  /// @return without dot
  public String extension() {
    return extension;
  }
}
