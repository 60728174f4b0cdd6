package symposium.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import symposium.core.model.Author;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;

/// Links made of what papers say. Addresses of other sites are built from ids of a known shape on
/// hosts named here, or are a paper's own `url` once it has been found to be plain `http` or
/// `https`. Thread-safe: stateless.
final class PaperLinks {

  private static final Pattern ARXIV = Pattern.compile("\\d{4}\\.\\d{4,5}|[a-z-]+/\\d{7}");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
  private static final Pattern ACL = Pattern.compile("[A-Za-z0-9.-]{4,64}");
  private static final Pattern HOST =
      Pattern.compile("(?i)[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?\\.[a-z]{2,24}");

  private PaperLinks() {}

  /// Where else the paper can be read, its full text first.
  static List<Link> elsewhere(Paper paper) {
    var links = new ArrayList<Link>();
    paper.allIds().forEach(id -> links.addAll(of(id)));
    Optional.ofNullable(paper.details().get("doi"))
        .flatMap(PaperId::doi)
        .ifPresent(id -> links.addAll(of(id)));
    Optional.ofNullable(paper.details().get("url"))
        .flatMap(PaperLinks::checked)
        .ifPresent(links::add);
    return links.stream().distinct().toList();
  }

  private static List<Link> of(PaperId id) {
    String path = Links.encode(id.value()).replace("%2F", "/");
    return switch (id.scheme()) {
      case "arxiv" ->
          ARXIV.matcher(id.value()).matches()
              ? List.of(
                  Link.to("PDF", "https://arxiv.org/pdf/" + path),
                  Link.to("arXiv", "https://arxiv.org/abs/" + path))
              : List.of();
      case "doi" ->
          DOI.matcher(id.value()).matches()
              ? List.of(Link.to("DOI", "https://doi.org/" + path))
              : List.of();
      case "acl" ->
          ACL.matcher(id.value()).matches()
              ? List.of(Link.to("ACL Anthology", "https://aclanthology.org/" + path))
              : List.of();
      default -> List.of();
    };
  }

  /// An address from a paper's record, if it is safe to offer as a link; labelled by its host, so
  /// that a reader sees where it leads.
  static Optional<Link> checked(String address) {
    try {
      URI uri = new URI(address.strip());
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      String host = Optional.ofNullable(uri.getHost()).orElse("");
      boolean web = scheme.equals("https") || scheme.equals("http");
      return web && HOST.matcher(host).matches() && uri.getRawUserInfo() == null
          ? Optional.of(Link.to(host.toLowerCase(Locale.ROOT), uri.toASCIIString()))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static Link author(Author author) {
    String name = author.name();
    String query = "au:\"" + name.replace('"', ' ').strip() + "\"";
    return Link.to(name, Links.search(SearchParams.of(query)));
  }

  static Link category(String category) {
    return Link.to(category, Links.search(SearchParams.of("").withCat(List.of(category))));
  }
}
