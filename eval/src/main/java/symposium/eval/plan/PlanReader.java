package symposium.eval.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import symposium.core.error.InvalidInput;
import symposium.core.retrieve.ExpertId;
import symposium.eval.metric.Metric;
import symposium.eval.plan.YamlMapping.Value;

/// Reads experiments. Confined to one call.
final class PlanReader {

  private static final int LARGEST_BYTES = 64 << 10;
  private static final int MOST_COLLECTIONS = 100;
  private static final int MOST_PARTS = 20;
  private static final Set<String> KEYS =
      Set.of("title", "collections", "experts", "routers", "metrics", "baseline", "seed", "folds");

  private final Path file;
  private final Set<String> shipped;

  PlanReader(Path file, Set<String> shipped) {
    this.file = file;
    this.shipped = Set.copyOf(shipped);
  }

  Plan read() {
    YamlMapping yaml = YamlMapping.parse(file, text());
    yaml.keys()
        .forEach(
            (key, line) -> {
              if (!KEYS.contains(key)) {
                throw refuse(
                    line,
                    "there is no key '%s'; there are %s"
                        .formatted(key, String.join(", ", new TreeSet<>(KEYS))));
              }
            });
    List<String> routers = list(yaml, "routers", this::router);
    List<String> experts = list(yaml, "experts", PlanReader::expert);
    if (routers.size() == 1 && (experts.size() == 1 || !routers.contains(PlanRun.EXPERTS))) {
      throw refuse(yaml.line("routers"), "one router alone compares with nothing; name another");
    }
    return new Plan(
        one(yaml, "title").map(Value::text).orElse(String.valueOf(file.getFileName())),
        collections(yaml),
        experts,
        routers,
        list(yaml, "metrics", value -> Metric.parse(value.text())),
        baseline(yaml, routers, experts),
        one(yaml, "seed").map(this::seed).orElse(1L),
        one(yaml, "folds").map(this::folds).orElse(new Plan.Folds.ByCollection()));
  }

  private String text() {
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput("There is no file %s; check the path.".formatted(file));
    }
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw new InvalidInput(
            "%s is larger than %d KiB, too large for an experiment."
                .formatted(file, LARGEST_BYTES >> 10));
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidInput("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private Optional<Value> one(YamlMapping yaml, String key) {
    List<Value> values = yaml.values(key);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1 || values.getFirst().text().isBlank()) {
      throw refuse(values.getFirst().line(), "%s is one value".formatted(key));
    }
    return Optional.of(values.getFirst());
  }

  private <T> List<T> list(YamlMapping yaml, String key, Function<Value, T> reading) {
    var read = new LinkedHashSet<T>();
    for (Value value : yaml.values(key)) {
      T next;
      try {
        next = reading.apply(value);
      } catch (IllegalArgumentException e) {
        throw refuse(value.line(), String.valueOf(e.getMessage()));
      } catch (InvalidInput e) {
        throw refuse(value.line(), e.explanation().replaceFirst("\\.$", ""));
      }
      if (!read.add(next)) {
        throw refuse(value.line(), "%s names %s twice".formatted(key, value.text()));
      }
    }
    if (read.isEmpty()) {
      throw refuse(yaml.line(key), "%s needs a list of at least one".formatted(key));
    }
    return List.copyOf(read);
  }

  private List<Path> collections(YamlMapping yaml) {
    List<Path> paths =
        list(yaml, "collections", value -> file.resolveSibling(value.text()).normalize());
    if (paths.size() > MOST_COLLECTIONS) {
      throw refuse(
          yaml.line("collections"), "more than %d collections".formatted(MOST_COLLECTIONS));
    }
    var names = new TreeSet<String>();
    for (Path path : paths) {
      if (!names.add(String.valueOf(path.getFileName()))) {
        throw refuse(
            yaml.line("collections"),
            "two collections are called %s".formatted(path.getFileName()));
      }
    }
    return paths;
  }

  private static String expert(Value value) {
    return new ExpertId(value.text()).name();
  }

  private String router(Value value) {
    var known = new TreeSet<>(shipped);
    known.addAll(PlanRun.OWN);
    if (!known.contains(value.text())) {
      throw new InvalidInput(
          "There is no router '%s'; there are %s."
              .formatted(value.text(), String.join(", ", known)));
    }
    return value.text();
  }

  private String baseline(YamlMapping yaml, List<String> routers, List<String> experts) {
    Optional<Value> named = one(yaml, "baseline");
    String name = named.map(Value::text).orElse(routers.getFirst());
    boolean known =
        (routers.contains(PlanRun.EXPERTS) && experts.contains(name))
            || (routers.contains(name) && !name.equals(PlanRun.EXPERTS));
    if (!known) {
      throw refuse(
          named.map(Value::line).orElse(yaml.line("routers")),
          "the baseline is one of what is compared, and '%s' is not".formatted(name));
    }
    return name;
  }

  private long seed(Value value) {
    try {
      return Long.parseLong(value.text());
    } catch (NumberFormatException _) {
      throw refuse(value.line(), "seed is a whole number, got '%s'".formatted(value.text()));
    }
  }

  private Plan.Folds folds(Value value) {
    if (value.text().equals("collections")) {
      return new Plan.Folds.ByCollection();
    }
    for (int parts = 2; parts <= MOST_PARTS; parts++) {
      if (value.text().equals(Integer.toString(parts))) {
        return new Plan.Folds.Parts(parts);
      }
    }
    throw refuse(
        value.line(),
        "folds is `collections` or a number from 2 to %d, got '%s'"
            .formatted(MOST_PARTS, value.text()));
  }

  private InvalidInput refuse(long line, String reason) {
    return new InvalidInput("%s, line %d: %s.".formatted(file, line, reason));
  }
}
