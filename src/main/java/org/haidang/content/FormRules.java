package org.haidang.content;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.haidang.content.rosa.OwnNames;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The rules of a form's questions as its XForm has them, in an author's notation. Immutable. */
final class FormRules {

  /** The attributes of a bind that are rules, in the order they are told of. */
  static final String[] RULES = {"relevant", "required", "constraint", "calculate", "readonly"};

  private static final String XFORMS = "http://www.w3.org/2002/xforms";
  private static final Pattern ROOTED = Pattern.compile("/[\\w.-]+(?:/[\\w.-]+)*/([\\w.-]+)");

  private final Map<String, SortedMap<String, String>> byPath = new HashMap<>();

  /** Reads {@code xform}; one that is no XML has no rules. */
  FormRules(String xform) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xform)));
      var binds = document.getElementsByTagNameNS(XFORMS, "bind");
      for (int i = 0; i < binds.getLength(); i++) {
        read((Element) binds.item(i));
      }
    } catch (java.io.IOException
        | javax.xml.parsers.ParserConfigurationException
        | org.xml.sax.SAXException e) {
      byPath.clear();
    }
  }

  private void read(Element bind) {
    var rules = new TreeMap<String, String>();
    for (var rule : RULES) {
      var text = text(bind, rule);
      if (!text.isEmpty() && !text.equals("false()")) {
        rules.put(rule, spoken(text));
      }
    }
    byPath.put(path(bind.getAttribute("nodeset")), rules);
  }

  /** Ours has a name of its own for when an answer is required. */
  private static String text(Element bind, String rule) {
    var own =
        rule.equals("required")
            ? bind.getAttributeNS(OwnNames.NAMESPACE, OwnNames.REQUIRED).strip()
            : "";
    return own.isEmpty() ? bind.getAttribute(rule).strip() : own;
  }

  /** From the form's root, which a nodeset begins with. */
  private static String path(String nodeset) {
    int root = nodeset.indexOf('/', 1);
    return root < 0 ? "" : nodeset.substring(root + 1);
  }

  /** References as an author writes them: <code>${name}</code>. */
  private static String spoken(String expression) {
    return ROOTED
        .matcher(expression)
        .replaceAll("\\${$1}")
        .replaceAll("\\s+", " ")
        .replaceAll("(?<=\\}) (?=[=!<>),])", "")
        .strip();
  }

  /** The rules of the question at {@code path}, by their attributes; none when it has none. */
  SortedMap<String, String> of(String path) {
    return byPath.getOrDefault(path, new TreeMap<>());
  }
}
