package org.haidang.content.xform;

import org.haidang.content.QuestionType;

/**
 * What a cell of the type column says.
 *
 * @param type what the desk knows of it
 * @param from where its choices are
 * @param list which list, file or repeat that is; empty without choices
 * @param other whether it also takes what is not on the list
 * @param preload handler and parameter by which the engine fills it, {@code timestamp start}; empty
 *     when people do
 * @param media what kind of file it takes, {@code image/*}; empty when none
 * @param constraint what the type itself asks of an answer; empty when nothing
 */
record Typed(
    QuestionType type,
    From from,
    String list,
    boolean other,
    String preload,
    String media,
    String constraint) {

  /** Where choices are. */
  enum From {
    NOWHERE,
    SHEET,
    EXTERNAL_SHEET,
    FILE,
    REPEAT
  }

  /** What a group has in this place; it means nothing. */
  static final Typed GROUP = plain(QuestionType.NOTE);

  static Typed plain(QuestionType type) {
    return new Typed(type, From.NOWHERE, "", false, "", "", "");
  }

  static Typed preloaded(String preload) {
    return new Typed(QuestionType.CALCULATE, From.NOWHERE, "", false, preload, "", "");
  }

  static Typed media(String media) {
    return new Typed(QuestionType.ATTACHMENT, From.NOWHERE, "", false, "", media, "");
  }

  static Typed limited(QuestionType type, String constraint) {
    return new Typed(type, From.NOWHERE, "", false, "", "", constraint);
  }

  static Typed select(QuestionType type, From from, String list, boolean other) {
    return new Typed(type, from, list, other, "", "", "");
  }
}
