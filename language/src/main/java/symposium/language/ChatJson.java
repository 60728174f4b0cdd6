package symposium.language;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The two messages of a chat completion, as far as they are needed.
final class ChatJson {

  /// The longest text that is kept of an answer, UTF-16 units.
  static final int LONGEST = 4_000;

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final String THOUGHT = "<think>";
  private static final String THOUGHT_OVER = "</think>";

  private ChatJson() {}

  static byte[] request(LanguageSettings settings, Prompt prompt) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("model", settings.model());
    root.put("max_tokens", settings.maxTokens());
    root.put("temperature", 0);
    root.put("stream", false);
    ArrayNode messages = root.putArray("messages");
    messages.addObject().put("role", "system").put("content", prompt.system());
    messages.addObject().put("role", "user").put("content", prompt.user());
    return MAPPER.writeValueAsBytes(root);
  }

  /// The text of the first choice: one line, without control characters, without what a model
  /// thought aloud before.
  ///
  /// @param body whatever a server sent
  /// @return the text, or empty when there is none
  static Optional<String> text(byte[] body) {
    try {
      JsonNode content =
          MAPPER.readTree(body).path("choices").path(0).path("message").path("content");
      return content.isString() ? clean(content.asString()) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> clean(String content) {
    int over = content.lastIndexOf(THOUGHT_OVER);
    String said = over < 0 ? content : content.substring(over + THOUGHT_OVER.length());
    if (said.stripLeading().startsWith(THOUGHT)) {
      return Optional.empty();
    }
    String cut = said.substring(0, Math.min(said.length(), LONGEST));
    String line = cut.replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ").strip();
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }
}
