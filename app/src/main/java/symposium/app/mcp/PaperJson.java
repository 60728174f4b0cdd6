package symposium.app.mcp;

import java.util.List;
import symposium.app.json.Json;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Papers as tools return them: short enough that a list of fifty fits a model's attention.
final class PaperJson {

  /// The longest abstract in a list, characters.
  static final int BRIEF = 700;

  private static final int AUTHORS = 12;
  private static final int TITLE = 400;

  private PaperJson() {}

  /// A paper as lists have it.
  static ObjectNode brief(Paper paper) {
    return of(paper, BRIEF);
  }

  /// A paper with an abstract of at most so many characters.
  static ObjectNode of(Paper paper, int characters) {
    ObjectNode node = Json.object();
    node.put("id", paper.id().toString());
    node.put("title", cut(paper.title(), TITLE));
    List<String> authors = paper.authors().stream().map(Author::name).toList();
    strings(node, "authors", authors.subList(0, Math.min(AUTHORS, authors.size())));
    if (authors.size() > AUTHORS) {
      node.put("more_authors", authors.size() - AUTHORS);
    }
    paper.published().ifPresent(date -> node.put("published", date.toString()));
    paper.updated().ifPresent(date -> node.put("updated", date.toString()));
    strings(node, "categories", paper.categories());
    node.put("abstract", cut(paper.abstractText(), characters));
    node.put("abstract_is_cut", paper.abstractText().length() > characters);
    url(paper, node);
    return node;
  }

  private static void url(Paper paper, ObjectNode node) {
    for (PaperId id : paper.allIds()) {
      switch (id.scheme()) {
        case "arxiv" -> {
          node.put("url", "https://arxiv.org/abs/" + id.value());
          return;
        }
        case "doi" -> {
          node.put("url", "https://doi.org/" + id.value());
          return;
        }
        default -> {}
      }
    }
  }

  static void strings(ObjectNode node, String name, List<String> values) {
    ArrayNode array = node.putArray(name);
    values.forEach(array::add);
  }

  /// At most so many characters, the last an ellipsis where something is left out.
  static String cut(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    int end = characters - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
