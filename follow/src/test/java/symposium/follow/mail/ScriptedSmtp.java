package symposium.follow.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// An SMTP server for what the real one cannot be made to do.
final class ScriptedSmtp implements AutoCloseable {

  /// How it treats a mail.
  enum Manner {
    STARTTLS,
    STALL,
    NO_SUCH_BOX,
    BUSY
  }

  private final ServerSocket listening;
  private final Manner manner;
  private final Path resources;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  ScriptedSmtp(Manner manner, Path resources) throws IOException {
    this.manner = manner;
    this.resources = resources;
    this.listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return listening.getLocalPort();
  }

  /// The first word of each line that came, in order.
  List<String> heard() {
    return List.copyOf(heard);
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        if (manner == Manner.STALL) {
          socket.getInputStream().read();
        } else {
          say(socket, "220 scripted");
          converse(socket);
        }
      } catch (IOException e) {
        heard.add("broken");
      }
    }
  }

  private void converse(Socket socket) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String word = line.split(" ", 2)[0];
      heard.add(word);
      switch (word) {
        case "EHLO" ->
            say(
                socket,
                manner == Manner.STARTTLS && !(socket instanceof SSLSocket)
                    ? "250-scripted\r\n250 STARTTLS"
                    : "250 scripted");
        case "STARTTLS" -> {
          say(socket, "220 go");
          converse(secured(socket));
          return;
        }
        case "RCPT" -> say(socket, receiver());
        case "DATA" -> {
          say(socket, "354 go");
          while (!".".equals(in.readLine())) {
            heard.add("line");
          }
          say(socket, "250 taken");
        }
        case "QUIT" -> {
          say(socket, "221 bye");
          return;
        }
        default -> say(socket, "250 fine");
      }
    }
  }

  private String receiver() {
    return switch (manner) {
      case NO_SUCH_BOX -> "550 5.1.1 no such mailbox";
      case BUSY -> "451 4.3.0 too busy, come again";
      case STARTTLS, STALL -> "250 fine";
    };
  }

  private static void say(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private Socket secured(Socket socket) throws IOException {
    try (InputStream in = Files.newInputStream(resources.resolve("server.p12"))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      char[] password = "changeit".toCharArray();
      store.load(in, password);
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      var secured =
          (SSLSocket) context.getSocketFactory().createSocket(socket, "127.0.0.1", port(), true);
      secured.setUseClientMode(false);
      return secured;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
