package org.haidang.model;

/**
 * Paths of the fields that every kind of record may have. They begin with an underscore, which no
 * question's name may.
 */
public final class RecordFields {

  /** Code of the call centre it belongs to; the same field as {@link ContactFields#CENTRE}. */
  public static final String CENTRE = ContactFields.CENTRE;

  /** Login of the account that made it. */
  public static final String AUTHOR = "_author";

  /** When it was made, ISO 8601 instant by that workstation's clock. */
  public static final String MADE = "_made";

  /** Login of the account it waits for or that looks after it; absent when it is anybody's. */
  public static final String WHO = "_who";

  /** Where it stands; what values there are is its kind's affair. */
  public static final String STATE = "_state";

  /** When it falls due, ISO 8601 instant. */
  public static final String DUE = "_due";

  /** How urgent it is: {@code danger}, {@code high}, {@code normal} or {@code low}. */
  public static final String URGENCY = "_urgency";

  /** Before the code of another centre that works on it too and so has it: {@code yes}. */
  public static final String SHARED = "_shared/";

  /**
   * That it is sealed: {@code yes}. A sealed record is in no scope: no workstation holds it, and it
   * is opened at the server one by one, for a reason.
   */
  public static final String SEALED = "_sealed";

  /**
   * Before the id of a change that finalised a contact's report: when, by whom and where, see
   * {@link Finality}. The report is finalised while one of them stands.
   */
  public static final String FINAL = "_final/";

  /**
   * Before the id of a change that reached a finalised report: what it proposes to amend, see
   * {@link Amendment}. Beneath it stands each field's path.
   */
  public static final String AMENDMENT = "_amend/";

  private RecordFields() {}
}
