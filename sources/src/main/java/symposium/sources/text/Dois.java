package symposium.sources.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symposium.core.model.PaperId;

/// DOIs as fields hold them: one or several, bare, as links, with punctuation after. Thread-safe:
/// it holds constants.
public final class Dois {

  private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LEAD = Pattern.compile("(?i)^(doi:|https?://(dx\\.)?doi\\.org/)+");
  private static final Pattern TRAIL = Pattern.compile("[,;.]+$");

  private Dois() {}

  /// The ids in a field.
  ///
  /// @param field the field's value
  /// @return those that are DOIs, in order
  public static List<PaperId> in(String field) {
    if (field.isBlank()) {
      return List.of();
    }
    return Stream.of(SEPARATOR.split(field.strip(), -1))
        .map(word -> LEAD.matcher(word).replaceFirst(""))
        .map(word -> TRAIL.matcher(word).replaceFirst(""))
        .map(PaperId::doi)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
