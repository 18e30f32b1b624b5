package org.haidang.content.paper;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;

/**
 * What a pack's XForm says of its fields, by path.
 *
 * @param relevant XPaths of those that do not always apply
 * @param itemsets where those that take their choices from a list take them
 */
record Bindings(Map<String, String> relevant, Map<String, String> itemsets) {

  /** One conjunct of a filter that compares a column with a fixed word. */
  private static final Pattern FIXED =
      Pattern.compile("(?:\\[|\\band\\s+)\\s*(\\w+)\\s*=\\s*'([^']*)'");

  /** Those of {@code pack}. */
  static Bindings of(Pack pack) {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var relevant = new HashMap<String, String>();
    var itemsets = new HashMap<String, String>();
    var control = "";
    try {
      var in = factory.createXMLStreamReader(new StringReader(pack.xform()));
      while (in.hasNext()) {
        if (in.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        var condition = in.getAttributeValue(null, "relevant");
        var nodeset = in.getAttributeValue(null, "nodeset");
        var ref = in.getAttributeValue(null, "ref");
        if (in.getLocalName().equals("bind") && nodeset != null && condition != null) {
          relevant.put(path(nodeset), condition);
        } else if (in.getLocalName().startsWith("select") && ref != null) {
          control = path(ref);
        } else if (in.getLocalName().equals("itemset") && nodeset != null) {
          itemsets.put(control, nodeset);
        }
      }
    } catch (XMLStreamException e) {
      // The engine has read it; where this reader cannot, the form is printed without conditions.
      return new Bindings(Map.of(), Map.of());
    }
    return new Bindings(Map.copyOf(relevant), Map.copyOf(itemsets));
  }

  /** The choices of {@code question} that some answer of the form may leave to choose from. */
  List<Choice> choices(FormNode.Question question) {
    var filter = itemsets.getOrDefault(question.path(), "");
    var offered = question.choices();
    var fixed = FIXED.matcher(filter);
    while (fixed.find()) {
      var column = fixed.group(1);
      var word = fixed.group(2);
      var left =
          offered.stream()
              .filter(choice -> choice.columns().getOrDefault(column, "").equals(word))
              .toList();
      // A condition in brackets may be one of several: never leave nothing.
      offered = left.isEmpty() || depth(filter, fixed.start(1)) > 0 ? offered : left;
    }
    return offered;
  }

  private static int depth(String filter, int end) {
    var from = filter.indexOf('[');
    var inside = filter.substring(Math.max(0, from), end);
    return (int)
        (inside.chars().filter(c -> c == '(').count()
            - inside.chars().filter(c -> c == ')').count());
  }

  /** {@code /data/victims/age} as {@code victims/age}. */
  private static String path(String nodeset) {
    var root = nodeset.indexOf('/', 1);
    return root < 0 ? "" : nodeset.substring(root + 1);
  }

  /** The path that {@code reference}, absolute or relative, means at the field {@code path}. */
  static String resolve(String reference, String path) {
    if (reference.startsWith("/")) {
      return path(reference);
    }
    var steps = new ArrayDeque<String>();
    for (var step : path.split("/", -1)) {
      steps.addLast(step);
    }
    for (var step : reference.replaceFirst("^current\\(\\)/", "").split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
