package symposium.app.owner;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;

/// The forwarding side: hands a command line to the owner and passes streams through. Confined to
/// one thread.
public final class OwnerClient {

  private OwnerClient() {}

  /// Runs a command in the owning process.
  ///
  /// @param note where the owner wrote how to reach it
  /// @param call what was typed and where
  /// @param in passed on when the owner asks for it
  /// @param out receives the command's standard output
  /// @param err receives its standard error
  /// @return the exit code, or empty when no owner runs it (it may be starting or ending)
  /// @throws IOException when the connection breaks after the owner began to run the command
  public static Optional<Integer> forward(
      Path note, Call call, InputStream in, OutputStream out, OutputStream err) throws IOException {
    Optional<SocketChannel> channel = connect(note);
    if (channel.isEmpty()) {
      return Optional.empty();
    }
    boolean begun = false;
    try (var open = channel.get();
        var answers = new DataInputStream(new BufferedInputStream(Channels.newInputStream(open)));
        var requests =
            new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(open)))) {
      begun = begun(call, answers, requests);
      return begun ? Optional.of(listen(answers, requests, in, out, err)) : Optional.empty();
    } catch (IOException e) {
      if (begun) {
        throw e;
      }
      return Optional.empty(); // closing tries once more to send what the ending owner refused
    }
  }

  /// Which process owns the home, as far as its note says.
  ///
  /// @param note where the owner wrote how to reach it
  /// @return its process id, or empty when there is no note
  public static Optional<Long> owner(Path note) {
    return OwnerNote.read(note).map(OwnerNote::process);
  }

  private static Optional<SocketChannel> connect(Path note) {
    try {
      Optional<OwnerNote> owner = OwnerNote.read(note);
      return owner.isEmpty()
          ? Optional.empty()
          : Optional.of(SocketChannel.open(UnixDomainSocketAddress.of(owner.get().socket())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean begun(Call call, DataInputStream answers, DataOutputStream requests) {
    try {
      byte[] body = call.toBytes();
      Frame.write(requests, Frame.Type.CALL, body, 0, body.length);
      return Frame.read(answers).type() == Frame.Type.BEGUN;
    } catch (IOException e) {
      return false; // the owner was ending
    }
  }

  private static int listen(
      DataInputStream answers,
      DataOutputStream requests,
      InputStream in,
      OutputStream out,
      OutputStream err)
      throws IOException {
    while (true) {
      Frame frame = Frame.read(answers);
      switch (frame.type()) {
        case OUT -> pass(frame, out);
        case ERR -> pass(frame, err);
        case WANT_INPUT -> Thread.ofVirtual().start(() -> pump(in, requests));
        case EXIT -> {
          return ByteBuffer.wrap(frame.body()).getInt();
        }
        case CALL, INPUT, BEGUN -> throw new IOException("the owner sent " + frame.type());
      }
    }
  }

  private static void pass(Frame frame, OutputStream target) throws IOException {
    target.write(frame.body());
    target.flush();
  }

  private static void pump(InputStream in, DataOutputStream requests) {
    byte[] buffer = new byte[1 << 16];
    try {
      int count;
      do {
        count = Math.max(0, in.read(buffer));
        Frame.write(requests, Frame.Type.INPUT, buffer, 0, count);
      } while (count > 0);
    } catch (IOException e) {
      return; // the owner stopped reading
    }
  }
}
