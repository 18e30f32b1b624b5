package org.haidang.model;

import java.util.Set;

/** The names of scopes: what a workstation may hold, and the unit of the feed. */
public final class Scopes {

  /** The published content packs: told of to everybody; no record is in it. */
  public static final String PACKS = "packs";

  private Scopes() {}

  /**
   * Everything that belongs to one call centre, by its code ({@code HN}, {@code DN}, {@code AG}).
   */
  public static String centre(String code) {
    return "centre:" + code;
  }

  /** The scopes in which a record with this body belongs; empty when it names no centre. */
  public static Set<String> of(Body body) {
    var centre = body.get(ContactFields.CENTRE);
    return centre == null ? Set.of() : Set.of(centre(centre));
  }
}
