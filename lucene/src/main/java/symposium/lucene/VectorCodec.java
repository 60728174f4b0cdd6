package symposium.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104ScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// Lucene's default codec, writing vectors in one of two of its formats: flat while filling, and as
/// a graph in the merges that [VectorMergePolicy] asks for. Both keep 8-bit vectors for searching
/// beside the full ones for the last word. Any Lucene reads what it writes. Thread-safe.
final class VectorCodec extends FilterCodec {

  /// Neighbours per node and candidates while inserting, Lucene's usual 16 and 100.
  private static final int MAX_CONNECTIONS = 16;

  private static final int BEAM_WIDTH = 100;

  private final KnnVectorsFormat format = new Switch();

  VectorCodec() {
    this(new Lucene104Codec());
  }

  private VectorCodec(Codec codec) {
    super(codec.getName(), codec);
  }

  @Override
  public KnnVectorsFormat knnVectorsFormat() {
    return format;
  }

  private static final class Switch extends KnnVectorsFormat {
    private final KnnVectorsFormat flat =
        always(new Lucene104ScalarQuantizedVectorsFormat(ScalarEncoding.UNSIGNED_BYTE));
    private final KnnVectorsFormat graph =
        always(
            new Lucene104HnswScalarQuantizedVectorsFormat(
                ScalarEncoding.UNSIGNED_BYTE, MAX_CONNECTIONS, BEAM_WIDTH));

    Switch() {
      super("symposium");
    }

    private static KnnVectorsFormat always(KnnVectorsFormat format) {
      return new PerFieldKnnVectorsFormat() {
        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
          return format;
        }
      };
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
      return isForcedMerge(state.context) ? graph.fieldsWriter(state) : flat.fieldsWriter(state);
    }

    private static boolean isForcedMerge(IOContext context) {
      return context.context() == IOContext.Context.MERGE
          && context.mergeInfo().mergeMaxNumSegments() > 0;
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
      return flat.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
      return flat.getMaxDimensions(field);
    }
  }
}
