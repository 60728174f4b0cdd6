package symposium.follow.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import symposium.core.error.InvalidInput;

/// Certificates of one's own that a mail server is checked against.
final class TrustedCertificates {

  private TrustedCertificates() {}

  /// Makes connections to servers that these certificates vouch for, and to no others.
  ///
  /// @throws InvalidInput naming the file when it holds no certificates
  static SSLSocketFactory factory(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int count = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("c" + count++, each);
      }
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new InvalidInput(
          "The certificates %s cannot be read (%s); give a PEM file."
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
