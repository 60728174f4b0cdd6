package symposium.core.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import symposium.core.encode.Embedding;
import symposium.core.model.PaperId;

/// The writing side of one vector space's index. One writer thread at a time.
public interface VectorSpace {

  /// The model whose vectors are in it.
  ///
  /// @return [symposium.core.encode.Encoder#modelId()]
  String modelId();

  /// What is in it, from the last refresh or commit: used to find what is missing or stale.
  ///
  /// @return content by paper number
  Map<Long, ContentHash> contents();

  /// Adds or replaces vectors.
  ///
  /// @param entries papers with their vectors
  void put(List<Entry> entries);

  /// Takes papers out; unknown numbers are ignored.
  ///
  /// @param numbers paper numbers
  void remove(Collection<Long> numbers);

  /// Makes what was written searchable without making it durable.
  void refresh();

  /// Makes everything written durable and searchable.
  void commit();

  /// How many papers have a vector.
  ///
  /// @return 0 or more
  long count();

  /// Forgets everything, durably, so that it can be filled again.
  void clear();

  /// A paper's vector.
  ///
  /// @param number the paper's number in the catalog
  /// @param id the paper's id
  /// @param hash the text the vector was made of
  /// @param embedding the vector
  record Entry(long number, PaperId id, ContentHash hash, Embedding embedding) {}
}
