package symposium.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import symposium.app.wire.Home;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.bench.feed.FeedBench;
import symposium.bench.floor.FloorBench;
import symposium.bench.mixture.MixtureBench;

/// `./symposium bench mixture` is [MixtureBench], `./symposium bench floor` is [FloorBench],
/// `./symposium bench feed` is [FeedBench]; `./symposium bench main`: every budget beside what it
/// is held against, in one process, or in processes it starts where the budget is about a process.
public final class Main {

  private static final double GIGA = 1e9;

  private Main() {}

  /// Runs the benchmark.
  ///
  /// @param arguments as [Options] reads them
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    quietLibraries();
    int code;
    try {
      Path root = Path.of(System.getProperty("symposium.root", "."));
      List<String> given = List.of(arguments);
      code =
          switch (given.isEmpty() ? "" : given.getFirst()) {
            case "mixture" -> MixtureBench.run(root, given.subList(1, given.size()), Main::say);
            case "feed" -> feed(root, given.subList(1, given.size()));
            case "floor" -> FloorBench.run(root, given.subList(1, given.size()), Main::say);
            default -> run(Options.parse(root, given));
          };
    } catch (IllegalArgumentException e) {
      say(String.valueOf(e.getMessage()));
      code = 2;
    }
    System.exit(code);
  }

  /// Only warnings matter here.
  private static void quietLibraries() {
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
  }

  /// The feed is measured on the library that the budgets are measured on.
  private static int feed(Path root, List<String> arguments) {
    var own = new ArrayList<String>(List.of("main"));
    var others = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i += 2) {
      boolean about = List.of("--home", "--corpus").contains(arguments.get(i));
      (about ? own : others).addAll(arguments.subList(i, Math.min(i + 2, arguments.size())));
    }
    Options options = Options.parse(root, own);
    var facts = Machine.facts(options);
    facts.put("vectors", new BenchHome(options).prepare());
    return FeedBench.run(options.home(), facts, others, root.resolve("bench/results"), Main::say);
  }

  private static int run(Options options) {
    var report = new Report(Machine.facts(options), folder(options));
    var home = new BenchHome(options);
    report.fact("stand-in", home.prepare());
    Path lexical = new Home(options.home()).lexical();
    report.add("lexical expert", () -> new LexicalMeasure(options).expert(lexical));
    try (var library = home.open(Opening.serving())) {
      report.fact("home", describe(library, options));
      new SearchMeasure(library, options).rows().forEach(report::add);
      report.add(HeapMeasure.row());
      report.add(new LexicalMeasure(options).engine(library, lexical));
    }
    var processes = new ProcessMeasure(options);
    report.add("server start", processes::server);
    report.add("`symposium search`", processes::search);
    report.add("import", new ImportMeasure(options)::row);
    report.add("static expert", new StaticMeasure(options)::row);
    report.add("dense encoding", new EncodingMeasure(options)::row);
    report.add("searches while both cores encode", new BusyMeasure(options)::row);
    report.fact("load at the end", Machine.load());
    say("Written to " + report.table());
    return report.isMet() ? 0 : 1;
  }

  /// Quick runs say nothing about speed, so they are not kept with results.
  private static Path folder(Options options) {
    return options.root().resolve(options.quick() ? "bench/target/quick" : "bench/results");
  }

  private static String describe(Symposium library, Options options) {
    var sizes = new StringBuilder("%,d papers".formatted(library.count()));
    library
        .status()
        .spaces()
        .forEach(
            space -> sizes.append(", %s %,d vectors".formatted(space.expert(), space.papers())));
    Path index = options.home().resolve("index");
    return "%s; lexical index %.2f GB, vector indexes %.2f GB, whole home %.2f GB"
        .formatted(
            sizes,
            Folders.size(index.resolve("lexical")) / GIGA,
            Folders.size(index.resolve("vectors")) / GIGA,
            Folders.size(options.home()) / GIGA);
  }

  /// Speaks to whoever runs the benchmark.
  static void say(String text) {
    System.err.println(text);
  }
}
