package symposium.follow.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import symposium.core.digest.Letter;
import symposium.core.digest.MailAddress;
import symposium.core.reader.ReaderId;

/// Whether mail will be believed by those who get it, as far as that can be told without asking
/// anybody: a digest is written and signed, and looked at as a mailbox would. Thread-safe.
public final class MailCheck {

  private static final Pattern SIGNED = Pattern.compile("(?s)DKIM-Signature:.*?\\bh=([^;]+);");
  private static final Set<String> NEEDED =
      Set.of("from", "subject", "date", "list-unsubscribe", "list-unsubscribe-post");
  private static final int GOOD_KEY = 2_048;

  private final MailServer server;
  private final URI base;
  private final List<Finding> findings = new ArrayList<>();

  /// What was found.
  ///
  /// @param isGood false when something should be mended
  /// @param text a complete sentence
  public record Finding(boolean isGood, String text) {}

  private MailCheck(MailServer server, URI base) {
    this.server = server;
    this.base = base;
  }

  /// Looks at settings and at a digest made with them.
  ///
  /// @param server through which server and from whom
  /// @param base where links in mails lead
  /// @param now the time of the signature
  /// @return findings, in the order of the way of a mail
  public static List<Finding> of(MailServer server, URI base, Instant now) {
    var check = new MailCheck(server, base);
    check.connection();
    check.links();
    if (server.dkim().isPresent()) {
      check.signature(server.dkim().get(), now);
    } else {
      check.bad(
          ("Nothing is signed here. If %s does not sign with DKIM for %s either, mailboxes distrust"
                  + " the mail and ignore its unsubscribe button; name dkim-domain, dkim-selector and"
                  + " dkim-key.")
              .formatted(server.host(), server.from().host()));
    }
    check.good(
        "SPF cannot be told from here: the TXT record of %s must allow %s to send (v=spf1 …)."
            .formatted(server.from().host(), server.host()));
    return List.copyOf(check.findings);
  }

  private void connection() {
    switch (server.security()) {
      case TLS ->
          good("TLS from the first byte, to %s:%d.".formatted(server.host(), server.port()));
      case STARTTLS ->
          good(
              "STARTTLS is demanded of %s:%d; never without."
                  .formatted(server.host(), server.port()));
      case INSECURE_LOOPBACK ->
          good("No TLS, to this machine only; the server here must use TLS for its own way on.");
    }
  }

  private void links() {
    if ("https".equals(base.getScheme())) {
      good("Links lead to %s; one click ends a subscription (RFC 8058).".formatted(base));
    } else {
      bad(
          "Links lead to %s, and without https mailboxes show no unsubscribe button; set base-url."
              .formatted(base));
    }
  }

  private void signature(DkimKey key, Instant now) {
    String from = server.from().host();
    String domain = key.domain().toLowerCase(Locale.ROOT);
    if (from.equals(domain) || from.endsWith("." + domain) || domain.endsWith("." + from)) {
      good("Sender %s and signature %s belong together (DMARC alignment).".formatted(from, domain));
    } else {
      bad(
          "The sender is at %s but the signature is of %s, so DMARC does not count it; sign as %s."
              .formatted(from, domain, from));
    }
    int bits = key.key().getModulus().bitLength();
    if (bits < GOOD_KEY) {
      bad("The DKIM key has %d bits; 2048 are usual now.".formatted(bits));
    } else {
      good("The DKIM key has %d bits.".formatted(bits));
    }
    covered(now);
    published(key);
  }

  private void covered(Instant now) {
    Set<String> signed = signed(now);
    List<String> missing = NEEDED.stream().filter(name -> !signed.contains(name)).sorted().toList();
    if (missing.isEmpty()) {
      good("The signature covers List-Unsubscribe and List-Unsubscribe-Post.");
    } else {
      bad(
          "The signature does not cover %s, so mailboxes ignore the unsubscribe button."
              .formatted(String.join(", ", missing)));
    }
  }

  private Set<String> signed(Instant now) {
    var letter =
        new Letter(
            "check@" + server.from().host(),
            ReaderId.OWNER,
            new MailAddress("you@example.org"),
            "A digest",
            "text",
            "<p>text</p>",
            now,
            Optional.of(URI.create(base + "/u/check")));
    try {
      var session = Session.getInstance(new Properties());
      byte[] message = new Composer(server).message(letter, session, now);
      Matcher header = SIGNED.matcher(new String(message, StandardCharsets.ISO_8859_1));
      return header.find()
          ? Arrays.stream(header.group(1).split(":", -1))
              .map(name -> name.strip().toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet())
          : Set.of();
    } catch (MessagingException e) {
      bad("A digest cannot be written: %s.".formatted(e));
      return Set.of();
    }
  }

  private void published(DkimKey key) {
    if (key.key() instanceof RSAPrivateCrtKey whole) {
      try {
        byte[] open =
            KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(whole.getModulus(), whole.getPublicExponent()))
                .getEncoded();
        good(
            "The name server must say: %s._domainkey.%s TXT \"v=DKIM1; k=rsa; p=%s\"."
                .formatted(key.selector(), key.domain(), Base64.getEncoder().encodeToString(open)));
      } catch (GeneralSecurityException e) {
        bad("The DKIM key has no public part: %s.".formatted(e));
      }
    }
  }

  private void good(String text) {
    findings.add(new Finding(true, text));
  }

  private void bad(String text) {
    findings.add(new Finding(false, text));
  }
}
