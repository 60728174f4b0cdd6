package symposium.app.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import symposium.app.models.ShelfRow;
import symposium.app.wire.Home;
import symposium.app.wire.HomeLock;
import symposium.app.wire.Opening;
import symposium.app.wire.Symposium;
import symposium.core.error.HomeUnavailable;
import symposium.core.error.IndexUnavailable;
import symposium.core.error.InvalidInput;
import symposium.core.library.ImportProgress;
import symposium.core.library.OnBadRecord;
import symposium.core.model.PaperId;
import symposium.core.retrieve.ExpertId;
import symposium.core.route.Expert;
import symposium.eval.answers.AnswerBook;
import symposium.eval.answers.Asker;
import symposium.eval.collection.Collection;
import symposium.sources.Sources;

/// Libraries made of collections' documents, kept in a folder so that an experiment builds them
/// once, and the answers of their experts. Documents are never merged: each is judged by itself.
///
/// @param cache the folder they are kept in; made if missing
/// @param models the folder of added models, which all of them share
/// @param progress hears what takes long
public record EvaluationHome(Path cache, Path models, Consumer<String> progress) {

  /// How deep every expert is asked.
  public static final int DEPTH = 200;

  /// Without models that were added.
  ///
  /// @param cache the folder they are kept in; made if missing
  /// @param progress hears what takes long
  public EvaluationHome(Path cache, Consumer<String> progress) {
    this(cache, cache.resolve("models"), progress);
  }

  /// A collection's answers, from the cache or asked now.
  ///
  /// @param collection topics and documents
  /// @param wanted the experts to ask, or empty for all that ship; models that were added are asked
  ///   when they are named
  /// @param fresh whether to ask again what was asked before
  /// @return the answers
  /// @throws InvalidInput when an expert is unknown or absent, or something cannot be read
  public AnswerBook answers(Collection collection, Set<String> wanted, boolean fresh) {
    return answers(collection, new Asking(wanted, false, fresh));
  }

  /// What to ask.
  ///
  /// @param wanted the experts to ask, or empty for all that are there
  /// @param similar whether topics are papers: each the name of a document that the answers should
  ///   resemble, or a whole abstract
  /// @param fresh whether to ask again what was asked before
  public record Asking(Set<String> wanted, boolean similar, boolean fresh) {

    /// Copies.
    public Asking {
      wanted = Set.copyOf(wanted);
    }
  }

  /// A collection's answers, from the cache or asked now.
  ///
  /// @param collection topics and documents
  /// @param asking what to ask
  /// @return the answers
  /// @throws InvalidInput when an expert is unknown or absent, something cannot be read, or a topic
  ///   that should be a paper is none
  public AnswerBook answers(Collection collection, Asking asking) {
    Path home = home(collection);
    Path file = file(collection, asking);
    if (!asking.fresh() && Files.exists(file)) {
      return AnswerBook.load(file);
    }
    Set<String> wanted = asking.wanted();
    try (Symposium library = library(collection, home, wanted)) {
      progress.accept(
          "asking about the %,d topics of %s"
              .formatted(collection.topics().size(), collection.name()));
      var asker = new Asker(present(library, wanted), library.termStatistics(), DEPTH);
      AnswerBook book =
          asking.similar()
              ? asker.ask(collection.name(), collection.topics(), new Examples(library)::query)
              : asker.ask(collection.name(), collection.topics());
      book.save(file);
      return book;
    }
  }

  /// Where a collection's answers are kept.
  ///
  /// @param collection topics and documents
  /// @param asking what to ask
  /// @return the file, which need not exist
  public Path file(Collection collection, Asking asking) {
    Path home = home(collection);
    return home.resolveSibling(
        home.getFileName()
            + "-"
            + key(collection, asking.wanted())
            + (asking.similar() ? "-similar" : "")
            + ".answers");
  }

  private static TreeMap<ExpertId, Expert> present(Symposium library, Set<String> wanted) {
    var experts = new TreeMap<>(library.experts().present());
    for (String name : wanted) {
      if (experts.keySet().stream().noneMatch(id -> id.name().equals(name))) {
        throw new InvalidInput(
            "There is no expert '%s' here; there are %s%s."
                .formatted(
                    name,
                    experts.keySet().stream().map(ExpertId::name).collect(Collectors.joining(", ")),
                    absent(library, name)));
      }
    }
    if (!wanted.isEmpty()) {
      var needed = new java.util.TreeSet<>(wanted);
      experts.values().stream()
          .filter(expert -> wanted.contains(expert.id().name()))
          .forEach(expert -> expert.needs().forEach(id -> needed.add(id.name())));
      experts.keySet().removeIf(id -> !needed.contains(id.name()));
    }
    return experts;
  }

