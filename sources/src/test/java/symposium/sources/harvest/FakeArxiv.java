package symposium.sources.harvest;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// An OAI-PMH server with the habits of arXiv's: pages by datestamp, tokens that are its encoded
/// arguments and end with the day (UTC), errors with HTTP 200, and empty answers that a cache keeps
/// until midnight. Thread-safe.
final class FakeArxiv implements Function<FakeService.Asked, FakeService.Reply> {

  /// A record.
  ///
  /// @param id the arXiv id
  /// @param datestamp when it was changed last
  /// @param metadata what stands in the `arXiv` element after the id
  record Entry(String id, String datestamp, String metadata) {

    static Entry of(String id, String datestamp, String created) {
      return new Entry(
          id,
          datestamp,
          """
          <created>%s</created><authors><author><keyname>Lovelace</keyname>\
          <forenames>Ada</forenames></author></authors><title>Paper %s</title>\
          <categories>cs.IR cs.LG</categories><abstract>  About %s.
          </abstract>\
          """
              .formatted(created, id, id));
    }
  }

  private final FakeTime time;
  private final int pageSize;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> cachedErrors = new HashMap<>();
  private LocalDate cachedOn = LocalDate.EPOCH;

  FakeArxiv(FakeTime time, int pageSize) {
    this.time = time;
    this.pageSize = pageSize;
  }

  synchronized void add(Entry entry) {
    entries.removeIf(old -> old.id().equals(entry.id()));
    entries.add(entry);
    entries.sort(Comparator.comparing(Entry::datestamp).thenComparing(Entry::id));
  }

  @Override
  public synchronized FakeService.Reply apply(FakeService.Asked asked) {
    if (!today().equals(cachedOn)) {
      cachedErrors.clear();
      cachedOn = today();
    }
    String query = asked.query();
    String cached = cachedErrors.get(query);
    return FakeService.Reply.ok(envelope(cached != null ? cached : answer(query)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  private String answer(String query) {
    Optional<Map<String, String>> parsed = arguments(query);
    if (parsed.isEmpty()) {
      return error("badArgument", "Repeated arguments");
    }
    Map<String, String> arguments = parsed.get();
    if (arguments.containsKey("resumptionToken")) {
      return resumed(arguments);
    }
    if ("GetRecord".equals(arguments.get("verb"))) {
      return single(arguments.getOrDefault("identifier", ""));
    }
    if (!arguments.getOrDefault("set", "").startsWith("cs")) {
      return error("badArgument", "Invalid set");
    }
    if (arguments.containsKey("until")
        || arguments.getOrDefault("from", "2005-09-16").compareTo("2005-09-16") < 0) {
      return error("badArgument", "Invalid dates");
    }
    String page = page(arguments.getOrDefault("from", "2005-09-16"), 0, false);
    if (page.contains("noRecordsMatch")) {
      cachedErrors.put(query, page);
    }
    return page;
  }

  private String resumed(Map<String, String> arguments) {
    if (!arguments.keySet().equals(java.util.Set.of("verb", "resumptionToken"))) {
      return error("badArgument", "resumptionToken is exclusive");
    }
    String token = URLDecoder.decode(arguments.get("resumptionToken"), StandardCharsets.UTF_8);
    Map<String, String> inside = arguments(token).orElse(Map.of());
    if (!today().toString().equals(inside.get("day"))) {
      return error("badResumptionToken", "Token expired");
    }
    return page(
        inside.getOrDefault("from", ""), Integer.parseInt(inside.getOrDefault("skip", "0")), true);
  }

  private String page(String from, int skip, boolean resumed) {
    List<Entry> rest =
        entries.stream()
            .filter(entry -> entry.datestamp().compareTo(from) >= 0)
            .skip(skip)
            .toList();
    if (rest.isEmpty()) {
      return error("noRecordsMatch", "No records match");
    }
    List<Entry> page = rest.subList(0, Math.min(pageSize, rest.size()));
    var text = new StringBuilder("<ListRecords>");
    page.forEach(entry -> text.append(record(entry)));
    if (rest.size() > page.size()) {
      text.append(token(page.getLast().datestamp(), page, from, skip));
    } else if (resumed) {
      text.append("<resumptionToken/>");
    }
    return text.append("</ListRecords>").toString();
  }

  /// The arguments once more, `from` moved forward to the last day seen and the rest skipped.
  private String token(String last, List<Entry> page, String from, int skip) {
    long seen = page.stream().filter(entry -> entry.datestamp().equals(last)).count();
    long already = last.equals(from) ? skip : 0;
    String inside =
        "verb=ListRecords&metadataPrefix=arXiv&from=%s&skip=%d&day=%s"
            .formatted(last, seen + already, today());
    return "<resumptionToken expirationDate='%sT00:00:00Z'>%s</resumptionToken>"
        .formatted(today().plusDays(1), URLEncoder.encode(inside, StandardCharsets.UTF_8));
  }

  private String single(String identifier) {
    return entries.stream()
        .filter(entry -> identifier.equals("oai:arXiv.org:" + entry.id()))
        .findFirst()
        .map(entry -> "<GetRecord>" + record(entry) + "</GetRecord>")
        .orElseGet(() -> error("idDoesNotExist", "Nothing found for this id"));
  }

  private static String record(Entry entry) {
    return """
    <record><header><identifier>oai:arXiv.org:%s</identifier><datestamp>%s</datestamp>\
    <setSpec>cs:cs:IR</setSpec></header><metadata>\
    <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>%s</id>%s</arXiv></metadata></record>
    """
        .formatted(entry.id(), entry.datestamp(), entry.id(), entry.metadata());
  }

  static String error(String code, String text) {
    return "<error code='%s'>%s Reason: as the test wants</error>".formatted(code, text);
  }

  String envelope(String content) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
    <responseDate>%s</responseDate><request>https://oaipmh.arxiv.org/oai</request>
    %s</OAI-PMH>
    """
        .formatted(time.now(), content);
  }

  /// The arguments of a query, or empty when one comes twice.
  private static Optional<Map<String, String>> arguments(String query) {
    var arguments = new HashMap<String, String>();
    var twice = new HashSet<String>();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      if (arguments.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)) != null) {
        twice.add(name);
      }
    }
    return twice.isEmpty() ? Optional.of(arguments) : Optional.empty();
  }
}
