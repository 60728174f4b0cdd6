package symposium.eval.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import symposium.core.error.InvalidInput;

/// The little of YAML 1.2 that experiments need: one mapping of texts to a text or a list of texts.
/// It is read event by event, so that whatever is deeper, refers elsewhere or comes twice ends the
/// reading where it begins. Thread-safe: immutable.
final class YamlMapping {

  /// A text with its line, 1 for the first.
  record Value(String text, long line) {}

  private final SequencedMap<String, Long> keys = new LinkedHashMap<>();
  private final Map<String, List<Value>> values = new LinkedHashMap<>();
  private final Path file;

  private YamlMapping(Path file) {
    this.file = file;
  }

  static YamlMapping parse(Path file, String text) {
    var mapping = new YamlMapping(file);
    var settings = LoadSettings.builder().setLabel(file.toString()).build();
    try {
      mapping.read(new Parse(settings).parseString(text).iterator());
    } catch (MarkedYamlEngineException e) {
      throw mapping.refuse(
          e.getProblemMark().map(YamlMapping::line).orElse(1L),
          "not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new InvalidInput("%s is not valid YAML: %s.".formatted(file, e.getMessage()), e);
    }
    return mapping;
  }

  private void read(Iterator<Event> events) {
    events.next(); // the stream's start
    Event document = events.next();
    if (document.getEventId() != Event.ID.DocumentStart
        || !(events.next() instanceof MappingStartEvent)) {
      throw refuse(line(document), "an experiment is a mapping, such as `seed: 1`");
    }
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Value key = scalar(event, "a key is a plain text");
      if (keys.put(key.text(), key.line()) != null) {
        throw refuse(key.line(), "the key '%s' is there twice".formatted(key.text()));
      }
      values.put(key.text(), values(events, key.text()));
    }
    events.next(); // the document's end
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw refuse(line(after), "a file holds one experiment");
    }
  }

  private List<Value> values(Iterator<Event> events, String key) {
    String wanted = "%s is a text or a list of texts".formatted(key);
    Event event = events.next();
    if (!(event instanceof SequenceStartEvent)) {
      return List.of(scalar(event, wanted));
    }
    var items = new ArrayList<Value>();
    for (Event item = events.next();
        item.getEventId() != Event.ID.SequenceEnd;
        item = events.next()) {
      items.add(scalar(item, wanted));
    }
    return items;
  }

  private Value scalar(Event event, String wanted) {
    if (event instanceof ScalarEvent scalar) {
      return new Value(scalar.getValue().strip(), line(event));
    }
    throw refuse(line(event), wanted);
  }

  private static long line(Event event) {
    return event.getStartMark().map(YamlMapping::line).orElse(1L);
  }

  private static long line(Mark mark) {
    return mark.getLine() + 1L;
  }

  /// Keys with their lines, in the file's order.
  SequencedMap<String, Long> keys() {
    return Collections.unmodifiableSequencedMap(keys);
  }

  /// Where a key stands, or 1 for one that is not there.
  long line(String key) {
    return keys.getOrDefault(key, 1L);
  }

  /// What stands under a key; empty for one that is not there.
  List<Value> values(String key) {
    return values.getOrDefault(key, List.of());
  }

  private InvalidInput refuse(long line, String reason) {
    return new InvalidInput("%s, line %d: %s.".formatted(file, line, reason));
  }
}
