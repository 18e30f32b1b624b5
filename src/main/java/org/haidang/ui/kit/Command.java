package org.haidang.ui.kit;

/**
 * Something a person can do or go to, by its name.
 *
 * @param group what it is of
 * @param title its name, in the language of the moment
 * @param detail more words it is found by and shown with, such as where it stands; may be empty
 * @param keys the keys that do it without the palette; may be empty
 * @param run does it, on the FX thread; the focus is back where it was by then
 */
public record Command(Group group, String title, String detail, String keys, Runnable run) {

  /** What a command is of, in the order in which those found alike are listed. */
  public enum Group {
    /** A way through for a caller of a special kind: a digit runs it at once. */
    WAY,
    /** A stage of the call: Shift and a letter runs it at once. */
    STAGE,
    /** Something to do on this screen. */
    HERE,
    /** A line of the script; listed once something is typed. */
    LINE,
    /** A question of the form; listed once something is typed. */
    QUESTION,
    /** Something to be told the caller; listed once something is typed. */
    ANSWER,
    /** Something to do on every screen. */
    EVERYWHERE;

    /** Whether it is listed before anything is typed. */
    boolean atOnce() {
      return this != LINE && this != QUESTION && this != ANSWER;
    }
  }
}
