package symposium.app.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import symposium.core.error.InvalidInput;
import symposium.onnx.ModelManifest;

/// A model to add: its name, and its manifest with locations that [Supply] can read. Thread-safe:
/// immutable.
///
/// @param name the name it gets
/// @param manifest what is known of it
record Request(String name, ModelManifest manifest) {

  /// Finds out what a user means.
  ///
  /// @param maven the local Maven repository, where a known model's jar may lie already
  /// @throws InvalidInput saying what could have been named
  static Request of(Wanted wanted, Path maven, Supply supply) {
    if (wanted.url().isPresent()) {
      return atAddress(wanted, wanted.url().get().toString(), supply);
    }
    if (Files.isDirectory(wanted.path())) {
      return inFolder(wanted, wanted.path().resolve(InstalledModels.MANIFEST), supply);
    }
    if (wanted.what().endsWith(".json")) {
      return inFolder(wanted, wanted.path(), supply);
    }
    if (wanted.what().endsWith(".jar") || wanted.what().endsWith(".zip")) {
      return inJar(wanted, supply);
    }
    ModelManifest known = known(wanted.what());
    Path jar = maven.resolve(mavenPath(known));
    return new Request(
        wanted.name().orElse(wanted.what()), Files.isRegularFile(jar) ? from(known, jar) : known);
  }

  private static Request inFolder(Wanted wanted, Path file, Supply supply) {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    ModelManifest manifest = manifest(file.toString(), supply);
    return named(wanted, manifest, location -> absolute(folder, location));
  }

  private static String absolute(Path folder, String location) {
    return Supply.isRemote(location) || location.startsWith("jar:")
        ? location
        : folder.resolve(location).normalize().toString();
  }

  /// A jar with a manifest of its own, or that of a known model.
  private static Request inJar(Wanted wanted, Supply supply) {
    Path jar = wanted.path();
    if (Supply.holds(jar, InstalledModels.MANIFEST)) {
      ModelManifest manifest = manifest(entry(jar, InstalledModels.MANIFEST), supply);
      return named(wanted, manifest, name -> entry(jar, name));
    }
    for (String name : ModelManifest.KNOWN) {
      ModelManifest known = ModelManifest.bundled(name);
      if (Supply.holds(jar, entryName(known.model().location()))) {
        return new Request(wanted.name().orElse(name), from(known, jar));
      }
    }
    throw new InvalidInput(
        "The jar %s holds neither a %s nor a model that is known by name (%s)."
            .formatted(jar, InstalledModels.MANIFEST, String.join(", ", ModelManifest.KNOWN)));
  }

  /// An address of a known model's jar, or of a manifest with files beside it.
  private static Request atAddress(Wanted wanted, String address, Supply supply) {
    if (ModelManifest.KNOWN.contains(wanted.what())) {
      ModelManifest known = ModelManifest.bundled(wanted.what());
      return new Request(
          wanted.name().orElse(wanted.what()),
          moved(known, name -> "jar:" + address + "!/" + name));
    }
    ModelManifest manifest = manifest(address, supply);
    var base = java.net.URI.create(address);
    return new Request(
        wanted.name().orElse(wanted.what()),
        manifest.at(
            beside(base, manifest.model().location()),
            beside(base, manifest.tokenizer().location())));
  }

  /// What a manifest from the network names is on the network, never a file here.
  private static String beside(java.net.URI base, String location) {
    if (location.startsWith("jar:")) {
      String inner = location.substring("jar:".length());
      return Supply.isRemote(inner) ? location : "jar:" + base.resolve(inner);
    }
    try {
      return base.resolve(location).toString();
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("%s is no address.".formatted(location), e);
    }
  }

  private static Request named(
      Wanted wanted, ModelManifest manifest, UnaryOperator<String> locating) {
    return new Request(
        wanted.name().orElseGet(() -> shortName(manifest.modelId())),
        manifest.at(
            locating.apply(manifest.model().location()),
            locating.apply(manifest.tokenizer().location())));
  }

  private static String shortName(String modelId) {
    String name =
        modelId
            .split("/", 2)[0]
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    return name.substring(0, Math.min(32, name.length()));
  }

  private static ModelManifest manifest(String location, Supply supply) {
    return ModelManifest.parse(supply.manifest(location), location);
  }

  private static ModelManifest known(String name) {
    if (!ModelManifest.KNOWN.contains(name)) {
      throw new InvalidInput(
          "There is no file or folder %s, and no model is known by that name (%s are); a folder, a jar or a manifest can be named too."
              .formatted(name, String.join(", ", ModelManifest.KNOWN)));
    }
    return ModelManifest.bundled(name);
  }

  private static ModelManifest from(ModelManifest known, Path jar) {
    return moved(known, name -> entry(jar, name));
  }

  private static ModelManifest moved(ModelManifest known, UnaryOperator<String> to) {
    return known.at(
        to.apply(entryName(known.model().location())),
        to.apply(entryName(known.tokenizer().location())));
  }

  private static String entry(Path jar, String name) {
    return "jar:" + jar + "!/" + name;
  }

  private static String entryName(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /// Where a known model's jar lies in any Maven repository.
  static String mavenPath(ModelManifest known) {
    String location = known.model().location();
    String marker = "/maven2/";
    return location.substring(
        location.indexOf(marker) + marker.length(), location.lastIndexOf('!'));
  }

  /// The host a known model is fetched from.
  static String host(ModelManifest known) {
    String location = known.model().location();
    String address = location.substring("jar:".length(), location.lastIndexOf('!'));
    return String.valueOf(java.net.URI.create(address).getHost());
  }
}
