package symposium.app.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import symposium.core.error.InvalidInput;
import symposium.core.error.ModelUnavailable;
import symposium.core.error.NotFound;
import symposium.onnx.ModelManifest;
import symposium.onnx.OnnxEncoder;

/// A library's models folder: lists, adds, checks and removes models.
///
/// A model is made complete in a folder beside its place, tried out there, and then moved into
/// place in one step; it goes the same way. So a process killed at any moment leaves a model whole
/// or not there, and what it left lying about goes with the next change. Thread-safe.
public final class ModelShelf {

  private final Places places;
  private final Set<String> taken;
  private final BiFunction<ModelManifest, Path, OnnxEncoder> loader;
  private final ShelfChange changes;

  /// Where things are.
  ///
  /// @param models the models folder
  /// @param indexes the folder of the vector spaces' indexes, each in one of its expert's name
  /// @param maven the local Maven repository, in which known models are looked for
  public record Places(Path models, Path indexes, Path maven) {}

  /// A model that was added.
  ///
  /// @param name its name
  /// @param dimension of its vectors, 1 or more
  /// @param licence of its weights, an SPDX name
  /// @param bytes the size of its files
  /// @param queryMillis what a query of ten words costs, milliseconds
  /// @param hosts the hosts that were contacted, empty when none
  public record Added(
      String name,
      int dimension,
      String licence,
      long bytes,
      double queryMillis,
      SortedSet<String> hosts) {}

  /// What a check found.
  ///
  /// @param name the model
  /// @param problem what is wrong, or empty
  public record Verdict(String name, Optional<String> problem) {}

  /// A model that was removed.
  ///
  /// @param model whether there was one, or only its index
  /// @param index the folder of the vector space that went with it, or empty when it had none yet
  public record Removed(boolean model, Optional<Path> index) {}

  /// A shelf.
  ///
  /// @param places where things are
  /// @param taken names of experts that no model may have
  /// @param loader loads a model, given its manifest and a folder for notes
  public ModelShelf(
      Places places, Set<String> taken, BiFunction<ModelManifest, Path, OnnxEncoder> loader) {
    this.places = places;
    this.taken = Set.copyOf(taken);
    this.loader = loader;
    this.changes = new ShelfChange(places.models());
  }

  /// The hosts that adding a known model may contact, when the user asks to.
  ///
  /// @return host names
  public static SortedSet<String> hosts() {
    var hosts = new TreeSet<String>();
    ModelManifest.KNOWN.forEach(name -> hosts.add(Request.host(ModelManifest.bundled(name))));
    return hosts;
  }

  /// Lists what is known and what is there; reads no weights.
  ///
  /// @return rows by name
  public List<ShelfRow> list() {
    InstalledModels there = installed();
    var rows = new ArrayList<ShelfRow>();
    there.models().forEach((name, manifest) -> rows.add(row(name, manifest)));
    there
        .unusable()
        .forEach(
            (name, reason) ->
                rows.add(new ShelfRow(name, ShelfRow.State.UNUSABLE, 0, "", "", reason)));
    ModelManifest.KNOWN.stream()
        .filter(name -> rows.stream().noneMatch(row -> row.name().equals(name)))
        .forEach(name -> rows.add(absent(name)));
    rows.sort(Comparator.comparing(ShelfRow::name));
    return rows;
  }

  private InstalledModels installed() {
    return InstalledModels.in(places.models(), taken);
  }

  private ShelfRow row(String name, ModelManifest manifest) {
    try {
      OnnxEncoder.require(manifest, places.models());
    } catch (ModelUnavailable e) {
      return row(name, manifest, ShelfRow.State.UNUSABLE, e.explanation());
    }
    return OnnxEncoder.isChecked(manifest, places.models())
        ? row(name, manifest, ShelfRow.State.INSTALLED, "")
        : row(
            name,
            manifest,
            ShelfRow.State.UNCHECKED,
            "its files are checked when it is next used, or by `symposium model verify`");
  }

  private ShelfRow absent(String name) {
    ModelManifest known = ModelManifest.bundled(name);
    boolean near = Files.isRegularFile(places.maven().resolve(Request.mavenPath(known)));
    String way =
        near
            ? "`symposium model add %s` takes it from the local Maven repository".formatted(name)
            : "`symposium model add %s --pull` fetches it from %s"
                .formatted(name, Request.host(known));
    return row(name, known, ShelfRow.State.ABSENT, way);
  }

