package org.haidang.ui.form;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.ScriptAsk;
import org.haidang.desk.NextQuestion;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What would be useful to ask next, and why. Offered, never forced. On the FX thread. */
public final class OfferViewModel {

  private final NextQuestion question;
  private final FormSession form;
  private final Wording wording;
  private final Consumer<String> step;
  private final Runnable changed;
  private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper why = new ReadOnlyStringWrapper("");
  private @Nullable ScriptAsk ask;

  /**
   * An offer.
   *
   * @param step goes to a step of the script, by name
   * @param changed to be run after one was put off
   */
  OfferViewModel(
      NextQuestion question,
      FormSession form,
      Wording wording,
      Consumer<String> step,
      Runnable changed) {
    this.question = question;
    this.form = form;
    this.wording = wording;
    this.step = step;
    this.changed = changed;
  }

  /** What to ask; empty when nothing is offered. */
  public ReadOnlyStringProperty whatProperty() {
    return what.getReadOnlyProperty();
  }

  /** Why it is offered; empty when nothing is. */
  public ReadOnlyStringProperty whyProperty() {
    return why.getReadOnlyProperty();
  }

  /** Takes it up: the script goes where it is asked, the caret where its answer is noted. */
  public void take(FormViewModel fields) {
    var taken = ask;
    if (taken == null) {
      return;
    }
    question.step(taken).ifPresent(step);
    if (question.place(taken).isEmpty()) {
      question.emptyRepeat(taken).ifPresent(fields::addFirst);
    }
    question.place(taken).ifPresent(path -> fields.focus(path, -1));
  }

  /** Not now: it is not offered again in this call. */
  public void decline() {
    if (ask != null) {
      question.decline(ask);
      changed.run();
    }
  }

  void refresh() {
    var now = question.offered().orElse(null);
    ask = now;
    what.set(now == null ? "" : words(name(now)));
    why.set(now == null ? "" : words(now.why()));
  }

  private Label name(ScriptAsk now) {
    return now.label().isEmpty()
        ? form.pack().question(now.path()).orElseThrow().label()
        : now.label();
  }

  private String words(Label label) {
    var plain = label.in(wording.tag());
    return plain.contains("${") ? form.text(label, "", wording.tag()) : plain;
  }
}
