import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipInputStream;

/// Fetches the Maven the build is known to work with, checks it, unpacks it into the folder given as
/// the only argument and prints the path of its `mvn`. Does nothing when it is there already.
final class FetchMaven {

  private static final String VERSION = "3.9.11";
  private static final String SHA_512 =
      "03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076";
  private static final URI SOURCE =
      URI.create(
          "https://repo.maven.apache.org/maven2/org/apache/maven/apache-maven/%1$s/apache-maven-%1$s-bin.zip"
              .formatted(VERSION));

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path mvn = folder.resolve("apache-maven-" + VERSION).resolve("bin").resolve("mvn");
    if (!Files.exists(mvn)) {
      System.err.println("Fetching Maven " + VERSION + " …");
      Files.createDirectories(folder);
      Path zip = Files.createTempFile(folder, "maven", ".zip");
      try {
        download(zip);
        unpack(zip, folder);
      } finally {
        Files.deleteIfExists(zip);
      }
      if (!mvn.toFile().setExecutable(true)) {
        throw new IOException("cannot make " + mvn + " executable");
      }
    }
    System.out.println(mvn);
  }

  private static void download(Path zip) throws Exception {
    try (var client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      var response =
          client.send(HttpRequest.newBuilder(SOURCE).build(), HttpResponse.BodyHandlers.ofFile(zip));
      if (response.statusCode() != 200) {
        throw new IOException("Maven Central answered " + response.statusCode() + " for " + SOURCE);
      }
    }
    String found =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(zip)));
    if (!found.equals(SHA_512)) {
      throw new IOException("the downloaded Maven is not the expected one: SHA-512 " + found);
    }
  }

  private static void unpack(Path zip, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        var entries = new ZipInputStream(file)) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
