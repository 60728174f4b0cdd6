package symposium.app.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import symposium.core.error.InvalidInput;

/// The exchange formats papers can be fetched in. Thread-safe: immutable.
public enum ExportFormat {
  /// One JSON object per line, with everything known of a paper.
  JSONL("application/x-ndjson", "jsonl"),
  /// BibTeX.
  BIBTEX("application/x-bibtex", "bib"),
  /// RIS, as reference managers read it.
  RIS("application/x-research-info-systems", "ris"),
  /// A CSL JSON array.
  CSL("application/vnd.citationstyles.csl+json", "json"),
  /// References in the style of the American Psychological Association.
  APA(ExportFormat.REFERENCES, "txt"),
  /// References as the IEEE numbers them.
  IEEE(ExportFormat.REFERENCES, "txt"),
  /// References in the Chicago Manual's style, by author and date.
  CHICAGO(ExportFormat.REFERENCES, "txt"),
  /// References in the style of the Modern Language Association.
  MLA(ExportFormat.REFERENCES, "txt"),
  /// References as the ACM numbers them.
  ACM(ExportFormat.REFERENCES, "txt");

  /// The media type of formatted references; its parameter `style` names one.
  static final String REFERENCES = "text/x-bibliography";

  private final String mediaType;
  private final String extension;

  ExportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /// The names of all formats, between commas.
  static String names() {
    return Arrays.stream(values()).map(ExportFormat::key).collect(Collectors.joining(", "));
  }

  /// The format that the parameter `format` or `style` names.
  ///
  /// @throws InvalidInput when there is none of that name
  static ExportFormat required(String parameter, String name) {
    return named(name)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "Parameter '%s' must be one of %s, got '%s'."
                        .formatted(parameter, names(), Parameters.cut(name))));
  }

  /// The format of a media type, references in the style that an `Accept` header names, else APA.
  static Optional<ExportFormat> offered(String mediaType, Accept accept) {
    return mediaType.equals(REFERENCES)
        ? Optional.of(style(accept.parameter(REFERENCES, "style").orElse("apa")))
        : Arrays.stream(values()).filter(one -> one.mediaType.equals(mediaType)).findFirst();
  }

  /// A style of references.
  ///
  /// @throws InvalidInput when there is none of that name
  static ExportFormat style(String name) {
    return named(name)
        .filter(ExportFormat::isReferences)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "A style of references is %s, got '%s'."
                        .formatted(
                            Arrays.stream(values())
                                .filter(ExportFormat::isReferences)
                                .map(ExportFormat::key)
                                .collect(Collectors.joining(", ")),
                            Parameters.cut(name))));
  }

  /// Whether it is a style of references.
  boolean isReferences() {
    return mediaType.equals(REFERENCES);
  }

  /// What links to it say.
  String label() {
    return switch (this) {
      case BIBTEX -> "BibTeX";
      case CSL -> "CSL-JSON";
      case CHICAGO -> "Chicago";
      case JSONL, RIS, APA, IEEE, MLA, ACM -> name();
    };
  }

  /// The format a user names.
  ///
  /// @param name such as `bibtex` or `apa`, in any case
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
