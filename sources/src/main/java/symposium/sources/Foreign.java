package symposium.sources;

import java.util.Optional;

/// Names content that people take for importable and that is not, so that the message can say what
/// they have. Thread-safe: it holds constants.
final class Foreign {

  private Foreign() {}

  /// What the content is, as the end of the sentence "the file is …", or empty when nothing known.
  static Optional<String> describe(Prefix prefix) {
    byte[] bytes = prefix.bytes();
    if (bytes.length > 1 && (isUtf16(bytes[0], bytes[1]) || isUtf16(bytes[1], bytes[0]))) {
      return Optional.of("UTF-16 text (save it as UTF-8)");
    }
    if (prefix.startsWith("%PDF")) {
      return Optional.of("a PDF");
    }
    if (prefix.startsWith("PK\u0003\u0004")) {
      return Optional.of("a zip archive (unpack it first)");
    }
    if (prefix.isBinary()) {
      return Optional.of("a binary file");
    }
    if (prefix.startsWith("<")) {
      return Optional.of("XML or HTML (such as an arXiv Atom or OAI-PMH answer)");
    }
    return Optional.empty();
  }

  private static boolean isUtf16(byte first, byte second) {
    return first == (byte) 0xfe && second == (byte) 0xff;
  }
}
