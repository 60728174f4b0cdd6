package symposium.web;

/// One file that pages refer to: a style sheet, script, font or picture. Thread-safe: immutable.
public final class Asset {

  private final byte[] bytes;
  private final String contentType;
  private final String etag;

  Asset(byte[] bytes, String contentType, String etag) {
    this.bytes = bytes;
    this.contentType = contentType;
    this.etag = etag;
  }

  /// The file's content.
  ///
  /// @return a copy
  public byte[] bytes() {
    return bytes.clone();
  }

  /// What it is, as `Content-Type` says it.
  ///
  /// @return the media type, with charset for text
  public String contentType() {
    return contentType;
  }

  /// A strong entity tag.
  ///
  /// @return the tag in its quotation marks
  public String etag() {
    return etag;
  }

  /// How long it may be kept, as `Cache-Control` says it. Every asset's name changes with its
  /// content, so each may be kept for good.
  ///
  /// @return the header's value
  public String cacheControl() {
    return "public, max-age=31536000, immutable";
  }
}
