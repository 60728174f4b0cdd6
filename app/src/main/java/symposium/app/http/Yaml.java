package symposium.app.http;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Writes a JSON tree as block-style YAML 1.2: keys and texts are quoted as in JSON unless they are
/// plain words, which YAML reads alike. Confined to one thread.
final class Yaml {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$/][A-Za-z0-9_$/{}.-]*");
  private static final Pattern RESERVED =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|~");

  private final StringBuilder text = new StringBuilder();

  private Yaml() {}

  /// The tree as a YAML document.
  ///
  /// @param root an object or array, not empty
  static String of(JsonNode root) {
    var yaml = new Yaml();
    yaml.block(root, 0);
    return yaml.text.toString();
  }

  private void block(JsonNode node, int indent) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        text.append("  ".repeat(indent)).append(word(entry.getKey())).append(':');
        value(entry.getValue(), indent);
      }
    } else {
      for (JsonNode item : node) {
        text.append("  ".repeat(indent)).append('-');
        value(item, indent);
      }
    }
  }

  private void value(JsonNode node, int indent) {
    if (node.isContainer() && !node.isEmpty()) {
      text.append('\n');
      block(node, indent + 1);
    } else {
      text.append(' ').append(node.isString() ? word(node.asString()) : node).append('\n');
    }
  }

  private static String word(String word) {
    boolean plain = PLAIN.matcher(word).matches() && !RESERVED.matcher(word).matches();
    return plain ? word : new tools.jackson.databind.node.StringNode(word).toString();
  }
}
