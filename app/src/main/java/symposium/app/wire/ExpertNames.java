package symposium.app.wire;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symposium.core.retrieve.ExpertId;

/// The experts this product ships.
final class ExpertNames {

  static final ExpertId BM25 = new ExpertId("bm25");
  static final ExpertId STATIC = new ExpertId("static");
  static final ExpertId DENSE = new ExpertId("dense");
  static final ExpertId TITLE = new ExpertId("title");
  static final ExpertId CHARS = new ExpertId("chars");
  static final ExpertId FEEDBACK = new ExpertId("feedback");
  static final ExpertId ROCCHIO = new ExpertId("rocchio");
  static final ExpertId EXPANSION = new ExpertId("expansion");

  private ExpertNames() {}

  /// Names that no added model may have.
  static Set<String> shipped() {
    return Stream.of(BM25, STATIC, DENSE, TITLE, CHARS, FEEDBACK, ROCCHIO, EXPANSION)
        .map(ExpertId::name)
        .collect(Collectors.toSet());
  }
}
