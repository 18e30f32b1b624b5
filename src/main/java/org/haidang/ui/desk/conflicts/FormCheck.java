package org.haidang.ui.desk.conflicts;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.haidang.content.Label;
import org.haidang.content.Occasion;
import org.haidang.content.Pack;
import org.haidang.desk.ConflictDesk.Open;
import org.haidang.model.RecordType;
import org.haidang.ui.form.compare.AnswerWords;

/**
 * Whether the form a contact was filled in takes a value: asked of the form itself, with all that
 * stands around it, so that type, constraint and their message are those of its author. On the FX
 * thread.
 */
final class FormCheck {

  private final ConflictParts parts;
  private final ContactFieldWords words;

  FormCheck(ConflictParts parts) {
    this.parts = parts;
    words =
        new ContactFieldWords(
            parts.library(), parts.wording(), new AnswerWords(parts.formats()), parts.formats());
  }

  /**
   * Asks beside the screen.
   *
   * @param wanted whether the answer is still of use when it is here
   * @param take what to do when the form takes the value
   * @param told hears what the form has against it
   */
  void ask(Open open, String value, BooleanSupplier wanted, Runnable take, Consumer<Label> told) {
    if (value.isEmpty() || open.what().row().type() != RecordType.CONTACT) {
      take.run();
      return;
    }
    parts
        .background()
        .run(
            () -> faultOf(open, value),
            found -> {
              if (!wanted.getAsBoolean()) {
                return;
              }
              found.ifPresentOrElse(told, take);
            },
            parts.messages()::tell);
  }

  /** What the form has against {@code value}; empty when it takes it, or knows nothing of it. */
  private Optional<Label> faultOf(Open open, String value) {
    return parts
        .desk()
        .find(open.record())
        .flatMap(
            disputed -> {
              var body = disputed.state().body();
              Pack pack = words.pack(body);
              if (pack == null || pack.question(open.what().path()).isEmpty()) {
                return Optional.empty();
              }
              var session = parts.forms().open(pack, body, Occasion.NONE);
              try {
                session.set(open.what().path(), value);
              } catch (IllegalArgumentException e) {
                // Calculated, or of an entry that was taken out meanwhile: nothing is asked there.
                return Optional.empty();
              }
              var state = session.state(open.what().path());
              var error = state.error();
              return error.byLanguage().isEmpty() ? Optional.<Label>empty() : Optional.of(error);
            });
  }
}
