package org.haidang.ui.desk.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.haidang.desk.Call;
import org.haidang.desk.DraftKeeper;
import org.haidang.desk.SaveOutcome;
import org.haidang.model.Channel;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.ScriptViewModel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** A call on the desk. To be used on the FX thread. */
public final class CallViewModel {

  private final Call call;
  private final Wording wording;
  private final Background background;
  private final Messages messages;
  private final Clock clock;
  private final FormViewModel form;
  private final ScriptViewModel script;
  private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper number = new ReadOnlyStringWrapper("");
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
  private final BooleanProperty revealed = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private Subscription bonds = Subscription.EMPTY;

  CallViewModel(Call call, Wording wording, Background background, Messages messages, Clock clock) {
    this.call = call;
    this.wording = wording;
    this.background = background;
    this.messages = messages;
    this.clock = clock;
    form = new FormViewModel(call.form(), wording, call.blank());
    script = new ScriptViewModel(call.form(), wording, call.blank(), call.step());
    form.afterChange(script::refresh);
    form.afterChange(this::recount);
    script.onStep(
        name -> {
          call.step(name);
          suggest();
        });
    suggest();
    var focus = call.focus();
    if (focus != null) {
      form.focus(focus, call.caret());
    }
    form.onCaret((path, offset) -> call.caret(path, offset));
    call.tellAboutDraft(told());
    revealed.subscribe(_ -> showNumber());
    tick();
  }

  private void suggest() {
    form.suggest(script.surfaced().stream().map(ScriptViewModel.Surfaced::path).toList());
  }

  private DraftKeeper.Told told() {
    return new DraftKeeper.Told() {
      @Override
      public void kept() {
        background.onScreen(() -> kept.set(true));
      }

      @Override
      public void failed(ErrorCode code) {
        background.onScreen(
            () -> {
              kept.set(false);
              messages.tell(code);
            });
      }
    };
  }

  /** The form. */
  public FormViewModel form() {
    return form;
  }

  /** The script. */
  public ScriptViewModel script() {
    return script;
  }

  /** How the contact reached the hotline. */
  public Channel channel() {
    return call.channel();
  }

  /** Whether somebody had the caret in the form before this was opened. */
  public boolean resumed() {
    return form.wantedProperty().get() != null;
  }

  /** How long it has lasted, {@code 00:07:41}, as of the last {@link #tick}. */
  public ReadOnlyStringProperty elapsedProperty() {
    return elapsed.getReadOnlyProperty();
  }

  /** The caller's number, masked unless {@link #revealedProperty}; words when it is withheld. */
  public ReadOnlyStringProperty numberProperty() {
    return number.getReadOnlyProperty();
  }

  /** Whether there is a number to reveal. */
  public boolean hasNumber() {
    return call.number() != null;
  }

  /** Whether the number is shown whole. */
  public BooleanProperty revealedProperty() {
    return revealed;
  }

  /** Whether the draft is on the disk, but for the last moment's keys. */
  public ReadOnlyBooleanProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** Whether the report is being written. */
  public ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** What the desk has to say about this call; null when nothing. */
  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  /** The clock goes on. */
  public void tick() {
    var since = Duration.between(call.started(), clock.instant());
    long seconds = Math.max(0, since.toSeconds());
    elapsed.set(
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
  }

  private void showNumber() {
    var whole = call.number();
    number.set(
        whole == null
            ? wording.get("call.number.none")
            : revealed.get() ? Masked.grouped(whole) : Masked.number(whole));
  }

  /** Saves; {@code saved} is told when it is done and the call is over. */
  void save(Consumer<SaveOutcome.Saved> saved) {
    if (saving.get()) {
      return;
    }
    saving.set(true);
    form.settle();
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
      case SaveOutcome.Incomplete incomplete -> {
        notice.set(Notice.warning("call.incomplete", incomplete.problems().size()));
        form.complain(incomplete.problems());
      }
      case SaveOutcome.Failed failed -> messages.tell(failed.code());
    }
  }

  /** What was said of missing answers follows what is mended. */
  private void recount() {
    var said = notice.get();
    if (said != null && said.warning()) {
      int left = form.complaints();
      notice.set(
          left == 0 ? Notice.quiet("call.complete") : Notice.warning("call.incomplete", left));
    }
  }

  /** Lays the call aside; one in which nothing was typed is forgotten. Then does {@code done}. */
  void leave(Runnable done) {
    form.settle();
    var left = call.untouched() ? call.discard() : call.park();
    var _ =
        left.whenComplete(
            (_, fault) ->
                background.onScreen(
                    () -> {
                      if (fault != null) {
                        messages.tell(codeOf(fault));
                      }
                      done.run();
                    }));
  }

  private static ErrorCode codeOf(Throwable fault) {
    return fault.getCause() instanceof HaidangException known
        ? known.code()
        : ErrorCode.BUG_UNFORESEEN;
  }

  /** When it began. */
  public Instant started() {
    return Objects.requireNonNull(call.started());
  }

  /** Comes to the front: follows the language. */
  void shown() {
    form.shown();
    script.shown();
    bonds.unsubscribe();
    bonds = wording.language().subscribe(_ -> showNumber());
  }

  /** Goes from the front: holds on to nothing that outlives it. */
  void hidden() {
    bonds.unsubscribe();
    form.hidden();
    script.hidden();
  }
}
