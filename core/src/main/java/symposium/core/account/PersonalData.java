package symposium.core.account;

import symposium.core.reader.ReaderId;

/// Everything a library keeps about one reader. Implementations are thread-safe.
public interface PersonalData {

  /// Writes it all, without secrets.
  ///
  /// @param reader whose
  /// @return a JSON object: for each kind of data a list of objects
  String export(ReaderId reader);

  /// Deletes it all, the account included, in one transaction.
  ///
  /// @param reader whose
  void forget(ReaderId reader);
}
