package org.haidang.ui.desk.call.quiet;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.Script;
import org.haidang.content.Spoken;
import org.haidang.desk.Quiet;
import org.haidang.model.Body;
import org.haidang.ui.form.FormViewModel;
import org.jspecify.annotations.Nullable;

/** The quiet questions of one call. Lives as long as the call. To be used on the FX thread. */
public final class QuietViewModel {

  /**
   * What is asked now.
   *
   * @param question what takes the answer; null when the step is only to be said
   * @param yesOrNo whether a yes or a no answers it
   * @param answered what stands as the answer; null when nothing
   */
  public record Asked(
      Script.Step step,
      FormNode.@Nullable Question question,
      boolean yesOrNo,
      Quiet.@Nullable Answer answered) {}

  private final FormSession form;
  private final FormViewModel fields;
  private final Quiet quiet;
  private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>();
  private final QuietFacts facts;

  /**
   * The quiet questions of {@code form}.
   *
   * @param fields the same form on the screen
   * @param blank what the form holds when nobody answered anything
   */
  public QuietViewModel(FormSession form, FormViewModel fields, Body blank) {
    this.form = form;
    this.fields = fields;
    facts = new QuietFacts(form);
    this.quiet = new Quiet(form, blank);
    fields.afterChange(this::refresh);
    refresh();
  }

  private void refresh() {
    asked.set(
        quiet
            .current()
            .map(step -> new Asked(step, quiet.question(), quiet.isYesOrNo(), quiet.answered()))
            .orElse(null));
    facts.refresh();
  }

  /** Whether the pack has quiet questions. */
  public boolean isThere() {
    return quiet.isThere();
  }

  /** What is asked now; null when nothing is left. */
  public ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** What was told so far of where, and of ringing back. */
  QuietFacts facts() {
    return facts;
  }

  /** The caller cannot talk freely: notes so, and goes to the first question open. */
  public void begin() {
    quiet.begin();
    fields.changedElsewhere();
  }

  /** Takes the answer to a yes/no question and goes on; does nothing at any other. */
  public void answer(Quiet.Answer answer) {
    if (quiet.isYesOrNo()) {
      quiet.answer(answer);
      fields.changedElsewhere();
    }
  }

  /** Goes on, leaving this question as it stands. */
  public void goOn() {
    quiet.goOn();
    refresh();
  }

  /** One back. */
  public void back() {
    quiet.back();
    refresh();
  }

  /** A text of the pack in {@code language}, its placeholders filled. */
  String text(Label label, String language) {
    return Spoken.line(form, label, language);
  }
}
