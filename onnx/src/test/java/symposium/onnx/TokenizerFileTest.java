package symposium.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symposium.core.error.ModelUnavailable;

final class TokenizerFileTest {

  private static final String JSON =
      """
      {"model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                 "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "/": 3}},
       "normalizer": {"type": "BertNormalizer", "lowercase": true},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "post_processor": {"type": "TemplateProcessing",
         "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
                    {"Sequence": {"id": "A", "type_id": 0}},
                    {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
         "special_tokens": {"[CLS]": {"ids": [1]}, "[SEP]": {"ids": [2]}}}}
      """;

  @Test
  void piecesAndTheirFrameAreRead() {
    assertEquals(
        new TokenizerFile(List.of("[UNK]", "[CLS]", "[SEP]", "/"), 0, List.of(1), List.of(2)),
        parse(JSON));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "WordPiece"          | "BPE"        | /model/type 'BPE'; Symposium understands 'WordPiece'
          "lowercase": true    | "lowercase": false | /normalizer/lowercase 'false'
          "BertPreTokenizer"   | "Metaspace"  | /pre_tokenizer/type 'Metaspace'
          "/": 3               | "/": 4       | no usable piece of id 3
          "unk_token": "[UNK]" | "unk_token": "?" | /model/unk_token
          "/": 3               | "/": "x"     | an id that is no number
          {"model"             | ["model"     | is not JSON
          """)
  void whatIsNotUnderstoodIsRefused(String part, String replacement, String message) {
    String said =
        assertThrows(ModelUnavailable.class, () -> parse(JSON.replace(part, replacement)))
            .explanation();
    assertTrue(said.contains(message), said);
  }

  private static TokenizerFile parse(String json) {
    return TokenizerFile.parse(json.getBytes(StandardCharsets.UTF_8), "tokenizer.json");
  }
}
