package symposium.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import symposium.app.http.Everyday;
import symposium.app.http.HttpServer;
import symposium.app.http.ServerSettings;
import symposium.app.wire.Home;
import symposium.app.wire.HomeLock;
import symposium.app.wire.Opening;
import symposium.app.wire.StarterLibrary;
import symposium.app.wire.Symposium;
import symposium.core.library.ImportProgress;
import symposium.core.library.OnBadRecord;
import symposium.core.library.PaperSource;
import symposium.core.model.Paper;
import symposium.core.model.PaperId;
import symposium.core.query.SearchRequest;
import symposium.core.reader.Follow;
import symposium.core.reader.Interest;
import symposium.core.reader.Mark;
import symposium.core.reader.Marked;
import symposium.core.reader.PaperNote;
import symposium.core.reader.ReaderId;

/// A server over the starter library and a few awkward papers, in a home that goes when it closes.
/// Its dense vectors are not made, which would take longer than the tests.
///
/// @param folder the home
/// @param library the open library
/// @param server the running server
record ReadingRoom(Path folder, Symposium library, HttpServer server) implements AutoCloseable {

  private static final List<SearchRequest> WARM_UP =
      List.of(
          SearchRequest.of("routing tokens to experts"),
          SearchRequest.of("\"dense retrieval\" after:2019"),
          SearchRequest.of("").withSeeds(List.of(PaperId.of("arxiv:1706.03762")), List.of()));

  static ReadingRoom open() {
    Path folder = newFolder();
    var home = new Home(folder);
    Symposium library =
        Symposium.open(home, HomeLock.tryAcquire(home).orElseThrow(), Opening.reading());
    for (PaperSource source : StarterLibrary.sources()) {
      try (source) {
        library.importFrom(source, OnBadRecord.STOP, ImportProgress.none());
      }
    }
    library.add(AwkwardPapers.all());
    settleIn(library.everyday());
    // What is searched first takes longest, and experts have only so much time.
    WARM_UP.forEach(library::search);
    return new ReadingRoom(folder, library, library.serve(ServerSettings.loopback(0)));
  }

  /// The reader follows two topics, one of them hostile, and saved the awkward papers.
  private static void settleIn(Everyday everyday) {
    var follows = everyday.following().follows();
    follows.add(
        ReaderId.OWNER,
        Follow.Wish.of("Attention", new Interest.Topic("attention without recurrence")));
    follows.add(
        ReaderId.OWNER,
        Follow.Wish.of(
            AwkwardPapers.ATTACK.substring(0, Follow.Wish.MAX_NAME / 2),
            new Interest.Topic(AwkwardPapers.ATTACK)));
    for (Paper paper : AwkwardPapers.all()) {
      everyday.marks().set(new Marked(ReaderId.OWNER, paper.id(), Mark.SAVED, Instant.now()));
      everyday
          .following()
          .notes()
          .put(
              new PaperNote(
                  ReaderId.OWNER,
                  paper.id(),
                  new TreeSet<>(List.of("to read", "unbrokenwordsthatareverylongindeed")),
                  AwkwardPapers.ATTACK,
                  Instant.now()));
    }
  }

  /// Where the pages are, without a slash at the end.
  String address() {
    return "http://127.0.0.1:" + server.port();
  }

  @Override
  public void close() {
    server.close();
    library.close();
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("symposium-reading-room");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
