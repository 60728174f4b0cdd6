package symposium.core.account;

import java.util.List;

/// What was done with accounts, durably; it only grows. Implementations are thread-safe.
public interface AuditLog {

  /// Keeps an entry.
  ///
  /// @param entry what was done
  void note(AuditEntry entry);

  /// The newest entries first.
  ///
  /// @param limit how many at most
  /// @return entries
  List<AuditEntry> newest(int limit);
}
