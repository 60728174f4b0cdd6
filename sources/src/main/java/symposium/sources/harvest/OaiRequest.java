package symposium.sources.harvest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/// A request for a page of records. `until` is never sent: records that change while a harvest runs
/// would fall between two of them. Thread-safe: immutable.
///
/// @param set the set
/// @param from the first day of changes; empty for everything
/// @param token what the page before came with; then nothing else is sent
record OaiRequest(ArxivSet set, Optional<LocalDate> from, Optional<String> token) {

  /// The address to get.
  URI at(URI endpoint) {
    String query =
        token
            .map(opaque -> "verb=ListRecords&resumptionToken=" + encoded(opaque))
            .orElseGet(
                () ->
                    "verb=ListRecords&metadataPrefix=arXiv&set="
                        + encoded(set.name())
                        + from.map(day -> "&from=" + day).orElse(""));
    return URI.create(endpoint + "?" + query);
  }

  /// A request for one record.
  static URI single(URI endpoint, String arxivId) {
    return URI.create(
        endpoint
            + "?verb=GetRecord&metadataPrefix=arXiv&identifier="
            + encoded("oai:arXiv.org:" + arxivId));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
