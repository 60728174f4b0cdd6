package symposium.follow.syndication;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;

/// The last step of the XML formats. Thread-safe: stateless.
final class Output {

  private Output() {}

  static byte[] bytes(WireFeed feed) {
    try {
      feed.setEncoding("UTF-8");
      return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("a feed lacks what its format asks for", e);
    }
  }
}
