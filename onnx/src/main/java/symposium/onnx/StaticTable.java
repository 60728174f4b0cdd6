package symposium.onnx;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import symposium.core.error.ModelUnavailable;

/// A vector for every piece of a vocabulary, at 4 bits a value.
///
/// Layout, big-endian:
///
/// | bytes | what |
/// |---|---|
/// | 4 | magic `SYMT` |
/// | 4 | version, int, 1 |
/// | 4 | dimension `d`, int, even, in [2, 4096] |
/// | 4 | number of pieces `n`, int, in [1, 1,000,000] |
/// | 4 | id of the unknown piece, int, in [0, n) |
/// | 4 + … | name of the distilled model: length in bytes, int, then UTF-8 |
/// | 4 + … | pieces in order of id: length in bytes, int, then UTF-8, a line feed between two |
/// | 4 n | a multiplier for each piece, float32, ≥ 0, finite; 0 where the piece has no vector |
/// | d/2 … | for each piece with a multiplier above 0, in order of id: values in [-7, 7] as 4-bit two's complement, the even one in the low half of its byte |
/// | 4 | CRC-32C of all bytes before |
///
/// A piece's vector is its multiplier times its values: the multiplier holds both the step of the
/// quantisation and the piece's weight in a text. Thread-safe: immutable.
final class StaticTable {

  private static final int MAX_VALUE = 7;

  private static final int MAGIC = 0x53594D54;
  private static final int VERSION = 1;
  private static final int MAX_DIMENSION = 4096;
  private static final int MAX_PIECES = 1_000_000;
  private static final double LEAST_VALUE = 1e-12;

  private final Header header;
  private final float[] multipliers; // [n]
  private final byte[] codes; // packed rows, [rows, d / 2]
  private final int[] rows; // [n], where a piece's row starts in codes
  private final int checksum;

  private StaticTable(Header header, float[] multipliers, byte[] codes, int checksum) {
    this.header = header;
    this.multipliers = multipliers;
    this.codes = codes;
    this.checksum = checksum;
    this.rows = new int[multipliers.length];
    int next = 0;
    for (int id = 0; id < rows.length; id++) {
      rows[id] = next;
      next += multipliers[id] > 0 ? header.dimension / 2 : 0;
    }
  }

  /// What stands before the numbers.
  ///
  /// @param dimension of the vectors
  /// @param unknown id of the unknown piece
  /// @param model name of the distilled model
  /// @param vocabulary pieces in order of id, a line feed between two
  record Header(int dimension, int unknown, String model, String vocabulary) {}

  Header header() {
    return header;
  }

  /// Names the content: equal checksums mean equal tables.
  int checksum() {
    return checksum;
  }

  /// Whether any of some pieces has a vector.
  boolean knows(int[] text) {
    for (int piece : text) {
      if (multipliers[piece] > 0) {
        return true;
      }
    }
    return false;
  }

  /// Adds a piece's vector to a sum; nothing where it has none.
  ///
  /// @param sum shape `[d]`
  void addTo(float[] sum, int piece) {
    float multiplier = multipliers[piece];
    if (multiplier == 0) {
      return;
    }
    int row = rows[piece];
    for (int i = 0; i < sum.length; i += 2) {
      int pair = codes[row + i / 2];
      sum[i] += multiplier * ((pair << 28) >> 28);
      sum[i + 1] += multiplier * (pair >> 4);
    }
  }

  /// How many pieces there are.
  int size() {
    return multipliers.length;
  }

  /// The table in the layout above.
  byte[] bytes() {
    return write(header, multipliers, codes);
  }

