package org.haidang.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How records point at each other: the field {@code _link/{id}} of one names another, its value is
 * what the other is to it. The younger record points at the older: a contact at its persons and its
 * case, a referral at its person, its case and its contact, a note at what it is about. So a case
 * of ten thousand contacts stays as small as one of two, and what points at a record is found by
 * the store's index.
 *
 * <p>Several roles stand in one value, separated by a space, as choices do in a form.
 */
public final class Links {

  /** Before the id of the record pointed at. */
  public static final String PATH = "_link/";

  private Links() {}

  /** The path of a link to {@code target}. */
  public static String to(UUID target) {
    return PATH + target;
  }

  /** What {@code target} is to the record with this body; null when it does not point there. */
  public static @Nullable String role(Body body, UUID target) {
    return body.get(to(target));
  }

  /** Every record that {@code body} points at, with what it is; what is no id is passed over. */
  public static SortedMap<UUID, String> of(Body body) {
    var links = new TreeMap<UUID, String>();
    for (Map.Entry<String, String> field : body.fields().tailMap(PATH).entrySet()) {
      if (!field.getKey().startsWith(PATH)) {
        break;
      }
      try {
        links.put(UUID.fromString(field.getKey().substring(PATH.length())), field.getValue());
      } catch (IllegalArgumentException e) {
        // Written by a later version: kept, not followed.
      }
    }
    return links;
  }
}
