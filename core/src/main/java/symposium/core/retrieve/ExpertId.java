package symposium.core.retrieve;

import java.util.regex.Pattern;

/// An expert's name, as users type it. Ordered by name. Thread-safe: immutable.
///
/// @param name lower-case letters, digits and dashes, at most 32
public record ExpertId(String name) implements Comparable<ExpertId> {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /// Validates.
  ///
  /// @throws IllegalArgumentException naming the name
  public ExpertId {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "an expert's name is lower-case letters, digits and dashes, got '%s'".formatted(name));
    }
  }

  @Override
  public int compareTo(ExpertId other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