  /// Packs a vector into a row.
  ///
  /// @param vector shape `[d]`
  /// @param codes packed rows; this one's bytes are 0
  /// @param row where it starts
  /// @return the step, above 0: the row times it is the vector, rounded
  static float pack(double[] vector, byte[] codes, int row) {
    double largest = LEAST_VALUE;
    for (double value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    double step = largest / MAX_VALUE;
    for (int i = 0; i < vector.length; i += 2) {
      long low = Math.round(vector[i] / step);
      long high = Math.round(vector[i + 1] / step);
      codes[row + i / 2] = (byte) ((low & 0xF) | (high << 4));
    }
    return (float) step;
  }

  /// Writes a table in the layout above.
  ///
  /// @param multipliers shape `[n]`
  /// @param codes packed rows of the pieces with a multiplier above 0
  static byte[] write(Header header, float[] multipliers, byte[] codes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(header.dimension);
      out.writeInt(multipliers.length);
      out.writeInt(header.unknown);
      writeText(out, header.model);
      writeText(out, header.vocabulary);
      for (float multiplier : multipliers) {
        out.writeFloat(multiplier);
      }
      out.write(codes);
      out.writeInt(crc(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  /// Reads a table and checks all of it.
  ///
  /// @param source where the bytes are from, for messages
  /// @throws ModelUnavailable when they are no such table
  static StaticTable read(byte[] bytes, String source) {
    if (bytes.length < 2 * Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != MAGIC) {
      throw unusable(source, "it does not begin with SYMT");
    }
    int body = bytes.length - Integer.BYTES;
    int checksum = ByteBuffer.wrap(bytes).getInt(body);
    if (crc(bytes, body) != checksum) {
      throw unusable(source, "its checksum is wrong, so it is cut off or damaged");
    }
    try {
      return parse(ByteBuffer.wrap(bytes, Integer.BYTES, body - Integer.BYTES), checksum, source);
    } catch (BufferUnderflowException e) {
      throw unusable(source, "it is too short for what its header says");
    }
  }

  private static StaticTable parse(ByteBuffer in, int checksum, String source) {
    require(in.getInt(), VERSION, VERSION, "version", source);
    int dimension = require(in.getInt(), 2, MAX_DIMENSION, "dimension", source);
    int pieces = require(in.getInt(), 1, MAX_PIECES, "number of pieces", source);
    int unknown = require(in.getInt(), 0, pieces - 1, "unknown piece", source);
    Header header = new Header(dimension, unknown, readText(in, source), readText(in, source));
    require(lines(header.vocabulary), pieces, pieces, "number of vocabulary lines", source);
    require(in.remaining() / Float.BYTES, pieces, Integer.MAX_VALUE, "multipliers", source);
    float[] multipliers = new float[pieces];
    in.asFloatBuffer().get(multipliers);
    in.position(in.position() + pieces * Float.BYTES);
    long rows = 0;
    for (float multiplier : multipliers) {
      if (!(multiplier >= 0 && multiplier < Float.POSITIVE_INFINITY)) {
        throw unusable(source, "a multiplier is " + multiplier);
      }
      rows += multiplier > 0 ? 1 : 0;
    }
    byte[] codes = new byte[in.remaining()];
    in.get(codes);
    if (dimension % 2 != 0 || codes.length != rows * (dimension / 2)) {
      throw unusable(
          source,
          "it has %d bytes of values for %d rows of dimension %d"
              .formatted(codes.length, rows, dimension));
    }
    return new StaticTable(header, multipliers, codes, checksum);
  }

  private static int lines(String text) {
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      lines++;
    }
    return lines;
  }

  private static String readText(ByteBuffer in, String source) {
    byte[] utf8 = new byte[require(in.getInt(), 0, in.remaining(), "text length", source)];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static int require(int value, int least, int most, String name, String source) {
    if (value < least || value > most) {
      throw unusable(source, "its %s is %d, not in [%d, %d]".formatted(name, value, least, most));
    }
    return value;
  }

  private static ModelUnavailable unusable(String source, String why) {
    return new ModelUnavailable(
        "The static table %s is not usable: %s; build or install it anew.".formatted(source, why));
  }

  private static int crc(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
