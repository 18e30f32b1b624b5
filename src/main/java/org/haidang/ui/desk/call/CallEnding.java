package org.haidang.ui.desk.call;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.desk.Call;
import org.haidang.desk.SaveOutcome;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.desk.call.close.CloseViewModel;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;

/**
 * How a call ends: hung up, closed and saved, laid aside, or handed to another form. To be used on
 * the FX thread.
 */
public final class CallEnding {

  private final Call call;
  private final FormViewModel form;
  private final CloseViewModel closing;
  private final CallClock clock;
  private final ObjectProperty<Zone> zone;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final StringProperty reason = new SimpleStringProperty("");

  /**
   * The end of {@code call}.
   *
   * @param zone what stands at the left: what is left to close comes there
   */
  CallEnding(
      Call call,
      FormViewModel form,
      CloseViewModel closing,
      CallClock clock,
      ObjectProperty<Zone> zone,
      Background background,
      Messages messages) {
    this.call = call;
    this.form = form;
    this.closing = closing;
    this.clock = clock;
    this.zone = zone;
    this.background = background;
    this.messages = messages;
  }

  /** Whether the report is being written. */
  public ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** Why a finalised report shall be amended. */
  StringProperty reason() {
    return reason;
  }

  /** The caller is gone. */
  void hangUp() {
    if (!call.late()) {
      call.hangUp();
    }
    clock.tick();
  }

  /** Shows what is left to close the report. */
  void close() {
    if (zone.get() != Zone.CLOSING) {
      closing.open(call.open());
      zone.set(Zone.CLOSING);
    }
  }

  /** Saves; {@code saved} is told when it is done and the call is over. */
  void save(Consumer<SaveOutcome.Saved> saved) {
    if (saving.get()) {
      return;
    }
    form.settle();
    var open = call.open();
    if (!open.isEmpty()) {
      closing.open(open);
      zone.set(Zone.CLOSING);
      form.mark(open);
      return;
    }
    hangUp();
    saving.set(true);
    call.amendBecause(reason.get());
    call.save()
        .thenAccept(outcome -> background.onScreen(() -> ended(outcome, saved)))
        .exceptionally(
            fault -> {
              background.onScreen(() -> messages.tell(ErrorCode.BUG_UNFORESEEN));
              return null;
            });
  }

  private void ended(SaveOutcome outcome, Consumer<SaveOutcome.Saved> saved) {
    saving.set(false);
    switch (outcome) {
      case SaveOutcome.Saved done -> saved.accept(done);
      case SaveOutcome.Incomplete incomplete -> closing.open(incomplete.problems());
      case SaveOutcome.ReasonWanted _ -> askWhy();
      case SaveOutcome.Failed failed -> messages.tell(failed.code());
    }
  }

  /** The report is finalised, perhaps since it was taken up. */
  private void askWhy() {
    zone.set(Zone.SCRIPT);
    zone.set(Zone.AMENDING);
    messages.tell(new Message.Note("call.amend.first"));
  }

  /** What is left to close follows what is mended. */
  void recount() {
    if (zone.get() != Zone.CLOSING) {
      return;
    }
    closing.refresh();
    form.mark(closing.open());
  }

  /** Lays the call aside; one in which nothing was typed is forgotten. Then does {@code done}. */
  void leave(Runnable done) {
    form.settle();
    hangUp();
    var left = call.untouched() ? call.discard() : call.park();
    var _ =
        left.whenComplete(
            (_, fault) ->
                background.onScreen(
                    () -> {
                      if (fault != null) {
                        messages.tell(Faults.codeOf(fault));
                      }
                      done.run();
                    }));
  }

  /** The call, should it go on in another form; empty when something was typed. */
  Optional<Call> handOver() {
    form.settle();
    return call.untouched() ? Optional.of(call) : Optional.empty();
  }
}
