package org.haidang.ui.form;

import java.util.function.Supplier;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.model.Body;
import org.haidang.ui.form.files.Attaching;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What every part of one form's view model needs.
 *
 * @param gaps why questions are left open
 * @param blank what the form holds when nobody answered anything
 * @param printed the numbers of the printed form
 * @param changed to be run after anything in the form was changed
 * @param attaching attaches files to the form's record; null where nothing does
 */
record FormScope(
    FormSession form,
    Gaps gaps,
    Wording wording,
    Body blank,
    Printed printed,
    Runnable changed,
    Supplier<@Nullable Attaching> attaching) {

  /** One in which no file can be attached. */
  FormScope(
      FormSession form, Gaps gaps, Wording wording, Body blank, Printed printed, Runnable changed) {
    this(form, gaps, wording, blank, printed, changed, () -> null);
  }

  /** Whether somebody answered: there is a value, and it is not the form's own default. */
  boolean answered(String path) {
    var value = form.value(path);
    return value != null && !value.equals(blank.get(path));
  }

  /** A label in the language of the moment, its placeholders filled. */
  String text(Label label, String path) {
    var plain = label.in(wording.tag());
    return plain.contains("${") ? form.text(label, path, wording.tag()) : plain;
  }
}
