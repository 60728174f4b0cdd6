package symposium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Where and with what it is measured.
final class Machine {

  /// Processes wanting a processor, beyond which times say more about the others than about us.
  private static final double BUSY = 1.5;

  private Machine() {}

  /// Facts by name, in the order to print them.
  static SequencedMap<String, String> facts(Options options) {
    var facts = new LinkedHashMap<String, String>();
    facts.put(
        "machine", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("JDK", System.getProperty("java.vm.name") + " " + Runtime.version());
    facts.put(
        "flags",
        String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments())
            .replace(options.root().toString(), "."));
    facts.put(
        "commit", output(options.root(), "git", "describe", "--always", "--dirty", "--abbrev=12"));
    facts.put("corpus", options.corpus().getFileName().toString());
    facts.put("load at the start", load());
    if (ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() > BUSY) {
      facts.put(
          "warning", "the machine was busy with other work; only ratios to peers mean something");
    }
    return facts;
  }

  /// The load averages of 1, 5 and 15 minutes, as far as the system says.
  static String load() {
    Path file = Path.of("/proc/loadavg");
    try {
      return Files.isReadable(file)
          ? Files.readString(file).replaceAll(" \\d+/.*", "").strip()
          : "unknown";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String processor() {
    Path file = Path.of("/proc/cpuinfo");
    try {
      return Files.isReadable(file)
          ? Files.readAllLines(file).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 2))
              .findFirst()
              .orElse(System.getProperty("os.arch"))
          : System.getProperty("os.arch");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String output(Path folder, String... command) {
    try {
      Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return output.isBlank() ? "unknown" : output.strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
