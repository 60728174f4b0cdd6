package symposium.sources.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import symposium.sources.text.Text;

/// Walks an XML document from element to element, by local names, holding nothing of it. Documents
/// that declare a type are refused, so there are no entities to expand or to fetch. Confined to one
/// thread.
final class XmlReader implements AutoCloseable {

  private static final int LONGEST_TEXT = Text.ABSTRACT * 2;
  private static final int DEEPEST = 64;

  private final XMLStreamReader xml;
  private int depth;

  XmlReader(InputStream in) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("it refers to another document");
        });
    try {
      xml = factory.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  /// Moves on to the next start of an element.
  ///
  /// @return its name, or empty at the end of the document
  Optional<String> next() throws IOException {
    while (true) {
      int event = event();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return Optional.of(xml.getLocalName());
      }
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return Optional.empty();
      }
    }
  }

  /// Moves on to the next start of an element inside the element whose start was at a depth.
  ///
  /// @param outer what [#depth()] was there
  /// @return its name, or empty when the outer element ended
  Optional<String> nextIn(int outer) throws IOException {
    while (true) {
      int event = event();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return Optional.of(xml.getLocalName());
      }
      if (event == XMLStreamConstants.END_DOCUMENT || depth < outer) {
        return Optional.empty();
      }
    }
  }

  private int event() throws IOException {
    try {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new IOException("its elements are nested more than %d deep".formatted(DEEPEST));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new IOException("it declares a document type or entities");
        default -> {}
      }
      return event;
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  /// How many elements are open, 1 or more inside the root.
  int depth() {
    return depth;
  }

  /// An attribute of the element whose start was reached last, or a blank text.
  String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /// The text of the element whose start was reached, without that of elements inside it, up to its
  /// end; what is beyond 200,000 characters is passed over.
  String text() throws IOException {
    int own = depth;
    var text = new StringBuilder();
    while (depth >= own) {
      int event = event();
      boolean isText =
          event == XMLStreamConstants.CHARACTERS
              || event == XMLStreamConstants.CDATA
              || event == XMLStreamConstants.SPACE;
      if (isText && depth == own && text.length() < LONGEST_TEXT) {
        text.append(xml.getText());
      }
    }
    return text.toString().strip();
  }

  /// The line reading has come to, 1 or more.
  long line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /// Checks that the document is of a kind.
  ///
  /// @throws IOException when its root is another one
  void root(Set<String> names) throws IOException {
    String root = next().orElse("");
    if (!names.contains(root)) {
      throw new IOException(
          "an answer that is no %s but '%s'"
              .formatted(String.join(" or ", names), Text.line(root, 40)));
    }
  }

  private static IOException unreadable(XMLStreamException e) {
    String message = Text.line(String.valueOf(e.getMessage()), 160);
    return new IOException("an answer that cannot be read: " + message, e);
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }
}
