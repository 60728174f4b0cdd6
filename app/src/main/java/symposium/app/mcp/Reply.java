package symposium.app.mcp;

/// What a message is answered with. Thread-safe: immutable.
///
/// @param status what HTTP says: 200 for an answer, 202 for a notification, 400 or 404 where the
///   protocol demands it
/// @param body the answer as one line of JSON, empty for notifications
public record Reply(int status, String body) {

  /// Whether there is anything to send.
  ///
  /// @return false for a notification
  public boolean hasBody() {
    return !body.isEmpty();
  }
}
