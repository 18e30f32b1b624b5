package org.haidang.records;

/**
 * One thing that a record is and that a search can be narrowed to.
 *
 * @param of in which respect
 * @param value the stored value: of a kind of record its name, of a counselor the login, of a
 *     province or an agency the name of the choice or the id of the record
 */
public record Facet(Of of, String value) {

  /** In which respect. */
  public enum Of {
    /** The kind of record, {@link org.haidang.model.RecordType}. */
    TYPE,
    /** Its kind, {@link IndexEntry#kind}. */
    KIND,
    /** Where it stands, {@link IndexEntry#state}. */
    STATE,
    /** Who took it or looks after it, {@link IndexEntry#counselor}. */
    COUNSELOR,
    /** A province that it names. */
    PROVINCE,
    /** An agency that it names. */
    AGENCY
  }
}
