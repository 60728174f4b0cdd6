package symposium.follow.trend;

/// One addend of a trending score. Thread-safe: immutable.
///
/// @param kind what was counted
/// @param amount how much of it, decayed by age: marks, votes or stars, 0 or more; for a burst how
///   many times the topic doubled, 0 to 5
/// @param score what that adds, unitless, above 0
/// @param detail what exactly burst, in words; empty for what is merely counted
public record Part(Kind kind, double amount, double score, String detail) {

  /// What counts, and how much.
  public enum Kind {
    /// Upvotes of this library's readers.
    UPVOTES("upvotes here", 1.0),
    /// Papers that this library's readers saved.
    SAVES("saves here", 0.8),
    /// Papers that this library's readers read.
    READS("reads here", 0.3),
    /// Upvotes gained on Hugging Face.
    HF_UPVOTES("upvotes on Hugging Face", 0.7),
    /// Stars gained on GitHub.
    GITHUB_STARS("stars on GitHub", 0.4),
    /// The paper's topic is more frequent than in the year before.
    BURST("burst of its topic", 0.5);

    private final String label;
    private final double weight;

    Kind(String label, double weight) {
      this.label = label;
      this.weight = weight;
    }

    /// Its name for people.
    ///
    /// @return a few words
    public String label() {
      return label;
    }

    /// What it is multiplied by.
    ///
    /// @return unitless, above 0
    public double weight() {
      return weight;
    }

    /// Whether people elsewhere made it.
    ///
    /// @return true for what switching popularity off leaves out
    public boolean isPopularity() {
      return this == HF_UPVOTES || this == GITHUB_STARS;
    }
  }

  /// A count: its weight times ln(1 + amount).
  static Part counted(Kind kind, double amount) {
    return new Part(kind, amount, kind.weight() * Math.log1p(amount), "");
  }
}