  private static String absent(Symposium library, String name) {
    return library.experts().absent().entrySet().stream()
        .filter(entry -> entry.getKey().name().equals(name))
        .map(entry -> " (" + name + " is absent: " + entry.getValue() + ")")
        .findFirst()
        .orElse("; `symposium model list` shows what can be added");
  }

  /// Opens a collection's library, complete with every vector.
  ///
  /// @param collection the collection
  /// @return the library; the caller closes it
  public Symposium library(Collection collection) {
    return library(collection, home(collection), Set.of());
  }

  /// Waits for the vectors of the wanted experts alone.
  private Symposium library(Collection collection, Path home, Set<String> wanted) {
    Symposium library = open(home, wanted);
    boolean ready = false;
    try {
      if (library.count() == 0) {
        progress.accept("importing " + collection.corpus());
        importInto(library, collection.corpus());
      }
      library.awaitIndexed((done, total) -> {});
      present(library, wanted).keySet().stream()
          .filter(id -> library.isEncoded(id.name()))
          .forEach(id -> library.awaitEncoded(id.name(), new Tenths(id, progress)::report));
      ready = true;
      return library;
    } finally {
      if (!ready) {
        library.close();
      }
    }
  }

  private static void importInto(Symposium library, Path corpus) {
    boolean beir = Sources.format(corpus).equals(Optional.of("beir"));
    try (var source = new OwnPapers(Sources.open(corpus, Optional.empty()), beir)) {
      library.importFrom(source, OnBadRecord.STOP, ImportProgress.none());
    }
  }

  /// Says how far the vectors are, a line for every tenth. Confined to one thread.
  private static final class Tenths {

    private final ExpertId expert;
    private final Consumer<String> progress;
    private long said = -1;

    Tenths(ExpertId expert, Consumer<String> progress) {
      this.expert = expert;
      this.progress = progress;
    }

    void report(long done, long total) {
      long tenth = total == 0 ? 10 : 10 * done / total;
      if (tenth > said) {
        said = tenth;
        progress.accept("%s: %,d of %,d vectors".formatted(expert, done, total));
      }
    }
  }

  /// Indexes of another version are made anew; the vectors are kept beside them.
  private Symposium open(Path folder, Set<String> wanted) {
    var home = new Home(folder, models);
    home.prepare();
    try {
      return Symposium.open(home, lock(home), Opening.serving(), wanted::contains);
    } catch (IndexUnavailable e) {
      progress.accept("making the indexes of " + folder + " anew");
      return Symposium.open(home, lock(home), new Opening(true, true, true), wanted::contains);
    }
  }

  private static HomeLock lock(Home home) {
    return HomeLock.tryAcquire(home)
        .orElseThrow(
            () ->
                new HomeUnavailable(
                    "Another evaluation uses %s; wait for it, or choose another --cache."
                        .formatted(home.path())));
  }

  private Path home(Collection collection) {
    Path corpus = collection.corpus().toAbsolutePath().normalize();
    Path folder = Optional.ofNullable(corpus.getParent()).orElse(corpus);
    return cache.resolve(
        Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("corpus")
            + "-"
            + hash(corpus));
  }

  private static String hash(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new InvalidInput("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 4);
  }

  private String key(Collection collection, Set<String> wanted) {
    MessageDigest digest = sha256();
    List<String> parts =
        collection.topics().stream().map(topic -> topic.id() + "\t" + topic.text()).toList();
    parts.forEach(part -> digest.update(part.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    wanted.stream()
        .sorted()
        .map(name -> name + identity(name))
        .forEach(name -> digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest(), 0, 4);
  }

  /// Another model under the same name gives other answers.
  private String identity(String expert) {
    return Symposium.shelf(new Home(cache, models)).list().stream()
        .filter(row -> row.name().equals(expert))
        .map(ShelfRow::modelId)
        .findFirst()
        .orElse("");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// A paper's name in judgements and runs: a collection's document by its own name, any other
  /// paper by its id.
  ///
  /// @param id a paper of an evaluation's library
  /// @return the document's name
  public static String documentName(PaperId id) {
    return id.scheme().equals(OwnPapers.SCHEME) ? id.value() : id.toString();
  }
}
