package org.haidang.ui.desk.conflicts;

import java.util.Optional;
import org.haidang.content.FormOpener;
import org.haidang.content.Label;
import org.haidang.content.Occasion;
import org.haidang.content.Pack;
import org.haidang.desk.ConflictDesk;
import org.haidang.desk.ConflictDesk.Open;
import org.haidang.model.RecordType;

/**
 * Whether the form a contact was filled in takes a value: asked of the form itself, with all that
 * stands around it, so that type, constraint and their message are those of its author. Blocks.
 */
final class FormCheck {

  private final FormOpener forms;
  private final ConflictDesk desk;
  private final ContactFieldWords words;

  FormCheck(FormOpener forms, ConflictDesk desk, ContactFieldWords words) {
    this.forms = forms;
    this.desk = desk;
    this.words = words;
  }

  /** What the form has against {@code value}; empty when it takes it, or knows nothing of it. */
  Optional<Label> fault(Open open, String value) {
    if (open.what().row().type() != RecordType.CONTACT) {
      return Optional.empty();
    }
    return desk.find(open.record())
        .flatMap(
            disputed -> {
              var body = disputed.state().body();
              Pack pack = words.pack(body);
              if (pack == null || pack.question(open.what().path()).isEmpty()) {
                return Optional.empty();
              }
              var session = forms.open(pack, body, Occasion.NONE);
              session.set(open.what().path(), value);
              var state = session.state(open.what().path());
              var error = state.error();
              return error.byLanguage().isEmpty() ? Optional.<Label>empty() : Optional.of(error);
            });
  }
}
