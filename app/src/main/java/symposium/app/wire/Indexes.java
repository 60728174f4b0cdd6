package symposium.app.wire;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symposium.core.encode.Encoder;
import symposium.core.error.IndexUnavailable;
import symposium.core.retrieve.ExpertId;
import symposium.lucene.LuceneLexicalIndex;
import symposium.lucene.LuceneVectorSpace;

/// A home's open indexes. A vector space that cannot be opened makes its expert absent; without the
/// lexical index there is no library.
///
/// @param lexical the lexical index
/// @param spaces vector spaces by expert
/// @param broken why a space could not be opened, by expert
record Indexes(
    LuceneLexicalIndex lexical,
    SortedMap<ExpertId, LuceneVectorSpace> spaces,
    SortedMap<ExpertId, String> broken) {

  private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

  static Indexes open(Home home, Models models, boolean fresh, Closing closing) {
    LuceneLexicalIndex lexical =
        closing.add(
            fresh
                ? LuceneLexicalIndex.create(home.lexical())
                : LuceneLexicalIndex.open(home.lexical()),
            LuceneLexicalIndex::close);
    var indexes = new Indexes(lexical, new TreeMap<>(), new TreeMap<>());
    for (Map.Entry<ExpertId, Encoder> model : models.encoders().entrySet()) {
      indexes.openSpace(home, model.getKey(), model.getValue(), fresh, closing);
    }
    return indexes;
  }

  private void openSpace(
      Home home, ExpertId expert, Encoder encoder, boolean fresh, Closing closing) {
    var dir = home.vectors(expert.name());
    try {
      spaces.put(
          expert,
          closing.add(
              fresh || isOutdated(expert, dir, encoder)
                  ? LuceneVectorSpace.create(dir, encoder.modelId(), encoder.dimension())
                  : LuceneVectorSpace.open(dir, encoder.modelId(), encoder.dimension()),
              LuceneVectorSpace::close));
    } catch (IndexUnavailable e) {
      LOG.warn("The {} expert is absent: {}", expert, e.explanation());
      broken.put(expert, e.explanation());
    }
  }

  /// Static vectors of another table, taught or shipped since, are cheap to make anew.
  private static boolean isOutdated(ExpertId expert, Path dir, Encoder encoder) {
    return expert.equals(ExpertNames.STATIC)
        && LuceneVectorSpace.modelOf(dir).stream().anyMatch(id -> !id.equals(encoder.modelId()));
  }

  Optional<LuceneVectorSpace> space(ExpertId expert) {
    return Optional.ofNullable(spaces.get(expert));
  }
}
