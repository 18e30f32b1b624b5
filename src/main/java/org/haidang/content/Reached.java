package org.haidang.content;

import java.util.List;

/**
 * How an agency is reached.
 *
 * @param hours when somebody is there, as {@link Hours} writes it; empty when not known
 * @param phones numbers as they are dialled, the first to try first
 * @param email empty when none is known
 * @param address empty when none is known
 * @param told in which order it is told, as the sheet names the ways: by telephone, letter, e-mail
 *     or a visit
 */
public record Reached(
    String hours, List<String> phones, String email, Label address, List<String> told) {

  /** Nobody knows how. */
  public static final Reached UNKNOWN = new Reached("", List.of(), "", Label.NONE, List.of());

  public Reached {
    phones = List.copyOf(phones);
    told = List.copyOf(told);
  }
}
