package org.haidang.model;

import java.util.Set;
import java.util.TreeSet;

/** The names of scopes: what a workstation may hold, and the unit of the feed. */
public final class Scopes {

  /** The published content packs: told of to everybody; no record is in it. */
  public static final String PACKS = "packs";

  /** The national index of fingerprints: told of to everybody; no record is in it. */
  public static final String INDEX = "index";

  /** What was erased: told of to everybody; no record is in it. */
  public static final String ERASURES = "erasures";

  private Scopes() {}

  /**
   * Everything that belongs to one call centre, by its code ({@code HN}, {@code DN}, {@code AG}).
   */
  public static String centre(String code) {
    return "centre:" + code;
  }

  /**
   * The scopes in which a record with this body belongs: its centre's and those of the centres it
   * is shared with; empty when it names none, and while it is sealed.
   */
  public static Set<String> of(Body body) {
    var scopes = new TreeSet<String>();
    if (body.get(RecordFields.SEALED) != null) {
      return scopes;
    }
    var centre = body.get(ContactFields.CENTRE);
    if (centre != null) {
      scopes.add(centre(centre));
    }
    for (var path : body.fields().tailMap(RecordFields.SHARED).keySet()) {
      if (!path.startsWith(RecordFields.SHARED)) {
        break;
      }
      scopes.add(centre(path.substring(RecordFields.SHARED.length())));
    }
    return scopes;
  }
}
