package org.haidang.content;

import java.util.List;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * One form being filled: the engine's rules over one body. Paths carry the ids of repeat entries.
 * Confined to one thread at a time. Fields that the form does not know (those the desk writes,
 * those of a newer pack) are kept and handed back untouched.
 */
public interface FormSession {

  /** The pack whose form this is. */
  Pack pack();

  /**
   * How a question stands now.
   *
   * @param relevant whether it applies; when not, it is not shown and its value is kept but not
   *     saved
   * @param required whether it must be answered before the contact can be closed
   * @param readOnly whether it cannot be changed
   * @param error what is wrong with its value; empty when nothing is
   */
  record FieldState(boolean relevant, boolean required, boolean readOnly, Label error) {}

  /**
   * Something to mend before closing.
   *
   * @param path where
   * @param reason what, in words
   */
  record Problem(String path, Label reason) {}

  /** The value at {@code path} in lexical form; null when empty. Calculated questions too. */
  @Nullable String value(String path);

  /**
   * Sets a value; null or no character empties it. A value the constraint rejects or the type
   * cannot hold is kept as typed and reported by {@link #state}, so that nothing typed is ever
   * lost.
   */
  void set(String path, @Nullable String value);

  /** How the question at {@code path} stands. A group's path answers for the group's relevance. */
  FieldState state(String path);

  /** What the select at {@code path} offers now, its filter applied. */
  List<Choice> choices(String path);

  /** The entries of a repeat, in order: paths such as {@code victims/{id}}. */
  List<String> entries(String repeatPath);

  /**
   * Adds an entry at the end; its path.
   *
   * @throws IllegalArgumentException when the form itself says how many there are
   */
  String add(String repeatPath);

  /**
   * Takes an entry out, with all its fields.
   *
   * @throws IllegalArgumentException when the form itself says how many there are
   */
  void remove(String entryPath);

  /** A question's label or hint with the placeholders filled from the answers. */
  String text(Label label, String path, String language);

  /** Whether an XPath over this form holds, at the form's root. */
  boolean holds(String condition);

  /** What the form calls this record ({@code instance_name}); empty when it does not say. */
  default String name() {
    return "";
  }

  /** Everything that must be mended before closing, in the form's order. */
  List<Problem> problems();

  /** The answers as they are to be kept in a draft: all that was typed, relevant or not. */
  Body draft();

  /** The answers as they are to be saved: what applies, without what is calculated. */
  Body body();
}
