package symposium.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import symposium.app.wire.Harvesting;

/// Who harvests, as every harvest asks.
final class HarvestOptions {

  @Option(
      names = "--operator",
      paramLabel = "MAIL",
      description =
          "Your mail address, sent along so that the service can reach you; kept from the first"
              + " time on.")
  @Nullable String operator;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Another address of the service, for tests and mirrors.")
  @Nullable String endpoint;

  Harvesting.Asking asking() {
    return new Harvesting.Asking(Optional.ofNullable(operator), Optional.ofNullable(endpoint));
  }

  Harvesting.Asking asking(@Nullable String otherEndpoint) {
    return new Harvesting.Asking(Optional.ofNullable(operator), Optional.ofNullable(otherEndpoint));
  }
}
