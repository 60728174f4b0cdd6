package symposium.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import symposium.core.error.HomeUnavailable;

/// Makes the static encoder's table from an embedding model and a collection of texts.
///
/// 1. Every piece of the model's vocabulary goes through the model alone; its own last hidden
///    state, in the context of nothing but the special pieces, is its raw vector.
/// 2. Raw vectors of a contextual model lie in a narrow cone. They are centred, projected on their
///    first principal components and *whitened*, each component divided by its standard deviation,
///    so that the few directions all pieces share stop deciding every comparison. Mean and
///    components are taken over pieces weighted by the square root of their document frequency:
///    pieces that nobody writes should not shape the space.
/// 3. Each vector is brought to length 1 and quantised to 4 bits with a step of its own.
/// 4. A piece weighs as much as it is rare: `ln((n + 1) / (df + 1))` for `n` texts of which `df`
///    hold it. Special and reserved pieces have no weight, nor have signs and foreign letters that
///    occur in none of the texts.
///
/// The same model file, texts and processor family give the same bytes; an int8 model's own sums
/// differ a little between processor families. Confined to one call.
public final class StaticTableBuilder {

  private final TokenizerFile tokenizer;
  private final int dimension;

  StaticTableBuilder(TokenizerFile tokenizer, int dimension) {
    if (dimension < 2 || dimension % 2 != 0) {
      throw new IllegalArgumentException("dimension must be even and 2 or more, got " + dimension);
    }
    this.tokenizer = tokenizer;
    this.dimension = dimension;
  }

  /// Builds a table and writes it.
  ///
  /// @param model gives the raw vectors; a minute of one core for 30,000 pieces
  /// @param dimension of the table's vectors, even, 2 or more, at most the model's
  /// @param texts what frequencies are counted in, one for each paper
  /// @param out the file, replaced when it is there
  /// @throws HomeUnavailable when it cannot be written
  public static void build(OnnxEncoder model, int dimension, Iterator<String> texts, Path out) {
    if (dimension > model.dimension()) {
      throw new IllegalArgumentException(
          "dimension must be at most the model's %d, got %d"
              .formatted(model.dimension(), dimension));
    }
    StaticTableBuilder builder = new StaticTableBuilder(model.tokenizer(), dimension);
    Frequencies frequencies = builder.count(texts);
    byte[] table = builder.table(model.modelId(), model::pieceState, frequencies);
    try {
      Files.write(out, table);
    } catch (IOException e) {
      throw new HomeUnavailable("Cannot write the static table %s.".formatted(out), e);
    }
  }

  /// In how many texts each piece occurs.
  ///
  /// @param texts how many texts there are
  /// @param byPiece how many of them hold the piece, by id
  record Frequencies(int texts, List<Integer> byPiece) {}

  Frequencies count(Iterator<String> texts) {
    WordPiece pieces = new WordPiece(tokenizer.joined(), tokenizer.unknown());
    Integer[] frequencies = new Integer[tokenizer.vocabulary().size()];
    java.util.Arrays.fill(frequencies, 0);
    int[] lastText = new int[frequencies.length];
    int count = 0;
    while (texts.hasNext()) {
      count++;
      for (int piece : pieces.encode(texts.next(), StaticEncoder.MAX_PIECES)) {
        if (lastText[piece] != count) {
          lastText[piece] = count;
          frequencies[piece]++;
        }
      }
    }
    return new Frequencies(count, List.of(frequencies));
  }

  byte[] table(String model, IntFunction<float[]> states, Frequencies frequencies) {
    int size = tokenizer.vocabulary().size();
    float[][] raw = new float[size][];
    float[] multipliers = new float[size];
    int rows = 0;
    for (int id = 0; id < size; id++) {
      raw[id] = states.apply(id);
      multipliers[id] = (float) weight(id, frequencies);
      rows += multipliers[id] > 0 ? 1 : 0;
    }
    Whitening whitening = Whitening.fit(raw, massOf(frequencies), dimension);
    byte[] codes = new byte[rows * dimension / 2];
    int row = 0;
    for (int id = 0; id < size; id++) {
      if (multipliers[id] > 0) {
        multipliers[id] *= StaticTable.pack(whitening.apply(raw[id]), codes, row);
        row += dimension / 2;
      }
    }
    return StaticTable.write(
        new StaticTable.Header(dimension, tokenizer.unknown(), model, tokenizer.joined()),
        multipliers,
        codes);
  }

  private static double[] massOf(Frequencies frequencies) {
    return frequencies.byPiece().stream().mapToDouble(df -> Math.sqrt(df)).toArray();
  }

  private double weight(int id, Frequencies frequencies) {
    String piece = tokenizer.vocabulary().get(id);
    int holding = frequencies.byPiece().get(id);
    boolean reserved = piece.length() > 2 && piece.startsWith("[") && piece.endsWith("]");
    boolean plain = piece.chars().anyMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    if (reserved || (holding == 0 && !plain)) {
      return 0;
    }
    return StrictMath.log((frequencies.texts() + 1.0) / (holding + 1.0));
  }
}
