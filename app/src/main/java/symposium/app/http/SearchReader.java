package symposium.app.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import symposium.core.error.InvalidInput;
import symposium.core.model.PaperId;
import symposium.core.model.PublicationDate;
import symposium.core.query.Filter;
import symposium.core.query.SearchRequest;
import symposium.core.query.Sort;

/// Turns parameters into a [SearchRequest]. Thread-safe: immutable.
final class SearchReader {

  /// What `/api/v1/search` takes.
  static final List<String> SEARCH =
      List.of(
          "q", "limit", "cursor", "from", "to", "cat", "source", "sort", "explain", "experts",
          "router", "weights", "like", "not");

  /// What `/api/v1/papers/{id}/similar` takes.
  static final List<String> SIMILAR =
      List.of("q", "limit", "cursor", "from", "to", "cat", "source", "explain", "not");

  /// The most results of one page.
  static final int MAX_LIMIT = 100;

  /// Results of a page unless told otherwise.
  static final int DEFAULT_LIMIT = 10;

  private static final int MAX_QUERY = 8_000;
  private static final int MAX_SEEDS = 50;
  private static final int MAX_WEIGHT = 1000;

  /// What the names of the Mixture page's weights begin with.
  private static final String WEIGHT = "w-";

  private SearchReader() {}

  /// Reads a request of a program.
  ///
  /// @param seeds papers to resemble beside those in `like`
  /// @throws symposium.core.error.InvalidInput naming the parameter that cannot be used
  static SearchRequest read(Parameters parameters, List<PaperId> seeds) {
    int limit = parameters.integer("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    return read(parameters, seeds, limit);
  }

  /// Reads a request with a page of the given length.
  ///
  /// @throws symposium.core.error.InvalidInput naming the parameter that cannot be used
  static SearchRequest read(Parameters parameters, List<PaperId> seeds, int limit) {
    var like = new ArrayList<>(seeds);
    like.addAll(ids(parameters, "like"));
    var request =
        new SearchRequest(
            parameters.one("q", SearchReader::query).orElse(""),
            filters(parameters),
            like,
            ids(parameters, "not"),
            0,
            limit,
            parameters.one("sort", SearchReader::sort).orElse(Sort.RELEVANCE),
            choice(parameters));
    return parameters
        .one("cursor", text -> Cursor.decode(text, request))
        .map(cursor -> request.withPage(cursor.offset(), limit))
        .orElse(request);
  }

  private static String query(String text) {
    if (text.length() > MAX_QUERY) {
      throw new IllegalArgumentException(
          "it may have %,d characters, got %,d".formatted(MAX_QUERY, text.length()));
    }
    return text;
  }

  private static List<Filter> filters(Parameters parameters) {
    var filters = new ArrayList<Filter>();
    parameters
        .one("from", text -> new Filter.After(PublicationDate.parse(text.strip())))
        .ifPresent(filters::add);
    parameters
        .one("to", text -> new Filter.Before(PublicationDate.parse(text.strip())))
        .ifPresent(filters::add);
    parameters.allBetweenCommas("cat").forEach(name -> filters.add(new Filter.InCategory(name)));
    parameters.allBetweenCommas("source").forEach(name -> filters.add(new Filter.InSource(name)));
    return filters;
  }

  private static List<PaperId> ids(Parameters parameters, String name) {
    if (parameters.all(name).size() > MAX_SEEDS) {
      throw new InvalidInput("Parameter '%s' takes at most %d papers.".formatted(name, MAX_SEEDS));
    }
    return parameters.all(name, SearchReader::id);
  }

  /// A paper id in any spelling people use.
  ///
  /// @throws IllegalArgumentException when the text is none
  static PaperId id(String text) {
    return PaperId.recognise(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a paper id looks like arxiv:1706.03762 or doi:10.1145/1.2, got '%s'"
                        .formatted(Parameters.cut(text))));
  }

  private static Sort sort(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "relevance" -> Sort.RELEVANCE;
      case "date" -> Sort.DATE;
      default ->
          throw new IllegalArgumentException(
              "it must be relevance or date, got '%s'".formatted(Parameters.cut(text)));
    };
  }

  private static SearchRequest.Choice choice(Parameters parameters) {
    var experts = new LinkedHashSet<>(parameters.allBetweenCommas("experts"));
    Optional<String> router = parameters.one("router").map(String::strip);
    return parameters
        .one("weights", text -> new SearchRequest.Choice(experts, router, weights(text)))
        .orElseGet(() -> new SearchRequest.Choice(experts, router, new TreeMap<>()));
  }

  /// Reads a request of the Mixture page, whose form sends a field for each expert's weight; they
  /// stand in for `weights`.
  ///
  /// @throws symposium.core.error.InvalidInput naming the parameter that cannot be used
  static SearchRequest mixture(Parameters parameters, int limit) {
    SearchRequest request =
        read(parameters, List.of(), limit).withSort(Sort.RELEVANCE).withPage(0, limit);
    var weights = new TreeMap<String, Double>();
    for (String name : parameters.named(WEIGHT)) {
      parameters
          .one(name, SearchReader::weight)
          .ifPresent(weight -> weights.put(name.substring(WEIGHT.length()), weight));
    }
    if (weights.isEmpty()) {
      return request;
    }
    if (weights.values().stream().allMatch(weight -> weight == 0)) {
      throw new InvalidInput("Every weight is 0; give at least one expert some.");
    }
    return request.withChoice(
        new SearchRequest.Choice(request.choice().experts(), Optional.empty(), weights));
  }

  private static double weight(String text) {
    double weight = number(text.strip());
    if (!(weight >= 0 && weight <= MAX_WEIGHT)) {
      throw new IllegalArgumentException(
          "a weight must be in [0, %d], got '%s'".formatted(MAX_WEIGHT, Parameters.cut(text)));
    }
    return weight;
  }

  /// Weights as `weights` takes them, those of 0 left out.
  static String text(SortedMap<String, Double> weights) {
    return weights.entrySet().stream()
        .filter(weight -> weight.getValue() > 0)
        .map(weight -> weight.getKey() + "=" + plain(weight.getValue()))
        .collect(Collectors.joining(","));
  }

  private static String plain(double weight) {
    return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
  }

  private static SortedMap<String, Double> weights(String text) {
    var weights = new TreeMap<String, Double>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "it must look like bm25=0.3,dense=0.7, got '%s'".formatted(Parameters.cut(text)));
      }
      weights.put(part.substring(0, equals).strip(), number(part.substring(equals + 1).strip()));
    }
    return weights;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "a weight must be a number, got '%s'".formatted(Parameters.cut(text)), e);
    }
  }
}
