package org.haidang.content.workbook;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML from a stranger: nothing is fetched, no entity of its own is put in, nothing nests for ever.
 */
final class SafeXml {

  private SafeXml() {}

  /** Something that is told of every event. */
  @FunctionalInterface
  interface Visitor {
    void visit(int event, XMLStreamReader at) throws Refusal, XMLStreamException;
  }

  /**
   * Reads {@code in} to its end.
   *
   * @throws Refusal when it has a DOCTYPE or nests too deep
   * @throws XMLStreamException when it is not XML
   */
  static void walk(InputStream in, Visitor visitor) throws Refusal, XMLStreamException {
    try {
      events(in, visitor);
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof Refusal refusal) {
        throw refusal;
      }
      throw e;
    }
  }

  private static void events(InputStream in, Visitor visitor) throws Refusal, XMLStreamException {
    // The JDK's own: a library on the class path brings another, which is not as strict.
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    var reader = factory.createXMLStreamReader(in);
    var depth = 0;
    while (reader.hasNext()) {
      var event = reader.next();
      switch (event) {
        case XMLStreamConstants.DTD -> throw new Refusal(Told.XML_DOCTYPE);
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth > Bounds.DEPTH) {
            throw new Refusal(Told.XML_DEEP, Bounds.DEPTH);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // Text and comments.
        }
      }
      visitor.visit(event, reader);
    }
  }
}
