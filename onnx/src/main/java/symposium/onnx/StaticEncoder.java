package symposium.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import symposium.core.encode.Embedding;
import symposium.core.encode.Encoder;
import symposium.core.error.HomeUnavailable;
import symposium.core.error.ModelUnavailable;

/// The sum of a text's token vectors, from a table distilled once from a larger model: no neural
/// network runs, so tens of thousands of papers a second get a vector that knows some meaning.
///
/// Word order is lost and so is context: it stands beside words, not in place of a model. Queries
/// and passages are treated alike. A text of which no piece is in the table has the zero vector.
/// [StaticTableBuilder] says how the table is made. Thread-safe: immutable.
public final class StaticEncoder implements Encoder {

  /// The most pieces of a text that count; abstracts have about 200.
  static final int MAX_PIECES = 2048;

  private static final String RESOURCE = "/symposium/static/table.bin";

  private final String modelId;
  private final StaticTable table;
  private final WordPiece pieces;

  private StaticEncoder(StaticTable table) {
    StaticTable.Header header = table.header();
    this.table = table;
    this.pieces = new WordPiece(header.vocabulary(), header.unknown());
    this.modelId =
        "static-%s-%d/%s"
            .formatted(
                header.model(), header.dimension(), HexFormat.of().toHexDigits(table.checksum()));
  }

  /// Loads the table that ships with the product.
  ///
  /// @return the encoder
  /// @throws ModelUnavailable when it is not there or damaged
  public static StaticEncoder load() {
    try (InputStream in = StaticEncoder.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new ModelUnavailable(
            "The static table resource:%s is missing from this build.".formatted(RESOURCE));
      }
      return of(in.readAllBytes(), "resource:" + RESOURCE);
    } catch (IOException e) {
      throw new ModelUnavailable("Cannot read the static table resource:" + RESOURCE + ".", e);
    }
  }

  /// Loads a table from a file.
  ///
  /// @param file what [StaticTableBuilder] wrote
  /// @return the encoder
  /// @throws ModelUnavailable when it is not there or damaged
  public static StaticEncoder load(Path file) {
    try {
      return of(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new ModelUnavailable("Cannot read the static table %s.".formatted(file), e);
    }
  }

  /// Writes the table, whole or not at all.
  ///
  /// @param file where to; an older one is replaced
  /// @throws HomeUnavailable when it cannot be written
  public void save(Path file) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(draft, table.bytes());
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new HomeUnavailable("Cannot write the static table %s.".formatted(file), e);
    }
  }

  static StaticEncoder of(byte[] bytes, String source) {
    return new StaticEncoder(StaticTable.read(bytes, source));
  }

  StaticTable table() {
    return table;
  }

  /// A text's pieces, as many as count.
  int[] pieces(String text, int limit) {
    return pieces.encode(text, Math.min(limit, MAX_PIECES));
  }

  @Override
  public String modelId() {
    return modelId;
  }

  @Override
  public int dimension() {
    return table.header().dimension();
  }

  @Override
  public Embedding encodeQuery(String text) {
    return encode(text);
  }

  @Override
  public Embedding encodePassage(String text) {
    return encode(text);
  }

  private Embedding encode(String text) {
    float[] sum = new float[dimension()];
    for (int piece : pieces.encode(text, MAX_PIECES)) {
      table.addTo(sum, piece);
    }
    return Embedding.normalised(sum);
  }
}
