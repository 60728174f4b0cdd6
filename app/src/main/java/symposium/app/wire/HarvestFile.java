package symposium.app.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import symposium.core.error.InvalidInput;
import symposium.sources.harvest.ArxivSet;
import symposium.sources.harvest.Operator;

/// A home's `harvest.properties`: what a server harvests by itself. Without the file it harvests
/// nothing. Thread-safe: immutable.
///
/// @param operator the mail address at which services can reach whoever runs this
/// @param sets which of arXiv's papers, at least one
/// @param votes whether votes are read from Hugging Face as well
/// @param records another address of arXiv's records, or empty
/// @param feeds another address of arXiv's announcements, or empty
/// @param votesAt another address of the votes, or empty
record HarvestFile(
    String operator,
    List<ArxivSet> sets,
    boolean votes,
    Optional<String> records,
    Optional<String> feeds,
    Optional<String> votesAt) {

  private static final Set<String> KNOWN =
      Set.of("operator", "sets", "votes", "records-endpoint", "feeds-endpoint", "votes-endpoint");

  /// Reads the file.
  ///
  /// @return the settings, or empty where there is no file
  /// @throws InvalidInput naming the setting that cannot be used
  static Optional<HarvestFile> read(Home home) {
    return SettingsFile.read(home.harvest(), KNOWN).map(HarvestFile::of);
  }

  private static HarvestFile of(Properties values) {
    List<ArxivSet> sets =
        Arrays.stream(SettingsFile.value(values, "sets").orElse("").split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .map(ArxivSet::new)
            .toList();
    if (sets.isEmpty()) {
      throw new InvalidInput("harvest.properties: 'sets' names what to fetch, such as cs:cs:IR.");
    }
    String operator =
        SettingsFile.value(values, "operator")
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "harvest.properties: 'operator' is your mail address, at which arXiv can"
                            + " reach you before it blocks you."));
    return new HarvestFile(
        new Operator(operator).mail(),
        sets,
        SettingsFile.value(values, "votes").filter("yes"::equals).isPresent(),
        SettingsFile.value(values, "records-endpoint"),
        SettingsFile.value(values, "feeds-endpoint"),
        SettingsFile.value(values, "votes-endpoint"));
  }

  /// Who asks for records.
  Harvesting.Asking forRecords() {
    return new Harvesting.Asking(Optional.of(operator), records);
  }

  /// Who asks for announcements.
  Harvesting.Asking forFeeds() {
    return new Harvesting.Asking(Optional.of(operator), feeds);
  }

  /// Who asks for votes.
  Harvesting.Asking forVotes() {
    return new Harvesting.Asking(Optional.of(operator), votesAt);
  }
}
