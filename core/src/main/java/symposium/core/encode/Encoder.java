package symposium.core.encode;

/// Turns text into vectors of one space. Queries and passages are encoded differently, so the two
/// sides are separate methods. Implementations are thread-safe.
public interface Encoder {

  /// Identifies the vector space: equal ids mean comparable vectors. It changes whenever weights,
  /// pooling or prefixes do.
  ///
  /// @return a short stable name such as `bge-small-en-v1.5-int8/1`
  String modelId();

  /// The vectors' dimension.
  ///
  /// @return 1 or more
  int dimension();

  /// Encodes what a user typed.
  ///
  /// @param text not blank; longer text than the model takes is cut
  /// @return the query's vector
  Embedding encodeQuery(String text);

  /// Encodes a paper's text.
  ///
  /// @param text not blank; longer text than the model takes is cut
  /// @return the passage's vector
  Embedding encodePassage(String text);
}
