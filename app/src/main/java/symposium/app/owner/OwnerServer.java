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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import symposium.core.error.HomeUnavailable;

/// The owner's side: listens on a Unix domain socket that only this user can reach and runs one
/// virtual thread per forwarded command. Thread-safe.
public final class OwnerServer implements AutoCloseable {

  private final ServerSocketChannel listener;
  private final Path socket;
  private final Path note;
  private final CallHandler handler;

  private OwnerServer(ServerSocketChannel listener, Path socket, Path note, CallHandler handler) {
    this.listener = listener;
    this.socket = socket;
    this.note = note;
    this.handler = handler;
  }

  /// Starts listening and writes the socket's path into a note other processes read.
  ///
  /// @param note where to write; replaced if there
  /// @param handler what runs the commands
  /// @return the running server
  /// @throws HomeUnavailable when there can be no socket or note
  public static OwnerServer start(Path note, CallHandler handler) {
    try {
      // A socket's path may have about 100 bytes, a home's can be longer; so it gets a private
      // folder of its own.
      Path folder = Files.createTempDirectory("symposium-");
      Path socket = folder.resolve("owner");
      var listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      listener.bind(UnixDomainSocketAddress.of(socket));
      Path draft = note.resolveSibling(note.getFileName() + ".new");
      Files.writeString(draft, socket + "\n" + ProcessHandle.current().pid() + "\n");
      if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      }
      Files.move(draft, note, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      var server = new OwnerServer(listener, socket, note, handler);
      Thread.ofPlatform().daemon().name("owner").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new HomeUnavailable(
          "This process cannot offer the home to others (%s).".formatted(e.getMessage()), e);
    }
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
      int code =
          handler.handle(
              Call.fromBytes(first.body()),
              new FrameInput(in, out),
              new FrameOutput(out, Frame.Type.OUT),
              new FrameOutput(out, Frame.Type.ERR));
      Frame.write(out, Frame.Type.EXIT, ByteBuffer.allocate(4).putInt(code).array(), 0, 4);
    } catch (IOException e) {
      // The caller is gone; what it asked for is finished or cancelled.
      return;
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
      Files.deleteIfExists(note);
      Files.deleteIfExists(socket);
      Files.deleteIfExists(socket.getParent());
    } catch (IOException e) {
      throw new HomeUnavailable("The owner's socket cannot be removed: " + e.getMessage(), e);
    }
  }
}
