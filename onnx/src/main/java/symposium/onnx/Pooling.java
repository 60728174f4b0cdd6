package symposium.onnx;

import java.nio.FloatBuffer;

/// How a model's output becomes one vector: stated by the model's card, never guessed.
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
  },
  /// The last token's vector stands for the text, as in models that read from left to right.
  LAST {
    @Override
    float[] pool(FloatBuffer tokens, int count, int dimension) {
      float[] pooled = new float[dimension];
      tokens.get((count - 1) * dimension, pooled);
      return pooled;
    }
  },
  /// The model's output is one vector already.
  NONE {
    @Override
    float[] pool(FloatBuffer tokens, int count, int dimension) {
      return CLS.pool(tokens, 1, dimension);
    }

    @Override
    int rank() {
      return 2;
    }
  };

  /// Pools `tokens`, shape `[count, dimension]`, row-major, into shape `[dimension]`; of a model
  /// that pools by itself `tokens` has shape `[dimension]`.
  abstract float[] pool(FloatBuffer tokens, int count, int dimension);

  /// How many axes the model's output has, the batch included.
  int rank() {
    return 3;
  }

  /// How many vectors come out for so many tokens.
  int vectors(int count) {
    return rank() == 2 ? 1 : count;
  }
}
