package symposium.app.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symposium.app.json.Json;
import symposium.core.engine.Hit;
import symposium.core.engine.SearchResponse;
import symposium.core.error.InvalidInput;
import symposium.core.error.NotFound;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.Filter;
import symposium.core.query.SearchRequest;
import symposium.core.query.Sort;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Finding, reading and citing papers. Thread-safe.
///
/// @param parts what it may use
record SearchTools(McpParts parts) {

  private static final int MAX_QUERY = 2_000;

  /// The characters of a citation export, beyond which fewer papers are asked for.
  private static final int MAX_EXPORT = 200_000;

  Map<String, Tool> tools() {
    var tools = new LinkedHashMap<String, Tool>();
    tools.put("search_papers", Tool.forAll(this::searchPapers));
    tools.put("get_paper", Tool.forAll(this::getPaper));
    tools.put("find_similar", Tool.forAll(this::findSimilar));
    tools.put("export_citations", Tool.forAll(this::exportCitations));
    return tools;
  }

  private ObjectNode searchPapers(Arguments arguments) {
    String query = arguments.text("query").orElse("");
    if (query.isEmpty()) {
      throw new InvalidInput(
          "'query' must say what to look for; find_similar takes papers instead of words.");
    }
    Sort sort =
        arguments.text("sort").orElse("relevance").equals("date") ? Sort.DATE : Sort.RELEVANCE;
    return list(
        "search_papers",
        arguments,
        SearchRequest.of(PaperJson.cut(query, MAX_QUERY)).withSort(sort));
  }

  private ObjectNode findSimilar(Arguments arguments) {
    List<PaperId> like = arguments.ids("like").stream().map(id -> known(id).id()).toList();
    List<PaperId> unlike = arguments.ids("unlike").stream().map(id -> known(id).id()).toList();
    String query = PaperJson.cut(arguments.text("query").orElse(""), MAX_QUERY);
    return list("find_similar", arguments, SearchRequest.of(query).withSeeds(like, unlike));
  }

  private ObjectNode list(String tool, Arguments arguments, SearchRequest wanted) {
    int offset = ListCursor.of(tool, arguments).offset();
    SearchResponse found =
        parts
            .search()
            .apply(wanted.withFilters(filters(arguments)).withPage(offset, arguments.limit()));
    ObjectNode answer = Json.object();
    ArrayNode papers = answer.putArray("papers");
    found.hits().forEach(hit -> papers.add(hit(hit)));
    answer.put("total_estimate", found.total());
    answer.put("total_is_lower_bound", found.more());
    PaperJson.strings(answer, "notes", found.notes());
    found
        .nextOffset()
        .filter(next -> next <= ListCursor.MAX_OFFSET)
        .ifPresent(next -> answer.put("next_cursor", new ListCursor(next).encode(tool, arguments)));
    return answer;
  }

  private static ObjectNode hit(Hit hit) {
    ObjectNode node = PaperJson.brief(hit.paper());
    node.put("rank", hit.rank());
    PaperJson.strings(
        node, "found_by", hit.contributions().stream().map(part -> part.expert().name()).toList());
    return node;
  }

  private static List<Filter> filters(Arguments arguments) {
    var filters = new ArrayList<Filter>();
    arguments.date("published_from").ifPresent(date -> filters.add(new Filter.After(date)));
    arguments.date("published_to").ifPresent(date -> filters.add(new Filter.Before(date)));
    arguments.texts("categories").forEach(name -> filters.add(new Filter.InCategory(name)));
    arguments.texts("sources").forEach(name -> filters.add(new Filter.InSource(name)));
    return filters;
  }

  private ObjectNode getPaper(Arguments arguments) {
    Paper paper = known(arguments.id("id"));
    int start = Math.min(arguments.integer("start", 0), paper.abstractText().length());
    int characters = arguments.integer("max_chars", 4_000);
    String rest = paper.abstractText().substring(start);
    ObjectNode node = PaperJson.of(paper, PaperJson.BRIEF);
    node.put("abstract", rest.substring(0, Math.min(characters, rest.length())));
    node.put("abstract_is_cut", rest.length() > characters);
    if (rest.length() > characters) {
      node.put("next_start", start + characters);
    }
    PaperJson.strings(node, "aliases", paper.aliases().stream().map(PaperId::toString).toList());
    PaperJson.strings(node, "sources", List.copyOf(paper.sources()));
    ObjectNode details = node.putObject("details");
    paper
        .details()
        .forEach((name, value) -> details.put(name, PaperJson.cut(value, PaperJson.BRIEF)));
    return node;
  }

  private ObjectNode exportCitations(Arguments arguments) {
    String format = arguments.text("format").orElse("bibtex");
    List<Paper> papers = arguments.ids("ids").stream().distinct().map(this::known).toList();
    String text = parts.citations().write(format, papers);
    if (text.length() > MAX_EXPORT) {
      throw new InvalidInput(
          "The export has %,d characters, more than %,d; ask for fewer papers at once."
              .formatted(text.length(), MAX_EXPORT));
    }
    return Json.object().put("format", format).put("count", papers.size()).put("text", text);
  }

  private Paper known(PaperId id) {
    return parts
        .papers()
        .apply(id)
        .orElseThrow(
            () ->
                new NotFound(
                    "There is no paper %s in this library; find ids with search_papers."
                        .formatted(id)));
  }
}
