package org.haidang.content;

import java.util.function.Supplier;
import org.haidang.model.Body;

/**
 * What the desk knows at the moment it opens a form, for the questions that ask for it.
 *
 * @param workstation for {@code deviceid}; empty when not known
 * @param login for {@code username}; empty when not known
 * @param lastSaved the record of the same form that this person saved last on this workstation, for
 *     {@code last-saved#}; empty when there is none. Asked only by forms that look at it, on the
 *     thread that opens the form. No form is given the answers of its personal questions: the last
 *     caller's name must not stand in the next caller's form.
 */
public record Occasion(String workstation, String login, Supplier<Body> lastSaved) {

  /** Nothing is known. */
  public static final Occasion NONE = new Occasion("", "", Body.EMPTY);

  /** With a record that is at hand. */
  public Occasion(String workstation, String login, Body lastSaved) {
    this(workstation, login, () -> lastSaved);
  }
}
