package symposium.app.wire;

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

  private ExpertNames() {}
}
