package org.haidang.ui.desk.call;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.haidang.content.Label;
import org.haidang.desk.Call;
import org.haidang.desk.DraftKeeper;
import org.haidang.desk.Earlier;
import org.haidang.desk.Recognising;
import org.haidang.model.Channel;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.desk.call.answers.AnswersViewModel;
import org.haidang.ui.desk.call.close.ArrangedViewModel;
import org.haidang.ui.desk.call.close.CloseViewModel;
import org.haidang.ui.desk.call.danger.DangerViewModel;
import org.haidang.ui.desk.call.earlier.EarlierViewModel;
import org.haidang.ui.desk.call.move.MoveViewModel;
import org.haidang.ui.desk.call.quiet.QuietViewModel;
import org.haidang.ui.desk.call.shift.GivingViewModel;
import org.haidang.ui.desk.call.side.SideViewModel;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.ScriptViewModel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** A call on the desk. To be used on the FX thread. */
public final class CallViewModel {

  private final Call call;
  private final Background background;
  private final Messages messages;
  private final FormViewModel form;
  private final ScriptViewModel script;
  private final CloseViewModel closing;
  private final DangerViewModel danger;
  private final QuietViewModel quiet;
  private final AnswersViewModel answers;
  private final ArrangedViewModel arranged;
  private final SideViewModel side;
  private final @Nullable EarlierViewModel earlier;
  private final CallClock clock;
  private final NumberViewModel number;
  private final CallEnding ending;
  private @Nullable MoveViewModel moving;

  /** Giving it to a colleague; null where nobody is known of. */
  @Nullable GivingViewModel giving;

  private final ObjectProperty<Zone> zone = new SimpleObjectProperty<>(Zone.SCRIPT);
  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(true);
  private Subscription bonds = Subscription.EMPTY;

  /**
   * The call.
   *
   * @param look notes that the caller's number is about to be seen, then runs what shows it
   * @param recognising finds who may have called before; null where nothing does
   */
  CallViewModel(
      Call call,
      Consumer<Runnable> look,
      @Nullable Recognising recognising,
      Wording wording,
      Background background,
      Messages messages,
      Clock clock) {
    this.call = call;
    this.background = background;
    this.messages = messages;
    this.clock = new CallClock(call, clock);
    number = new NumberViewModel(call.number(), look, wording);
    var gaps = new CallGaps(call);
    form = new FormViewModel(call.form(), gaps, wording, call.blank(), call.late());
    script = new ScriptViewModel(call.form(), gaps, wording, call.blank(), call.step());
    closing = new CloseViewModel(call, form, this.clock::seconds);
    danger = new DangerViewModel(call.form(), form, clock);
    quiet = new QuietViewModel(call.form(), form, call.blank());
    answers = new AnswersViewModel(call.answers(), form, wording);
    arranged = new ArrangedViewModel(call);
    side = new SideViewModel(call.form(), wording, clock);
    earlier =
        recognising == null ? null : new EarlierViewModel(call, recognising, background, messages);
    ending = new CallEnding(call, form, closing, this.clock, zone, background, messages);
    form.afterChange(script::refresh);
    if (earlier != null) {
      form.afterChange(earlier::refresh);
    }
    form.afterChange(side::refresh);
    form.afterChange(ending::recount);
    form.afterChange(arranged::refresh);
    script.onNote(form::changedElsewhere);
    script.onMove(
        () -> {
          call.step(script.memory());
          suggest();
        });
    suggest();
    var focus = call.focus();
    if (focus != null) {
      form.focus(focus, call.caret());
    }
    form.onCaret((path, offset) -> call.caret(path, offset));
    call.tellAboutDraft(told());
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

  /** What is left to close the report. */
  public CloseViewModel closing() {
    return closing;
  }

  /** Its end. */
  public CallEnding ending() {
    return ending;
  }

  /** The alarm. */
  public DangerViewModel danger() {
    return danger;
  }

  /** The quiet questions. */
  public QuietViewModel quiet() {
    return quiet;
  }

  /** The answers to what callers ask. */
  public AnswersViewModel answers() {
    return answers;
  }

  /** The call-back that the answers arrange. */
  public ArrangedViewModel arranged() {
    return arranged;
  }

  /** What it means: flags, people, earlier contacts. */
  public SideViewModel side() {
    return side;
  }

  /** Who may have called before; null where nothing finds them. */
  public @Nullable EarlierViewModel earlier() {
    return earlier;
  }

  /** Shows who may have called before, in the script's place. */
  void lookBack() {
    if (earlier != null) {
      zone.set(Zone.EARLIER);
    }
  }

  /** How long the caller has been on the line. */
  public CallClock clock() {
    return clock;
  }

  /** The caller's number. */
  public NumberViewModel number() {
    return number;
  }

  /** The call. */
  Call call() {
    return call;
  }

  /** Shows what a move to another version would do, in the script's place. */
  void ask(MoveViewModel move) {
    moving = move;
    zone.set(Zone.MOVING);
  }

  /** The move that is asked about. */
  MoveViewModel moving() {
    return Objects.requireNonNull(moving);
  }

  /** What stands at the left. */
  public ObjectProperty<Zone> zoneProperty() {
    return zone;
  }

  /** How the contact reached the hotline. */
  public Channel channel() {
    return call.channel();
  }

  /** Whether it was taken on paper before. */
  public boolean late() {
    return call.late();
  }

  /** Whether somebody had the caret in the form before this was opened. */
  public boolean resumed() {
    return form.wantedProperty().get() != null;
  }

  /** Whether the draft is on the disk, but for the last moment's keys. */
  public ReadOnlyBooleanProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** The clock goes on. */
  public void tick() {
    clock.tick();
    side.tick();
  }

  /** Shows the number, and what was arranged with whom is rung back; or masks both again. */
  void toggleMask() {
    boolean plain = number().revealedProperty().get() || side.rungBackPlainProperty().get();
    if (number().revealedProperty().get() == plain) {
      number().toggle();
    }
    if (side.rungBackPlainProperty().get() == plain) {
      side.toggleRungBack();
    }
  }

  /** How often this number rang before. */
  void earlier(Earlier known) {
    side.earlier(known);
    closing.earlier(known);
  }

  /** Somebody is in danger now: raises the alarm and shows whom to ring. */
  void raise() {
    danger.raise();
    zone.set(Zone.DANGER);
  }

  /** The caller cannot talk freely; or, said again, they can. */
  void hush() {
    if (zone.get() == Zone.QUIET) {
      backToScript();
    } else {
      quiet.begin();
      zone.set(Zone.QUIET);
    }
  }

  /** The caller asks for information. */
  void lookUp() {
    zone.set(Zone.ANSWERS);
  }

  /** What to say comes back to the left. */
  void backToScript() {
    zone.set(Zone.SCRIPT);
  }

  /** What people call the line it came on. */
  public Label line() {
    return call.form().pack().title();
  }

  /** When it began. */
  public Instant started() {
    return call.started();
  }

  /** Comes to the front: follows the language. */
  void shown() {
    form.shown();
    script.shown();
    bonds.unsubscribe();
    bonds = Subscription.combine(number.follow(), side.follow());
  }

  /** Goes from the front: holds on to nothing that outlives it. */
  void hidden() {
    bonds.unsubscribe();
    form.hidden();
    script.hidden();
  }
}
