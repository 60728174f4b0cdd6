package symposium.eval.answers;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import symposium.core.retrieve.TermStatistics;

/// Word counts as they were when the experts were asked. Thread-safe: immutable.
public final class RecordedStatistics implements TermStatistics {

  private final long papers;
  private final Map<String, int[]> words;
  private final Map<String, int[]> names;

  RecordedStatistics(long papers, Map<String, int[]> words, Map<String, int[]> names) {
    this.papers = papers;
    this.words = Collections.unmodifiableMap(new HashMap<>(words));
    this.names = Collections.unmodifiableMap(new HashMap<>(names));
  }

  @Override
  public long papers() {
    return papers;
  }

  @Override
  public int[] frequencies(String text) {
    return of(words, text);
  }

  @Override
  public int[] authorFrequencies(String text) {
    return of(names, text);
  }

  private static int[] of(Map<String, int[]> counts, String text) {
    return Optional.ofNullable(counts.get(text))
        .orElseThrow(
            () -> new IllegalStateException("no counts were recorded for '%s'".formatted(text)))
        .clone();
  }

  Map<String, int[]> words() {
    return words;
  }

  Map<String, int[]> names() {
    return names;
  }

  /// Passes questions on and remembers the answers. Confined to one thread.
  static final class Recorder implements TermStatistics {

    private final TermStatistics live;
    private final Map<String, int[]> words = new HashMap<>();
    private final Map<String, int[]> names = new HashMap<>();

    Recorder(TermStatistics live) {
      this.live = live;
    }

    @Override
    public long papers() {
      return live.papers();
    }

    @Override
    public int[] frequencies(String text) {
      return words.computeIfAbsent(text, live::frequencies);
    }

    @Override
    public int[] authorFrequencies(String text) {
      return names.computeIfAbsent(text, live::authorFrequencies);
    }

    RecordedStatistics recorded() {
      return new RecordedStatistics(papers(), words, names);
    }
  }
}
