package symposium.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import symposium.core.error.ModelUnavailable;
import tools.jackson.core.JacksonException;

/// What a model's `tokenizer.json` says: its pieces, and what stands before and after a text.
///
/// Understood is what uncased BERT models have: `BertNormalizer` with lower case,
/// `BertPreTokenizer`, `WordPiece` with `##`. Anything else is refused rather than nearly
/// understood. Truncation and padding written in the file are ignored: the manifest's `maxTokens`
/// holds.
///
/// @param vocabulary pieces by id
/// @param unknown the id of the unknown piece
/// @param before ids put before a text
/// @param after ids put after a text
record TokenizerFile(
    List<String> vocabulary, int unknown, List<Integer> before, List<Integer> after) {

  private static final String VOCABULARY = "/model/vocab/";

  /// The pieces in order of id, a line feed between two: what [PieceTable] takes.
  String joined() {
    return String.join("\n", vocabulary);
  }

  static TokenizerFile parse(byte[] json, String source) {
    try {
      return read(FlatJson.read(json), source);
    } catch (JacksonException e) {
      throw new ModelUnavailable("The tokenizer %s is not JSON.".formatted(source), e);
    } catch (NumberFormatException e) {
      throw new ModelUnavailable(
          "The tokenizer %s has an id that is no number.".formatted(source), e);
    }
  }

  private static TokenizerFile read(Map<String, String> leaves, String source) {
    require(leaves, "/model/type", "WordPiece", source);
    require(leaves, "/model/continuing_subword_prefix", "##", source);
    require(leaves, "/normalizer/type", "BertNormalizer", source);
    require(leaves, "/normalizer/lowercase", "true", source);
    require(leaves, "/pre_tokenizer/type", "BertPreTokenizer", source);
    require(leaves, "/post_processor/type", "TemplateProcessing", source);
    List<String> vocabulary = vocabulary(leaves, source);
    int unknown = vocabulary.indexOf(leaves.getOrDefault("/model/unk_token", ""));
    if (unknown < 0) {
      throw refused("/model/unk_token", "a piece not in /model/vocab", "one in it", source);
    }
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    readTemplate(leaves, before, after);
    return new TokenizerFile(vocabulary, unknown, List.copyOf(before), List.copyOf(after));
  }

  private static List<String> vocabulary(Map<String, String> leaves, String source) {
    Map<Integer, String> pieces = HashMap.newHashMap(leaves.size());
    leaves.forEach(
        (path, id) -> {
          if (path.startsWith(VOCABULARY)) {
            pieces.put(Integer.parseInt(id), path.substring(VOCABULARY.length()));
          }
        });
    List<String> vocabulary = new ArrayList<>(pieces.size());
    for (int id = 0; id < pieces.size(); id++) {
      String piece = pieces.get(id);
      if (piece == null || piece.indexOf('\n') >= 0) {
        throw refused("/model/vocab", "no usable piece of id " + id, "each id from 0 once", source);
      }
      vocabulary.add(piece);
    }
    return vocabulary;
  }

  /// Items are special pieces or the text, in order; a special piece's ids are listed apart.
  private static void readTemplate(
      Map<String, String> leaves, List<Integer> before, List<Integer> after) {
    boolean textSeen = false;
    for (int item = 0; ; item++) {
      String path = "/post_processor/single/" + item;
      String special = leaves.get(path + "/SpecialToken/id");
      if (special == null && !leaves.containsKey(path + "/Sequence/id")) {
        return;
      }
      textSeen |= special == null;
      String ids = "/post_processor/special_tokens/" + special + "/ids/";
      for (int i = 0; leaves.containsKey(ids + i); i++) {
        (textSeen ? after : before).add(Integer.valueOf(leaves.get(ids + i)));
      }
    }
  }

  private static void require(
      Map<String, String> leaves, String path, String expected, String source) {
    String actual = leaves.getOrDefault(path, "");
    if (!actual.equals(expected)) {
      throw refused(path, actual, expected, source);
    }
  }

  private static ModelUnavailable refused(
      String path, String actual, String expected, String source) {
    return new ModelUnavailable(
        "The tokenizer %s has at %s '%s'; Symposium understands '%s'."
            .formatted(source, path, actual, expected));
  }
}
