package io.autocraftcv.reading;

import io.autocraftcv.reading.UnreadableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a part of an office document, by local names: the formats use no two of the same
 * name in one place. An attribute that refers to another part is called {@code r:id}.
 *
 * <p>What is declared in the document itself (a DTD) is refused: no office writes it, and bombs are
 * made of it. What is too deep or too large for a text is refused as well.
 */
final class Xml {

  private static final int MOST_DEPTH = 400;
  private static final int MOST_NODES = 600_000;
  private static final int MOST_TEXT = 20_000_000;

  /** More blanks than that side by side say nothing more. */
  private static final int MOST_BLANKS = 16;

  private static final XMLInputFactory FACTORY = factory();

  final String name;
  private final Map<String, String> attributes;

  /** Elements and strings, in order. */
  final List<Object> children = new ArrayList<>(2);

  private Xml(String name, Map<String, String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Our own limit holds on every JDK; that of newer ones is lower than what Word writes.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    return factory;
  }

  /** A part of a zip, or null if there is none. */
  static @Nullable Xml part(Zip zip, String name) {
    try (InputStream in = zip.open(name)) {
      return in == null ? null : parse(in);
    } catch (IOException e) {
      throw UnreadableException.corrupt(e);
    }
  }

  /** A part that the text can be read without, or null if there is none that can be read. */
  static @Nullable Xml sidePart(Zip zip, String name) {
    try {
      return part(zip, name);
    } catch (UnreadableException e) {
      if (e.reason() == Reason.CORRUPT) {
        return null;
      }
      throw e;
    }
  }

  /** The root of a document. */
  static Xml parse(InputStream in) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
      try {
        return parse(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw e instanceof UnreadableException unreadable
          ? unreadable
          : UnreadableException.corrupt(e);
    }
  }

  private static Xml parse(XMLStreamReader reader) throws XMLStreamException {
    Xml root = new Xml("", Map.of());
    Deque<Xml> open = new ArrayDeque<>(List.of(root));
    int nodes = 0;
    int text = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          Xml element = new Xml(reader.getLocalName(), attributes(reader));
          open.element().children.add(element);
          open.push(element);
          nodes++;
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text += open.element().addText(reader.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw UnreadableException.corrupt(null);
        default -> {}
      }
      if (nodes > MOST_NODES || text > MOST_TEXT || open.size() > MOST_DEPTH) {
        throw UnreadableException.tooComplex(null);
      }
    }
    return root.elements().findFirst().orElseThrow(() -> UnreadableException.corrupt(null));
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    Map<String, String> attributes = null;
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      if (name.startsWith("rsid")) {
        continue;
      }
      String namespace = reader.getAttributeNamespace(i);
      boolean reference = namespace != null && namespace.endsWith("/relationships");
      attributes = attributes == null ? new HashMap<>(4) : attributes;
      attributes.put(reference ? "r:" + name : name, reader.getAttributeValue(i));
    }
    return attributes == null ? Map.of() : attributes;
  }

  private int addText(String text) {
    if (text.isBlank() && text.length() > MOST_BLANKS) {
      text = text.substring(0, 1);
    }
    if (text.isBlank() && endsBlank()) {
      return 0;
    }
    children.add(text);
    return text.length();
  }

  private boolean endsBlank() {
    return !children.isEmpty()
        && children.get(children.size() - 1) instanceof String before
        && before.isBlank();
  }

  /** An attribute's value, or null. */
  @Nullable String attribute(String name) {
    return attributes.get(name);
  }

  /** An attribute's value, or what it is without one. */
  String attribute(String name, String otherwise) {
    return attributes.getOrDefault(name, otherwise);
  }

  Stream<Xml> elements() {
    return children.stream().filter(Xml.class::isInstance).map(Xml.class::cast);
  }

  Stream<Xml> elements(String name) {
    return elements().filter(element -> element.name.equals(name));
  }

  /** The first element of this name, or null. */
  @Nullable Xml first(String name) {
    return elements(name).findFirst().orElse(null);
  }

  /** All elements inside this one that have this name, in order. */
  Stream<Xml> all(String name) {
    return elements()
        .flatMap(
            element ->
                Stream.concat(
                    element.name.equals(name) ? Stream.of(element) : Stream.empty(),
                    element.all(name)));
  }

  /** Its own text, without that of elements in it. */
  String text() {
    StringBuilder text = new StringBuilder();
    children.stream().filter(String.class::isInstance).forEach(text::append);
    return text.toString();
  }
}
