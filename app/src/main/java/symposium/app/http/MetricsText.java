package symposium.app.http;

/// Writes Prometheus' text format 0.0.4. Confined to one thread.
final class MetricsText {

  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder(4096);

  /// Starts a family of samples.
  MetricsText family(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  /// One sample of a whole number.
  ///
  /// @param labels as `hop="fuse"`, or empty
  void sample(String name, String labels, long value) {
    line(name, labels, Long.toString(value));
  }

  /// One sample.
  ///
  /// @param labels as `hop="fuse"`, or empty
  void sample(String name, String labels, double value) {
    line(name, labels, Double.toString(value));
  }

  private void line(String name, String labels, String value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append('{').append(labels).append('}');
    }
    text.append(' ').append(value).append('\n');
  }

  /// One label with its value escaped.
  static String label(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return name + "=\"" + escaped + "\"";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
