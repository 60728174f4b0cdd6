package symposium.sources.harvest;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import symposium.core.error.InvalidInput;

/// An outside service: its address, the hosts it may send us on to, how far apart requests are.
/// Thread-safe: immutable.
///
/// @param name what messages call it
/// @param gate what its pace is kept under; services of one operator share one
/// @param address where requests go
/// @param domain requests may be sent on to this host and those below it
/// @param apart the time between the starts of two requests, 0 or more
public record Service(String name, String gate, URI address, String domain, Duration apart) {

  /// arXiv allows a request every three seconds.
  private static final Duration ARXIV_APART = Duration.ofMillis(3_100);

  private static final Pattern LITERAL =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

  /// arXiv's record service.
  ///
  /// @return `https://oaipmh.arxiv.org/oai`
  public static Service arxivRecords() {
    return arxiv("https://oaipmh.arxiv.org/oai");
  }

  /// arXiv's announcement feeds.
  ///
  /// @return `https://rss.arxiv.org/rss/`
  public static Service arxivFeeds() {
    return arxiv("https://rss.arxiv.org/rss/");
  }

  private static Service arxiv(String address) {
    return new Service("arXiv", "arxiv", URI.create(address), "arxiv.org", ARXIV_APART);
  }

  /// Hugging Face's list of daily papers.
  ///
  /// @return `https://huggingface.co/api/daily_papers`
  public static Service huggingFace() {
    return new Service(
        "Hugging Face",
        "huggingface",
        URI.create("https://huggingface.co/api/daily_papers"),
        "huggingface.co",
        ARXIV_APART);
  }

  /// The same service at another address, such as a mirror or a test's server.
  ///
  /// @param address an https address, or an http one on this machine
  /// @return the service there, which is sent on to nowhere else
  /// @throws InvalidInput when the address is neither
  public Service at(String address) {
    URI parsed;
    try {
      parsed = URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("--endpoint is an https address, got '%s'.".formatted(address), e);
    }
    String scheme = Optional.ofNullable(parsed.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    String host = parsed.getHost();
    boolean plainHere = scheme.equals("http") && host != null && isHere(host);
    if (host == null || parsed.getRawUserInfo() != null || !(scheme.equals("https") || plainHere)) {
      throw new InvalidInput(
          "--endpoint is an https address (http only on this machine, for tests), got '%s'."
              .formatted(address));
    }
    return new Service(name, gate, parsed, host, apart);
  }

  /// Whether a request may go there.
  boolean allows(URI target) {
    String host = target.getHost();
    if (host == null || target.getRawUserInfo() != null) {
      return false;
    }
    boolean ours =
        host.equalsIgnoreCase(domain) || host.toLowerCase(Locale.ROOT).endsWith("." + domain);
    return ours
        && ("https".equalsIgnoreCase(target.getScheme())
            || ("http".equalsIgnoreCase(target.getScheme()) && isHere(host)));
  }

  /// Whether a host name can only mean this machine.
  private static boolean isHere(String host) {
    try {
      return LITERAL.matcher(host).matches() && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
