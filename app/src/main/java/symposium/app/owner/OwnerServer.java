package symposium.app.owner;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import symposium.core.error.HomeUnavailable;

/// The owner's side: listens on a Unix domain socket that only this user can reach and runs one
/// virtual thread per forwarded command. Closing it lets the commands that run come to their end.
/// Thread-safe.
public final class OwnerServer implements AutoCloseable {

  private static final int WRONG_VERSION_EXIT = 3;

  private final ServerSocketChannel listener;
  private final OwnerNote reachable;
  private final Path note;
  private final CallHandler handler;
  private int running;
  private boolean closed;

  private OwnerServer(
      ServerSocketChannel listener, OwnerNote reachable, Path note, CallHandler handler) {
    this.listener = listener;
    this.reachable = reachable;
    this.note = note;
    this.handler = handler;
  }

  /// Starts listening and writes the socket's path into a note other processes read. What a killed
  /// owner left behind is removed.
  ///
  /// @param note where to write; replaced if there
  /// @param handler what runs the commands
  /// @return the running server
  /// @throws HomeUnavailable when there can be no socket or note
  public static OwnerServer start(Path note, CallHandler handler) {
    try {
      Optional<OwnerNote> left = OwnerNote.read(note);
      if (left.isPresent()) {
        left.get().removeSocket();
      }
      // A socket's path may have about 100 bytes, a home's can be longer; so it gets a private
      // folder of its own.
      Path socket = Files.createTempDirectory(OwnerNote.FOLDER_PREFIX).resolve("owner");
      var listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      listener.bind(UnixDomainSocketAddress.of(socket));
      var reachable = new OwnerNote(socket, ProcessHandle.current().pid());
      reachable.write(note);
      var server = new OwnerServer(listener, reachable, note, handler);
      Thread.ofPlatform().daemon().name("owner").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new HomeUnavailable(
          "This process cannot offer the home to others (%s).".formatted(e.getMessage()), e);
    }
  }

  /// How many forwarded commands run.
  ///
  /// @return 0 or more
  public synchronized int running() {
    return running;
  }

  private void accept() {
    while (listener.isOpen()) {
      try {
        SocketChannel channel = listener.accept();
        Thread.ofVirtual().name("forwarded").start(() -> serve(channel));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(SocketChannel channel) {
    try (channel;
        var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        var out =
            new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
      Frame first = Frame.read(in);
      if (first.type() == Frame.Type.CALL && begin()) {
        try {
          Frame.write(out, Frame.Type.BEGUN, new byte[0], 0, 0);
          byte[] code = ByteBuffer.allocate(Integer.BYTES).putInt(answer(first, in, out)).array();
          Frame.write(out, Frame.Type.EXIT, code, 0, code.length);
        } finally {
          end();
        }
      }
    } catch (IOException e) {
      // The caller is gone; what it asked for is finished or cancelled.
      return;
    }
  }

  private int answer(Frame first, DataInputStream in, DataOutputStream out) throws IOException {
    Call call;
    try {
      call = Call.fromBytes(first.body());
    } catch (IOException e) {
      byte[] message =
          "The home is in use by a Symposium of another version; end that process first.\n"
              .getBytes(StandardCharsets.UTF_8);
      Frame.write(out, Frame.Type.ERR, message, 0, message.length);
      return WRONG_VERSION_EXIT;
    }
    return handler.handle(
        call,
        new FrameInput(in, out),
        new FrameOutput(out, Frame.Type.OUT),
        new FrameOutput(out, Frame.Type.ERR));
  }

  private synchronized boolean begin() {
    if (closed) {
      return false;
    }
    running++;
    return true;
  }

  private synchronized void end() {
    running--;
    notifyAll();
  }

  private synchronized void finish() throws InterruptedException {
    while (running > 0) {
      wait();
    }
    closed = true;
  }

  /// Serves on until no command runs, then removes socket and note.
  @Override
  public void close() {
    try {
      finish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      listener.close();
      Files.deleteIfExists(note);
      reachable.removeSocket();
    } catch (IOException e) {
      throw new HomeUnavailable("The owner's socket cannot be removed: " + e.getMessage(), e);
    }
  }
}
