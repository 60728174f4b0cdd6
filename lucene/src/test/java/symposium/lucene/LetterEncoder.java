package symposium.lucene;

import symposium.core.encode.Embedding;
import symposium.core.encode.Encoder;

/// A model that knows the letters x, y and z: a text's vector is how often each occurs.
record LetterEncoder() implements Encoder {

  @Override
  public String modelId() {
    return "letters/1";
  }

  @Override
  public int dimension() {
    return 3;
  }

  @Override
  public Embedding encodeQuery(String text) {
    return encodePassage(text);
  }

  @Override
  public Embedding encodePassage(String text) {
    var counts = new float[3];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'x' && c <= 'z') {
        counts[c - 'x']++;
      }
    }
    return Embedding.normalised(counts);
  }
}
