package symposium.sources;

/// A way papers are written in files. Thread-safe: implementations hold no state.
interface Format {

  /// What `--format` calls it, and what messages say.
  String name();

  /// Whether content that starts like this is in this format. Must be quick and must never throw.
  boolean looksLike(Prefix prefix);

  /// Starts reading; nothing has been consumed from the input.
  RecordReader read(Input input);
}
