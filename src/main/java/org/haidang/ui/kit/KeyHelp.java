package org.haidang.ui.kit;

/**
 * One line of the keyboard's map.
 *
 * @param group what it is about
 * @param keys as they are printed ({@code F4}, {@code Ctrl+S})
 * @param textKey key of the text that says what they do
 */
public record KeyHelp(Group group, String keys, String textKey) {

  /** What keys are about; the map shows each group under a heading of its own. */
  public enum Group {
    /** The screen as a whole. */
    HERE,
    /** What is said. */
    SCRIPT,
    /** What is filled in. */
    FORM,
    /** Every screen. */
    EVERYWHERE
  }

  /** A key of the screen as a whole. */
  public KeyHelp(String keys, String textKey) {
    this(Group.HERE, keys, textKey);
  }
}
