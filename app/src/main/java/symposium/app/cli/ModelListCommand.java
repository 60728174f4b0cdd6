package symposium.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import symposium.app.models.ShelfRow;
import symposium.app.wire.Home;
import symposium.app.wire.Symposium;

/// `symposium model list`.
@Command(
    name = "list",
    description = {
      "Lists the models: name (also its expert's), state, size on disk, licence of the weights, and",
      "the vector space. installed: files are those that were checked; unchecked: they changed."
    })
final class ModelListCommand implements FileCommand {

  @Mixin HomeOption at = new HomeOption();

  @Override
  public int run(Console console) {
    Home home = at.home(console);
    var rows = new ArrayList<>(Symposium.shippedModels(home));
    rows.addAll(Symposium.shelf(home).list());
    rows.sort(Comparator.comparing(ShelfRow::name));
    int widest = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    for (ShelfRow row : rows) {
      console
          .out()
          .println(
              "%s  %-9s %9s  %-10s  %s"
                  .formatted(
                      row.name() + " ".repeat(widest - row.name().length()),
                      row.state().word(),
                      size(row.bytes()),
                      Wrap.safe(row.licence()),
                      Wrap.safe(row.modelId())));
      if (!row.detail().isEmpty()) {
        console.out().println(" ".repeat(widest + 2) + Wrap.safe(row.detail()));
      }
    }
    return ExitCode.FOUND;
  }

  static String size(long bytes) {
    return bytes == 0 ? "-" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
