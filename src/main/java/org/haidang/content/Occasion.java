package org.haidang.content;

import org.haidang.model.Body;

/**
 * What the desk knows at the moment it opens a form, for the questions that ask for it.
 *
 * @param workstation for {@code deviceid}; empty when not known
 * @param login for {@code username}; empty when not known
 * @param lastSaved the record of the same form that was saved last on this workstation, for {@code
 *     last-saved#}; empty when there is none
 */
public record Occasion(String workstation, String login, Body lastSaved) {

  /** Nothing is known. */
  public static final Occasion NONE = new Occasion("", "", Body.EMPTY);
}
