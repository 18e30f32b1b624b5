package org.haidang.people;

/**
 * Why a field was not taken. Nothing of the act was saved then; what was typed stays where it was
 * typed.
 *
 * @param path the field
 * @param reason why
 */
public record Refusal(String path, Reason reason) {

  /** What can be wrong. */
  public enum Reason {
    /** Longer than {@link org.haidang.model.Limits#ANSWER}. */
    TOO_LONG,
    /** All fields together are longer than {@link org.haidang.model.Limits#REPORT}. */
    TOO_MUCH,
    /** No date: {@code 31/02}, letters. */
    NO_DATE,
    /** Born before 1900. */
    BEFORE_1900,
    /** After today. */
    IN_FUTURE,
    /** An alert that ended before it began. */
    ALREADY_OVER,
    /** No age from 0 to 120. */
    NO_AGE,
    /** A telephone number with letters in it. */
    PHONE_WITH_LETTERS,
    /** No telephone number has so few or so many digits. */
    PHONE_LENGTH,
    /** Must not be empty. */
    EMPTY,
    /** Names alike or a reason are wanted; a number alone identifies nobody. */
    REASON_WANTED,
    /** A person cannot be merged with themselves or with one they are merged with. */
    SAME_PERSON,
    /** The record is not on this computer, or is of another kind. */
    NOT_HERE
  }
}
