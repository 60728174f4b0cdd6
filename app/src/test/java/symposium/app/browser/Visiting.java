package symposium.app.browser;

import java.nio.file.Files;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test a [Reader] of its own; the server and Chromium behind it are started once for all
/// test classes. Where Chromium is not installed the tests are skipped.
final class Visiting implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(Visiting.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    Assumptions.assumeTrue(
        Files.isExecutable(Chromium.PATH),
        "Browser tests need Debian's chromium package; " + Chromium.PATH + " is not there.");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Reader.class;
  }

  @Override
  public Reader resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store shared = context.getRoot().getStore(NAMESPACE);
    ReadingRoom room =
        shared.computeIfAbsent(ReadingRoom.class, key -> ReadingRoom.open(), ReadingRoom.class);
    Chromium chromium =
        shared.computeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class);
    var reader = new Reader(chromium.browser(), room.address());
    context.getStore(NAMESPACE).put(Reader.class, reader);
    return reader;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Reader reader = context.getStore(NAMESPACE).get(Reader.class, Reader.class);
    if (reader != null) {
      reader.leave();
    }
  }
}