  private ShelfRow row(String name, ModelManifest manifest, ShelfRow.State state, String detail) {
    return new ShelfRow(
        name,
        state,
        OnnxEncoder.bytes(manifest, places.models()),
        manifest.licence(),
        manifest.modelId(),
        detail);
  }

  /// Adds a model.
  ///
  /// @param wanted what the user asked for
  /// @param progress hears how far fetching and copying are
  /// @return the model, in place
  /// @throws InvalidInput when nothing can be meant by it, or the name is in use
  /// @throws ModelUnavailable when a file is missing, another or damaged, or the model is not what
  ///   its manifest says
  public Added add(Wanted wanted, FetchProgress progress) {
    return changes.run(
        () -> {
          var supply = new Supply(changes.partials(), wanted.network(), progress);
          Request request = Request.of(wanted, places.maven(), supply);
          requireFree(request.name());
          Path staging = changes.staging();
          try {
            Files.createDirectories(staging);
            double millis =
                new Installation(supply, loader, progress).into(staging, request.manifest());
            return place(staging, request.name(), millis, supply.hosts());
          } finally {
            ShelfChange.delete(staging);
          }
        });
  }

  private void requireFree(String name) {
    InstalledModels.check(name, taken);
    if (Files.exists(places.models().resolve(name))) {
      throw new InvalidInput(
          "There is a model %s already; remove it first (`symposium model remove %s`), or give this one another name with --as."
              .formatted(name, name));
    }
  }

  private Added place(Path staging, String name, double millis, SortedSet<String> hosts)
      throws IOException {
    Path place = places.models().resolve(name);
    Files.move(staging, place, StandardCopyOption.ATOMIC_MOVE);
    ModelManifest manifest = ModelManifest.read(place.resolve(InstalledModels.MANIFEST));
    OnnxEncoder.verify(manifest, places.models());
    return new Added(
        name,
        manifest.graph().dimension(),
        manifest.licence(),
        OnnxEncoder.bytes(manifest, places.models()),
        millis,
        hosts);
  }

  /// Reads models' files again.
  ///
  /// @param names the models, or none for all that were added
  /// @return what was found, by name
  /// @throws NotFound when one was not added
  public List<Verdict> verify(List<String> names) {
    InstalledModels there = installed();
    var wanted = new TreeSet<>(names);
    if (names.isEmpty()) {
      wanted.addAll(there.models().keySet());
      wanted.addAll(there.unusable().keySet());
    }
    return wanted.stream().map(name -> new Verdict(name, problem(name, there))).toList();
  }

  private Optional<String> problem(String name, InstalledModels there) {
    if (there.unusable().containsKey(name)) {
      return Optional.ofNullable(there.unusable().get(name));
    }
    ModelManifest manifest =
        Optional.ofNullable(there.models().get(name)).orElseThrow(() -> missing(name));
    try {
      OnnxEncoder.verify(manifest, places.models());
      return Optional.empty();
    } catch (ModelUnavailable e) {
      return Optional.of(e.explanation());
    }
  }

  /// Removes a model and its vector space's index. Vectors that were made stay in the embedding
  /// store, so that adding the model again does not make them again. The library must not be open.
  ///
  /// @param name the model
  /// @return what went
  /// @throws NotFound when there is neither a model nor an index of that name
  public Removed remove(String name) {
    if (taken.contains(name)) {
      throw new InvalidInput("%s comes with Symposium and cannot be removed.".formatted(name));
    }
    return changes.run(
        () -> {
          Path index = inside(places.indexes(), name);
          Path model = inside(places.models(), name);
          boolean added = Files.exists(model.resolve(InstalledModels.MANIFEST));
          boolean indexed = Files.isDirectory(index);
          if (!added && !indexed) {
            throw missing(name);
          }
          if (added) {
            Files.move(model, changes.leaving(), StandardCopyOption.ATOMIC_MOVE);
            ShelfChange.delete(changes.leaving());
          }
          ShelfChange.delete(index);
          return new Removed(added, indexed ? Optional.of(index) : Optional.empty());
        });
  }

  private static Path inside(Path folder, String name) {
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
      throw missing(name);
    }
    return folder.resolve(name);
  }

  private static NotFound missing(String name) {
    return new NotFound(
        "No model %s was added; `symposium model list` shows them.".formatted(name));
  }
}
