package symposium.onnx;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A static table's vectors while they are taught, and the gradient they follow.
///
/// A piece's vector is `weight · direction`. The weight is the length of its row in the table the
/// lesson starts from, so how much a piece counts by its rarity stays; the direction starts at
/// length 1 and moves. A step is Adagrad's with one sum of squares for each piece (a piece that was
/// moved often moves less), followed by a pull back to where it started: pieces that the pairs say
/// little about stay what they were. Sums are taken in an order that does not depend on the number
/// of threads. Confined to one thread at a time.
final class TaughtRows {

  /// Dimensions that one task sums up.
  private static final int STRIPE = 64;

  private static final double LEAST_SQUARE = 1e-12;

  private final StaticTable start;
  private final int dimension;
  private final float[] weights; // [n]
  private final float[][] directions; // [n, d]
  private final float[][] gradient; // [n, d] by the directions, zero where untouched
  private final double[] squares; // [n]
  private final boolean[] touched; // [n]

  /// Starts from a table.
  TaughtRows(StaticTable start) {
    this.start = start;
    this.dimension = start.header().dimension();
    this.weights = new float[start.size()];
    this.directions = new float[start.size()][dimension];
    this.gradient = new float[start.size()][dimension];
    this.squares = new double[start.size()];
    this.touched = new boolean[start.size()];
    for (int piece = 0; piece < weights.length; piece++) {
      float[] row = row(piece);
      weights[piece] = (float) Math.sqrt(Matrices.dot(row, row));
      for (int i = 0; i < dimension && weights[piece] > 0; i++) {
        directions[piece][i] = row[i] / weights[piece];
      }
    }
  }

  private float[] row(int piece) {
    float[] row = new float[dimension];
    start.addTo(row, piece);
    return row;
  }

  int dimension() {
    return dimension;
  }

  /// Encodes texts.
  ///
  /// @param texts pieces of `m` texts
  /// @param units overwritten with unit vectors, shape `[m, d]`
  /// @param lengths overwritten with the sums' lengths before, shape `[m]`
  void encode(int[][] texts, float[][] units, float[] lengths) {
    IntStream.range(0, texts.length)
        .parallel()
        .forEach(text -> lengths[text] = encode(texts[text], units[text]));
  }

  private float encode(int[] text, float[] unit) {
    Arrays.fill(unit, 0);
    for (int piece : text) {
      Matrices.add(weights[piece], directions[piece], unit, 0, dimension);
    }
    float length = (float) Math.sqrt(Matrices.dot(unit, unit));
    for (int i = 0; i < dimension && length > 0; i++) {
      unit[i] /= length;
    }
    return length;
  }

  /// Adds to the gradient what a loss says about texts' unit vectors.
  ///
  /// @param texts what was encoded
  /// @param units what [#encode] made of it
  /// @param lengths the same
  /// @param slopes the loss's derivatives by `units`; overwritten
  void spread(int[][] texts, float[][] units, float[] lengths, float[][] slopes) {
    IntStream.range(0, texts.length)
        .parallel()
        .forEach(text -> throughLength(units[text], slopes[text], lengths[text]));
    IntStream.range(0, (dimension + STRIPE - 1) / STRIPE)
        .parallel()
        .forEach(stripe -> scatter(texts, slopes, stripe * STRIPE));
    for (int[] text : texts) {
      for (int piece : text) {
        touched[piece] = true;
      }
    }
  }

  /// Turns derivatives by a unit vector into those by the sum it was made of.
  private static void throughLength(float[] unit, float[] slopes, float length) {
    float along = (float) Matrices.dot(unit, slopes);
    for (int i = 0; i < unit.length; i++) {
      slopes[i] = length > 0 ? (slopes[i] - along * unit[i]) / length : 0;
    }
  }

  private void scatter(int[][] texts, float[][] slopes, int from) {
    int to = Math.min(from + STRIPE, dimension);
    for (int text = 0; text < texts.length; text++) {
      for (int piece : texts[text]) {
        Matrices.add(weights[piece], slopes[text], gradient[piece], from, to);
      }
    }
  }

  /// The gradient by one value of a piece's direction.
  double gradient(int piece, int i) {
    return gradient[piece][i];
  }

  /// Moves one value of a piece's direction.
  void nudge(int piece, int i, float by) {
    directions[piece][i] += by;
  }

  /// Moves along the gradient and forgets it.
  ///
  /// @param rate how far a value moves at first, about
  /// @param pull share of the way back to the start, in [0, 1)
  void step(double rate, double pull) {
    IntStream.range(0, touched.length)
        .parallel()
        .filter(piece -> touched[piece])
        .forEach(piece -> step(piece, rate, pull));
  }

  private void step(int piece, double rate, double pull) {
    float[] slopes = gradient[piece];
    touched[piece] = false;
    if (weights[piece] > 0) {
      squares[piece] += Matrices.dot(slopes, slopes) / dimension;
      float[] direction = directions[piece];
      float[] home = row(piece);
      float scale = (float) (rate / Math.sqrt(squares[piece] + LEAST_SQUARE));
      for (int i = 0; i < dimension; i++) {
        float moved = direction[i] - scale * slopes[i];
        direction[i] = moved + (float) pull * (home[i] / weights[piece] - moved);
      }
    }
    Arrays.fill(slopes, 0);
  }

  /// The table as it is now.
  ///
  /// @param model names what it was distilled from and taught
  byte[] table(String model) {
    float[] multipliers = new float[weights.length];
    int rows = (int) IntStream.range(0, weights.length).filter(p -> weights[p] > 0).count();
    byte[] codes = new byte[rows * dimension / 2];
    int row = 0;
    double[] vector = new double[dimension];
    for (int piece = 0; piece < weights.length; piece++) {
      if (weights[piece] > 0) {
        for (int i = 0; i < dimension; i++) {
          vector[i] = (double) weights[piece] * directions[piece][i];
        }
        multipliers[piece] = StaticTable.pack(vector, codes, row);
        row += dimension / 2;
      }
    }
    StaticTable.Header header = start.header();
    return StaticTable.write(
        new StaticTable.Header(dimension, header.unknown(), model, header.vocabulary()),
        multipliers,
        codes);
  }
}
