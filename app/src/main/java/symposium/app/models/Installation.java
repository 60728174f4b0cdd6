package symposium.app.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.BiFunction;
import symposium.core.error.ModelUnavailable;
import symposium.onnx.ModelManifest;
import symposium.onnx.ModelManifest.ModelFile;
import symposium.onnx.OnnxEncoder;

/// Makes a model complete in a folder: copies and checks its files, writes its manifest, tries it
/// out and notes what a query costs. Confined to one thread.
///
/// @param supply where files come from
/// @param loader loads a model, given its manifest and a folder for notes
/// @param progress hears how far copying is
record Installation(
    Supply supply, BiFunction<ModelManifest, Path, OnnxEncoder> loader, FetchProgress progress) {

  /// The name of the file that says what a query costs, in milliseconds.
  static final String COST = "query-millis";

  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";

  /// Installs into a folder that is there and empty.
  ///
  /// @return what a query costs, milliseconds
  /// @throws ModelUnavailable when a file is not what the manifest says, or the model is not
  double into(Path folder, ModelManifest given) throws IOException {
    try {
      copy(given.tokenizer(), folder.resolve(TOKENIZER));
      copy(given.model(), folder.resolve(MODEL));
    } finally {
      supply.forget();
    }
    Path manifest = folder.resolve(InstalledModels.MANIFEST);
    Files.writeString(manifest, given.at(MODEL, TOKENIZER).json());
    try (OnnxEncoder encoder = loader.apply(ModelManifest.read(manifest), folder)) {
      double millis = encoder.trial();
      Files.writeString(folder.resolve(COST), String.format(Locale.ROOT, "%.2f%n", millis));
      return millis;
    }
  }

  private void copy(ModelFile file, Path to) {
    String actual = supply.read(file.location(), in -> copy(in, to, file.location()));
    if (!actual.equals(file.sha256())) {
      throw new ModelUnavailable(
          "%s has sha256 %s, its manifest says %s: another, a damaged or a shortened file, so nothing was added."
              .formatted(file.location(), actual, file.sha256()));
    }
  }

  private String copy(InputStream in, Path to, String name) throws IOException {
    MessageDigest digest = sha256();
    try (var digesting = new DigestInputStream(in, digest);
        OutputStream out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[1 << 16];
      long done = 0;
      for (int read = digesting.read(buffer); read >= 0; read = digesting.read(buffer)) {
        out.write(buffer, 0, read);
        done += read;
        progress.report(name.substring(name.lastIndexOf('/') + 1), done, -1);
      }
    }
    try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
