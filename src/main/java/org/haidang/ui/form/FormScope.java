package org.haidang.ui.form;

import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.ui.kit.Wording;

/**
 * What every part of one form's view model needs.
 *
 * @param changed to be run after anything in the form was changed
 */
record FormScope(FormSession form, Wording wording, Runnable changed) {

  /** A label in the language of the moment, its placeholders filled. */
  String text(Label label, String path) {
    var plain = label.in(wording.tag());
    return plain.contains("${") ? form.text(label, path, wording.tag()) : plain;
  }
}
