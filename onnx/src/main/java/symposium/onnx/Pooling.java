package symposium.onnx;

import java.nio.FloatBuffer;

/// How a model's token vectors become one vector: stated by the model's card, never guessed.
public enum Pooling {
  /// The first token's vector stands for the text.
  CLS {
    @Override
    float[] pool(FloatBuffer tokens, int count, int dimension) {
      float[] pooled = new float[dimension];
      tokens.get(0, pooled);
      return pooled;
    }
  },
  /// The average over all tokens, the special ones included.
  MEAN {
    @Override
    float[] pool(FloatBuffer tokens, int count, int dimension) {
      float[] pooled = new float[dimension];
      for (int token = 0; token < count; token++) {
        for (int i = 0; i < dimension; i++) {
          pooled[i] += tokens.get(token * dimension + i) / count;
        }
      }
      return pooled;
    }
  };

  /// Pools `tokens`, shape `[count, dimension]`, row-major, into shape `[dimension]`.
  abstract float[] pool(FloatBuffer tokens, int count, int dimension);
}
