package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our tokenizer against an independent one, the model family's own.
final class WordPieceEqualityTest {

  private static final List<String> ODD =
      List.of(
          "Erdős–Rényi graphs, naïve Bayes; GPT-4 & C++ (k-NN)",
          "$\\ell_1$-regularised $O(n\\log n)$ ... 3.14159",
          "İstanbul ÅNGSTRÖM ﬁne ß ΑΒΓ αβγ Привет",
          "深度学习 and 機械学習 for 한국어",
          "a\tb\nc\u00a0d\u2009e\u3000f\u200bg\u00adh",
          "emoji 😀 and 👩‍🔬 between words",
          "supercalifragilisticexpialidocious " + "x".repeat(101),
          "\u0000\u0001 control \u007f\u0085 characters",
          "“quotes” ‘single’ — dashes – and … dots",
          "");

  @Test
  void oddTextsGiveTheSamePieces(@TempDir java.nio.file.Path folder) throws IOException {
    compare(ODD, folder);
  }

  @Test
  void tenThousandAbstractsGiveTheSamePieces(@TempDir java.nio.file.Path folder)
      throws IOException {
    compare(Papers.abstracts(10_000), folder);
  }

  private static void compare(List<String> texts, java.nio.file.Path folder) throws IOException {
    byte[] json = ModelFiles.read(ModelManifest.bundled(ModelManifest.DEFAULT).tokenizer(), folder);
    TokenizerFile file = TokenizerFile.parse(json, "bundled");
    WordPiece ours = new WordPiece(file.joined(), file.unknown());
    try (HuggingFaceTokenizer theirs =
        HuggingFaceTokenizer.newInstance(
            new ByteArrayInputStream(json), Map.of("truncation", "false", "padding", "false"))) {
      for (String text : texts) {
        assertArrayEquals(
            theirs.encode(text, false, false).getIds(),
            Arrays.stream(ours.encode(text, 100_000)).asLongStream().toArray(),
            text);
      }
    }
  }
}
