package symposium.app.owner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symposium.app.cli.Papers;
import symposium.app.cli.Terminal;

/// Two real processes on one home: a child that owns it, and this one.
///
/// A child that imports from its standard input owns its home until that ends, so nothing here
/// depends on time.
final class SharedHomeTest {

  private static final String[] HOLD = {"import", "--format", "jsonl", "-"};

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void importPapers() {
    terminal = Papers.imported(folder);
  }

  private ChildProcess owner() throws IOException, InterruptedException {
    return ChildProcess.startOwner(terminal.home(), HOLD);
  }

  @Test
  void everyCommandWorksWhileAnotherProcessImports() throws IOException, InterruptedException {
    try (var owner = owner()) {
      var found = terminal.type("search", "attention");
      assertEquals(0, found.code(), found.err());
      assertTrue(found.lines().getFirst().contains("Attention Is All You Need"), found.out());
      assertEquals(1, terminal.type("search", "au:nobodyofthatname").code());
      assertEquals(2, terminal.type("search", "--limit", "0", "attention").code());
      var imported = terminal.typeWith(Papers.ARXIV, "import", "-");
      assertEquals(
          "-: 1 read = 1 imported + 0 updated + 0 unchanged + 0 skipped\n", imported.out());
      Papers.write(folder.resolve("cited.bib"), Papers.BIBTEX);
      assertEquals(0, terminal.type("import", "cited.bib").code());
      assertEquals(7, terminal.type("export").lines().size());
      assertTrue(owner.isAlive());
      owner.input().write(Papers.JSONL.getBytes(StandardCharsets.UTF_8));
      owner.input().close();
      assertEquals(0, owner.await());
      assertEquals(
          "-: 5 read = 0 imported + 0 updated + 5 unchanged + 0 skipped",
          owner.output().readLine());
    }
  }

  @Test
  void aQueryOfTenThousandArgumentsIsForwarded() throws IOException, InterruptedException {
    try (var owner = owner()) {
      String[] words = new String[10_001];
      java.util.Arrays.fill(words, "attention");
      words[0] = "search";
      assertEquals(0, terminal.type(words).code());
      assertTrue(owner.isAlive());
    }
  }

  @Test
  void theNextCommandOwnsTheHomeOfAKilledOne() throws IOException, InterruptedException {
    Path socket;
    try (var owner = owner()) {
      socket = Path.of(Files.readAllLines(terminal.home().resolve("owner.txt")).getFirst());
      owner.kill();
    }
    assertTrue(Files.exists(socket));
    assertEquals(0, terminal.type("search", "attention").code());
    assertFalse(Files.exists(socket.getParent()));
  }

  @Test
  void aNoteThatSaysNothingIsNoObstacle() {
    Papers.write(terminal.home().resolve("owner.txt"), "\0nonsense\n");
    assertEquals(0, terminal.type("search", "attention").code());
  }

  @Test
  void aKilledClientDoesNotHurtTheOwner() throws IOException, InterruptedException {
    try (var owner = owner();
        var client = ChildProcess.start(terminal.home(), HOLD)) {
      // More than a pipe holds, so that the owner must have begun to read it.
      client.input().write(Papers.JSONL.repeat(400).getBytes(StandardCharsets.UTF_8));
      client.kill();
      assertEquals(0, terminal.type("search", "attention").code());
      owner.input().close();
      assertEquals(1, owner.await());
    }
  }

  @Test
  void anOwnerFinishesWhatOthersAskedOfIt() throws IOException, InterruptedException {
    var input = new HeldInput(Papers.ARXIV);
    try (var owner = owner();
        input) {
      CompletableFuture<Terminal.Result> client =
          CompletableFuture.supplyAsync(
              () -> terminal.typeWith(input, "import", "-"),
              command -> Thread.ofPlatform().daemon().start(command));
      CompletableFuture.anyOf(input.asked, client).join();
      assertFalse(client.isDone(), () -> "ended before its input was wanted: " + client.join());
      owner.input().close();
      assertEquals(
          "-: 1 read = 0 imported + 0 updated + 0 unchanged + 1 skipped",
          owner.output().readLine(),
          owner.errors());
      assertTrue(owner.isAlive(), owner.errors());
      input.close();
      assertEquals(
          "-: 1 read = 1 imported + 0 updated + 0 unchanged + 0 skipped\n",
          client.join().out(),
          () -> client.join().err());
      assertEquals(1, owner.await(), owner.errors());
    }
  }

  /// Standard input that comes once it is closed, and tells when somebody wants it.
  private static final class HeldInput extends InputStream {

    private final CompletableFuture<Boolean> asked = new CompletableFuture<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final InputStream text;

    HeldInput(String text) {
      this.text = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      asked.complete(true);
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return text.read(target, offset, length);
    }

    @Override
    public void close() {
      released.countDown();
    }
  }

  @Test
  void whatCannotBeForwardedWaitsAndServersServe() throws IOException, InterruptedException {
    try (var owner = owner();
        var waiting = ChildProcess.start(terminal.home(), "index", "--rebuild")) {
      owner.input().close();
      assertEquals(1, owner.await());
      assertEquals(0, waiting.await());
      assertEquals("5 of 5 papers are indexed.", waiting.output().readLine());
    }
    try (var server = ChildProcess.startOwner(terminal.home(), "serve", "--port", "0")) {
      assertEquals(0, terminal.type("search", "attention").code());
      assertTrue(server.isAlive());
    }
  }

  @Test
  void twoThatStartAtOnceBothGetTheirAnswer() throws IOException, InterruptedException {
    try (var one = ChildProcess.start(terminal.home(), "search", "attention");
        var other = ChildProcess.start(terminal.home(), "search", "experts")) {
      assertEquals(0, one.await());
      assertEquals(0, other.await());
      assertTrue(one.output().readLine().contains("Attention Is All You Need"));
      assertTrue(other.output().readLine().contains("Mixture-of-Experts"));
    }
  }
}
