package symposium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import symposium.core.query.Sort;

/// What stands in a search page's address, as the reader sent it and unchecked: links and form
/// fields are made of it. Thread-safe: immutable.
///
/// @param q the query as typed, may be empty
/// @param from first year or date, may be empty
/// @param to last year or date, may be empty
/// @param cat categories, any of which suffices
/// @param source sources, any of which suffices
/// @param sort the order
/// @param experts names of experts, comma-separated; empty means all
/// @param router a router's name; empty means the default
/// @param weights weights given instead of a router, as `bm25=0.3,dense=0.7`; empty means none
/// @param like ids of papers to resemble
/// @param not ids of papers not to resemble
public record SearchParams(
    String q,
    String from,
    String to,
    List<String> cat,
    List<String> source,
    Sort sort,
    String experts,
    String router,
    String weights,
    List<String> like,
    List<String> not) {

  /// Copies.
  public SearchParams {
    cat = List.copyOf(cat);
    source = List.copyOf(source);
    like = List.copyOf(like);
    not = List.copyOf(not);
  }

  /// Reads the parameters of an address or a form. Blank values count as absent; of a parameter
  /// that takes one value the first counts; an unknown order is relevance.
  ///
  /// @param values decoded values by parameter name, an empty list for an absent parameter
  /// @return the parameters
  public static SearchParams of(Function<String, List<String>> values) {
    return new SearchParams(
        first(values, "q"),
        first(values, "from"),
        first(values, "to"),
        all(values, "cat"),
        all(values, "source"),
        first(values, "sort").toLowerCase(Locale.ROOT).equals("date") ? Sort.DATE : Sort.RELEVANCE,
        first(values, "experts"),
        first(values, "router"),
        first(values, "weights"),
        all(values, "like"),
        all(values, "not"));
  }

  /// A search for words and nothing else.
  ///
  /// @param q the query
  /// @return the parameters
  public static SearchParams of(String q) {
    return of(name -> name.equals("q") ? List.of(q) : List.of());
  }

  private static List<String> all(Function<String, List<String>> values, String name) {
    return values.apply(name).stream()
        .map(String::strip)
        .filter(v -> !v.isEmpty())
        .distinct()
        .toList();
  }

  private static String first(Function<String, List<String>> values, String name) {
    List<String> all = all(values, name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /// Whether nothing is asked for: no words, filters or papers to resemble.
  ///
  /// @return true when there is nothing to search by
  public boolean isEmpty() {
    return q.isEmpty()
        && from.isEmpty()
        && to.isEmpty()
        && cat.isEmpty()
        && source.isEmpty()
        && like.isEmpty();
  }

  SearchParams withQ(String value) {
    return new SearchParams(
        value, from, to, cat, source, sort, experts, router, weights, like, not);
  }

  SearchParams withYears(String first, String last) {
    return new SearchParams(q, first, last, cat, source, sort, experts, router, weights, like, not);
  }

  SearchParams withCat(List<String> value) {
    return new SearchParams(q, from, to, value, source, sort, experts, router, weights, like, not);
  }

  SearchParams withSource(List<String> value) {
    return new SearchParams(q, from, to, cat, value, sort, experts, router, weights, like, not);
  }

  /// The same in another order.
  ///
  /// @param value the order
  /// @return a copy
  public SearchParams withSort(Sort value) {
    return new SearchParams(q, from, to, cat, source, value, experts, router, weights, like, not);
  }

  SearchParams withExperts(String value) {
    return new SearchParams(q, from, to, cat, source, sort, value, router, weights, like, not);
  }

  /// The same weighed by a router; an empty name means the default.
  SearchParams withRouter(String value) {
    return new SearchParams(q, from, to, cat, source, sort, experts, value, "", like, not);
  }

  /// The same weighed by the reader.
  ///
  /// @param value such as `bm25=0.3,dense=0.7`
  /// @return a copy with these weights and no router
  public SearchParams withWeights(String value) {
    return new SearchParams(q, from, to, cat, source, sort, experts, "", value, like, not);
  }

  SearchParams withSeeds(List<String> liked, List<String> disliked) {
    return new SearchParams(
        q, from, to, cat, source, sort, experts, router, weights, liked, disliked);
  }

  /// The parameters as they stand in an address, in a fixed order, percent-encoded.
  ///
  /// @return `q=…&from=…`, without question mark, empty when nothing is set
  public String encoded() {
    return fields().stream()
        .map(field -> field.name() + "=" + Links.encode(field.value()))
        .collect(Collectors.joining("&"));
  }

  /// The parameters as fields of a form, in a fixed order.
  ///
  /// @return what is set
  public List<Field> fields() {
    var fields = new ArrayList<Field>();
    fields.add(new Field("q", q));
    fields.add(new Field("from", from));
    fields.add(new Field("to", to));
    cat.forEach(value -> fields.add(new Field("cat", value)));
    source.forEach(value -> fields.add(new Field("source", value)));
    fields.add(new Field("sort", sort == Sort.DATE ? "date" : ""));
    fields.add(new Field("experts", experts));
    fields.add(new Field("router", router));
    fields.add(new Field("weights", weights));
    like.forEach(value -> fields.add(new Field("like", value)));
    not.forEach(value -> fields.add(new Field("not", value)));
    fields.removeIf(field -> field.value().isEmpty());
    return List.copyOf(fields);
  }

  /// A parameter.
  ///
  /// @param name its name
  /// @param value its value, not empty
  public record Field(String name, String value) {}
}
