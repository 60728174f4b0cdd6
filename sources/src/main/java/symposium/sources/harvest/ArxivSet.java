package symposium.sources.harvest;

import java.util.List;
import java.util.regex.Pattern;
import symposium.core.error.InvalidInput;

/// One of arXiv's OAI-PMH sets: `cs`, `cs:cs`, `cs:cs:IR`, `physics:hep-th`. Thread-safe:
/// immutable.
///
/// @param name group, archive and category, separated by colons
public record ArxivSet(String name) {

  private static final Pattern SET =
      Pattern.compile("[a-z][a-z-]{0,30}(?::[a-z][a-z-]{0,30}(?::[A-Za-z][A-Za-z-]{0,30})?)?");

  /// Validates the shape; whether there is such a set arXiv says.
  ///
  /// @throws InvalidInput when it cannot be a set
  public ArxivSet {
    if (!SET.matcher(name).matches()) {
      throw new InvalidInput(
          "--set is a set of arXiv's such as cs:cs:IR, cs or physics:hep-th, got '%s'."
              .formatted(symposium.sources.text.Text.line(name, 60)));
    }
  }

  /// What arXiv's announcement feed of these papers is called.
  ///
  /// @return such as `cs.IR`, `cs` or `hep-th`
  public String feed() {
    List<String> parts = List.of(name.split(":", -1));
    return switch (parts.size()) {
      case 1 -> parts.getFirst();
      case 2 -> parts.get(1);
      default -> parts.get(1) + "." + parts.get(2);
    };
  }
}
