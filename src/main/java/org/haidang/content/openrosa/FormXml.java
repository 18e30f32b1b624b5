package org.haidang.content.openrosa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A form's XML as a tree that may be changed. Elements are known by their local names: authors give
 * the namespaces whatever prefixes they like, or none.
 */
final class FormXml {

  static final String XFORMS = "http://www.w3.org/2002/xforms";
  static final String JAVAROSA = "http://openrosa.org/javarosa";

  private final Document document;
  private final Element model;
  private final Element body;
  private final Element root;

  private FormXml(Document document, Element model, Element body, Element root) {
    this.document = document;
    this.model = model;
    this.body = body;
    this.root = root;
  }

  /** The form; null, and a fault, when there is none in it. */
  static @Nullable FormXml read(byte[] bytes, Remarks remarks) throws IOException {
    var document = parse(bytes);
    var html = document.getDocumentElement();
    var head = child(html, "head");
    var model = head == null ? null : child(head, "model");
    var body = child(html, "body");
    var instance = model == null ? null : child(model, "instance");
    var root = instance == null ? null : children(instance).findFirst().orElse(null);
    if (model == null || body == null || root == null) {
      remarks.fault(
          "", Flaw.NOT_A_FORM, model == null ? "model" : body == null ? "body" : "instance");
      return null;
    }
    return new FormXml(document, model, body, root);
  }

  private static Document parse(byte[] bytes) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      factory.setCoalescing(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("XML that was read before", e);
    }
  }

  Document document() {
    return document;
  }

  Element model() {
    return model;
  }

  Element body() {
    return body;
  }

  /** The root of the form's answers, {@code data} mostly. */
  Element root() {
    return root;
  }

  /** The form's title; empty when it has none. */
  String title() {
    var head = child(document.getDocumentElement(), "head");
    var title = head == null ? null : child(head, "title");
    return title == null ? "" : title.getTextContent().strip();
  }

  /** The children that are elements. */
  static Stream<Element> children(Node parent) {
    var all = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        all.add(element);
      }
    }
    return all.stream();
  }

  /** The children of that local name. */
  static List<Element> children(Node parent, String name) {
    return children(parent).filter(it -> name(it).equals(name)).toList();
  }

  static @Nullable Element child(Node parent, String name) {
    return children(parent).filter(it -> name(it).equals(name)).findFirst().orElse(null);
  }

  static String name(Node node) {
    var local = node.getLocalName();
    return local == null ? node.getNodeName() : local;
  }

  /** Everything inside {@code top}, itself first. */
  static Stream<Element> all(Element top) {
    return Stream.concat(Stream.of(top), children(top).flatMap(FormXml::all));
  }

  /** A new element of the XForms namespace. */
  Element element(String name) {
    return document.createElementNS(XFORMS, name);
  }

  /** The whole as text. */
  String text() {
    try {
      var factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      var text = new StringWriter();
      transformer.transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("writing into a string", e);
    }
  }
}
