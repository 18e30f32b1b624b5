package org.haidang.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A short spoken answer to a question that callers ask.
 *
 * @param name unique in the pack; a record keeps it, so it stays when the words change
 * @param question as a caller would put it
 * @param answer what to say; at most {@link #MOST_WORDS} words in each language
 * @param keywords further words by which it is found; may be empty
 * @param topic name of the choice of the question that plays {@link Parts#TOPICS}; empty when none
 * @param agency whom to turn to; may be empty
 * @param source the law and article it stands on, or where else it was found
 * @param validFrom first day it holds; null when not known
 * @param validTo last day it holds; null when open
 * @param verified whether a person has confirmed it; what is not is said to be so
 */
public record Answer(
    String name,
    Label question,
    Label answer,
    Label keywords,
    String topic,
    Label agency,
    Label source,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean verified) {

  /** More than this is not listened to on a telephone. */
  public static final int MOST_WORDS = 60;

  /** Whether it holds on {@code day}. */
  public boolean holdsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom)) && !hasRunOutOn(day);
  }

  /** Whether it held only before {@code day}. */
  public boolean hasRunOutOn(LocalDate day) {
    return validTo != null && day.isAfter(validTo);
  }
}
