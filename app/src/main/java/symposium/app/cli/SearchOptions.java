package symposium.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import symposium.core.model.PublicationDate;
import symposium.core.query.Filter;
import symposium.core.query.SearchRequest;
import symposium.core.query.Sort;

/// What `search` and `similar` have in common.
final class SearchOptions {

  private static final List<String> FORMATS = Citations.and("table", "json", "trec");

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "Results to print, 1 to 1000 (default ${DEFAULT-VALUE}).",
      defaultValue = "10")
  int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      description = "Results to skip (default ${DEFAULT-VALUE}).",
      defaultValue = "0")
  int offset;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, json, trec, jsonl, bibtex, ris, csl or a style: "
              + "apa, ieee, chicago, mla, acm (default table).",
      defaultValue = "table")
  String format = "table";

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "relevance, or date among the papers that pass relevance.",
      defaultValue = "relevance")
  String sort = "relevance";

  @Option(names = "--explain", description = "Show how each score came about.")
  boolean explain;

  @Option(
      names = "--experts",
      split = ",",
      paramLabel = "NAME",
      description = "Ask only these experts, such as bm25,static,dense.")
  Set<String> experts = Set.of();

  @Option(names = "--router", paramLabel = "NAME", description = "Choose the router.")
  @Nullable String router;

  @Option(
      names = "--weights",
      split = ",",
      paramLabel = "EXPERT=WEIGHT",
      description = "Fix the weights, such as bm25=0.3,static=0.2,dense=0.5.")
  Map<String, Double> weights = Map.of();

  @Option(names = "--from", paramLabel = "DATE", description = "Published then or later.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "Published then or earlier.")
  @Nullable String to;

  @Option(names = "--cat", paramLabel = "CATEGORY", description = "In this category; repeatable.")
  List<String> categories = List.of();

  @Option(names = "--source", paramLabel = "NAME", description = "From this source; repeatable.")
  List<String> sources = List.of();

  @Option(
      names = "--query-id",
      paramLabel = "ID",
      description = "Names the query in TREC output (default ${DEFAULT-VALUE}).",
      defaultValue = "1")
  String queryId = "1";

  SearchRequest request(String text) {
    if (!FORMATS.contains(format)) {
      throw new IllegalArgumentException(
          "--format is one of %s, got '%s'".formatted(String.join(", ", FORMATS), format));
    }
    if (queryId.isEmpty() || queryId.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException(
          "--query-id is one word without white space, got '%s'".formatted(queryId));
    }
    return SearchRequest.of(text)
        .withFilters(filters())
        .withPage(offset, limit)
        .withSort(order())
        .withChoice(
            new SearchRequest.Choice(experts, Optional.ofNullable(router), new TreeMap<>(weights)));
  }

  private Sort order() {
    return switch (sort) {
      case "relevance" -> Sort.RELEVANCE;
      case "date" -> Sort.DATE;
      default ->
          throw new IllegalArgumentException(
              "--sort is relevance or date, got '%s'".formatted(sort));
    };
  }

  private List<Filter> filters() {
    var filters = new ArrayList<Filter>();
    if (from != null) {
      filters.add(new Filter.After(PublicationDate.parse(from)));
    }
    if (to != null) {
      filters.add(new Filter.Before(PublicationDate.parse(to)));
    }
    categories.forEach(category -> filters.add(new Filter.InCategory(category)));
    sources.forEach(source -> filters.add(new Filter.InSource(source)));
    return filters;
  }
}
