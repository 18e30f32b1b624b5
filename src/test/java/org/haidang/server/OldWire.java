package org.haidang.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares answers of today with those of an earlier release. */
public final class OldWire {

  /** Of every run's own. */
  private static final Set<String> FRESH =
      Set.of("token", "databaseKey", "generation", "key", "at", "madeAt", "started");

  /** Maps by path, scope or centre: a name in them is content. */
  private static final Set<String> MAPS = Set.of("fields", "conflicts", "scopes", "centres");

  private OldWire() {}

  /** What {@code old} said and {@code today} says no more, or says otherwise; more is allowed. */
  static List<String> missing(JsonNode old, JsonNode today) {
    var missing = new ArrayList<String>();
    compare("", old, today, missing);
    return missing;
  }

  private static void compare(String at, JsonNode old, JsonNode today, List<String> missing) {
    if (!old.getNodeType().equals(today.getNodeType())) {
      missing.add(at + " was " + old + ", is " + today);
    } else if (old.isObject()) {
      for (var names = old.fieldNames(); names.hasNext(); ) {
        var name = names.next();
        if (!FRESH.contains(name)) {
          compare(at + "/" + name, old.path(name), today.path(name), missing);
        } else if (!today.has(name)) {
          missing.add(at + "/" + name + " is gone");
        }
      }
    } else if (old.isArray()) {
      if (old.size() != today.size()) {
        missing.add(at + " had " + old.size() + ", has " + today.size());
      }
      for (int i = 0; i < Math.min(old.size(), today.size()); i++) {
        compare(at + "/" + i, old.get(i), today.get(i), missing);
      }
    } else if (!old.equals(today)) {
      missing.add(at + " was " + old + ", is " + today);
    }
  }

  /** Puts into every object what no release knows yet. */
  public static void addLaterFields(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (var names = new ArrayList<>(object.properties()).iterator(); names.hasNext(); ) {
        var each = names.next();
        if (!MAPS.contains(each.getKey())) {
          addLaterFields(each.getValue());
        }
      }
      object.putObject("later").putArray("list").add(1).addNull().add("sau này");
    } else if (node.isArray()) {
      node.forEach(OldWire::addLaterFields);
    }
  }
}
