package symposium.app.models;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import symposium.core.error.InvalidInput;
import symposium.core.error.ModelUnavailable;

/// Refuses addresses that a file from the internet cannot have: other schemes than HTTPS, and hosts
/// in this machine or its network, so that an address in somebody's manifest, or where a server
/// sends us on to, cannot be used to reach what only this machine can.
///
/// Thread-safe: immutable.
///
/// @param privateToo whether the user said that the host may be private, and then also speak HTTP
record PublicAddresses(boolean privateToo) {

  /// Checks an address, resolving its host.
  ///
  /// @throws InvalidInput naming what is wrong with it
  /// @throws ModelUnavailable when its host is not known
  void check(URI address) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(privateToo && scheme.equals("http"))) {
      throw new InvalidInput(
          "%s is not an https address, so nothing is fetched from it.".formatted(address));
    }
    String host = address.getHost();
    if (host == null || address.getRawUserInfo() != null) {
      throw new InvalidInput("%s names no host, or a user before it.".formatted(address));
    }
    if (!privateToo) {
      for (InetAddress one : resolve(host)) {
        if (!isPublic(one)) {
          throw new InvalidInput(
              "%s is in a private network (%s); say --private-network if that is meant."
                  .formatted(host, one.getHostAddress()));
        }
      }
    }
  }

  private static InetAddress[] resolve(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new ModelUnavailable(
          "The host %s is not known here; is there a network?".formatted(host), e);
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublicV6(bytes) : isPublicV4(bytes, 0);
  }

  /// Global unicast alone (2000::/3), without what carries an IPv4 address inside.
  private static boolean isPublicV6(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (first == 0x00 && second == 0x64 && (bytes[2] & 0xff) == 0xff) {
      return isPublicV4(bytes, 12); // 64:ff9b::/96, an IPv4 address behind a translator
    }
    boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    boolean sixToFour = first == 0x20 && second == 0x02;
    return (first & 0xe0) == 0x20 && !teredo && !sixToFour;
  }

  private static boolean isPublicV4(byte[] bytes, int at) {
    int a = bytes[at] & 0xff;
    int b = bytes[at + 1] & 0xff;
    int c = bytes[at + 2] & 0xff;
    return switch (a) {
      case 0, 10, 127 -> false;
      case 100 -> b < 64 || b > 127;
      case 169 -> b != 254;
      case 172 -> b < 16 || b > 31;
      case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
      case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
      case 203 -> !(b == 0 && c == 113);
      default -> a < 224;
    };
  }
}
