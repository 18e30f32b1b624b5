package org.haidang.content.xform;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML into a string; so few words that the XForm can be read in the code. */
final class Xml {

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  Xml() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw unforeseen(e);
    }
  }

  /** Opens an element; {@code attributes} are names and values in turn, empty values left out. */
  Xml open(String name, String... attributes) {
    try {
      writer.writeStartElement(name);
      for (var i = 0; i < attributes.length; i += 2) {
        if (!attributes[i + 1].isEmpty()) {
          writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
      }
    } catch (XMLStreamException e) {
      throw unforeseen(e);
    }
    return this;
  }

  Xml close() {
    try {
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw unforeseen(e);
    }
    return this;
  }

  Xml text(String characters) {
    try {
      writer.writeCharacters(characters);
    } catch (XMLStreamException e) {
      throw unforeseen(e);
    }
    return this;
  }

  /** An element without children. */
  Xml leaf(String name, String content, String... attributes) {
    return open(name, attributes).text(content).close();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static IllegalStateException unforeseen(XMLStreamException e) {
    return new IllegalStateException("writing into a string", e);
  }
}
