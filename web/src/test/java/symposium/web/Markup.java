package symposium.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads HTML strictly: every tag is closed in order, every attribute value is quoted, every angle
/// bracket in text is escaped.
///
/// @param elements all elements in document order
record Markup(List<Element> elements) {

  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z:][a-zA-Z0-9:-]*(?:=\"[^\"<]*\")?)*)\\s*(/?)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z:][a-zA-Z0-9:-]*)(?:=\"([^\"]*)\")?");
  private static final Set<String> VOID = Set.of("input", "link", "meta", "br", "hr", "img");

  /// An element.
  ///
  /// @param name its tag
  /// @param attributes its attributes, decoded
  /// @param ancestors the tags around it, nearest first
  /// @param text the text directly after its start tag, decoded
  record Element(String name, Map<String, String> attributes, List<String> ancestors, String text) {
    String get(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }
  }

  static Markup parse(String html) {
    String rest = html.startsWith("<!DOCTYPE html>") ? html.substring(15) : html;
    var elements = new ArrayList<Element>();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(rest);
    int at = 0;
    while (tag.find()) {
      text(rest.substring(at, tag.start()));
      at = tag.end();
      if (!tag.group(1).isEmpty()) {
        String closed = open.isEmpty() ? "nothing" : open.pop();
        require(closed.equals(tag.group(2)), "</" + tag.group(2) + "> closes " + closed);
      } else {
        int next = rest.indexOf('<', at);
        String text = decoded(rest.substring(at, next < 0 ? rest.length() : next));
        elements.add(new Element(tag.group(2), attributes(tag.group(3)), List.copyOf(open), text));
        if (tag.group(4).isEmpty() && !VOID.contains(tag.group(2))) {
          open.push(tag.group(2));
        }
      }
    }
    text(rest.substring(at));
    require(open.isEmpty(), "never closed: " + open);
    return new Markup(elements);
  }

  List<Element> all(String name) {
    return elements.stream().filter(element -> element.name().equals(name)).toList();
  }

  private static Map<String, String> attributes(String text) {
    var attributes = new HashMap<String, String>();
    Matcher matcher = ATTRIBUTE.matcher(text);
    while (matcher.find()) {
      String value = matcher.group(2) == null ? "" : decoded(matcher.group(2));
      require(attributes.put(matcher.group(1), value) == null, "twice: " + matcher.group());
    }
    return attributes;
  }

  private static void text(String text) {
    require(text.indexOf('<') < 0, "stray < in " + text);
  }

  private static String decoded(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static void require(boolean fine, String what) {
    if (!fine) {
      throw new AssertionError(what);
    }
  }
}
