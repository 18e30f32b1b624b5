package org.haidang.ui.desk.duties;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.haidang.duties.Act;
import org.haidang.duties.DueList;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUps;
import org.haidang.duties.FollowUps.Shown;
import org.haidang.duties.NewFollowUp;
import org.haidang.model.RecordType;
import org.haidang.ui.kit.Hearing;
import org.haidang.ui.kit.LongRows;
import org.haidang.ui.kit.Message;
import org.jspecify.annotations.Nullable;

/** The list of what is due, and what is done about one of it. To be used on the FX thread. */
public final class DutiesViewModel {

  /** What stands beside the list. */
  public enum Pane {
    /** What is known of the one chosen. */
    CARD,
    /** What came of it. */
    DONE,
    /** Until when it is put off, and why. */
    POSTPONE,
    /** Whom it waits for. */
    ASSIGN,
    /** Why it is not to be done. */
    CANCEL,
    /** A new one. */
    NEW
  }

  private final DutyParts parts;
  private final FollowUps followUps;
  private final LongRows<DueList.Due> rows;
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.MINE);
  private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.CARD);
  private final ReadOnlyObjectWrapper<@Nullable FollowUpCard> card = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();
  private final LastAct last;
  private @Nullable UUID chosen;
  private final Hearing hearing;
  private @Nullable Instant minute;
  private Runnable filled = () -> {};

  /** While the list comes anew, the table's own idea of what is chosen means nothing. */
  private boolean filling;

  private boolean reading;
  private boolean again;
  private int top;
  private long asked;

  private record Answer(DueList list, int from, List<DueList.Due> first) {}

  DutiesViewModel(DutyParts parts) {
    this.parts = parts;
    last = new LastAct(parts);
    hearing = new Hearing(parts.messages());
    followUps = parts.duties().followUps();
    rows = new LongRows<>(parts.background(), parts.messages());
    shown.subscribe(
        (was, now) -> {
          top = 0;
          chosen = null;
          refresh();
        });
  }

  DutyParts parts() {
    return parts;
  }

  /** Which are listed. */
  public ObjectProperty<Shown> shown() {
    return shown;
  }

  /** What stands beside the list. */
  public ObjectProperty<Pane> pane() {
    return pane;
  }

  /** The rows, read as they are looked at. */
  LongRows<DueList.Due> rows() {
    return rows;
  }

  /** How many there are; -1 until that is known. */
  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /** What is known of the one chosen; null while none is. */
  public ReadOnlyObjectProperty<@Nullable FollowUpCard> card() {
    return card.getReadOnlyProperty();
  }

  /** Whether what is personal in the card is shown. */
  public ReadOnlyBooleanProperty revealed() {
    return revealed.getReadOnlyProperty();
  }

  /** The one chosen; null while none is. */
  @Nullable UUID chosen() {
    return chosen;
  }

  /** Runs {@code now} whenever the list has come anew. */
  void onFilled(Runnable now) {
    filled = now;
  }

  /** The first row in sight. */
  void top(int index) {
    top = Math.max(0, index);
  }

  /** Begins to follow the register. */
  void start() {
    if (!hearing.going()) {
      hearing.begin(followUps.listen(() -> parts.background().onScreen(this::refresh)));
    }
    refresh();
  }

  /** Stops following; what was shown is masked again. */
  void stop() {
    asked++;
    revealed.set(false);
    pane.set(Pane.CARD);
    hearing.end();
  }

  /** The clock goes on: once a minute what may be done now is found anew. */
  void tick() {
    var now = parts.clock().instant().truncatedTo(ChronoUnit.MINUTES);
    if (hearing.going() && minute != null && !now.equals(minute)) {
      refresh();
    }
    minute = now;
  }

  private void refresh() {
    if (!hearing.going()) {
      return;
    }
    if (reading) {
      again = true; // changes come in crowds: the list follows once more when it is here
      return;
    }
    reading = true;
    long mine = ++asked;
    var wanted = shown.get();
    int from = top / LongRows.PAGE * LongRows.PAGE;
    parts
        .background()
        .run(
            () -> {
              var list = followUps.list(wanted, parts.clock().instant());
              return new Answer(list, from, list.rows(from, LongRows.PAGE));
            },
            answer -> {
              reading = false;
              came(mine, answer);
              onceMore();
            },
            fault -> {
              reading = false;
              parts.messages().tell(fault);
              onceMore();
            });
  }

  private void onceMore() {
    if (again) {
      again = false;
      refresh();
    }
  }

  private void came(long mine, Answer answer) {
    if (mine != asked || again) {
      return;
    }
    count.set(answer.list().size());
    filling = true;
    rows.refresh(answer.list().size(), answer.list()::rows, answer.from(), answer.first());
    filling = false;
    filled.run();
    if (chosen == null && !answer.first().isEmpty()) {
      choose(answer.first().getFirst().followUp().id());
    } else {
      read(chosen);
    }
  }

  /** Chooses one; what was shown of another is masked. */
  void choose(@Nullable UUID id) {
    if (filling || id == null || id.equals(chosen)) {
      return;
    }
    chosen = id;
    revealed.set(false);
    pane.set(Pane.CARD);
    read(id);
  }

  private void read(@Nullable UUID id) {
    if (id == null) {
      card.set(null);
      return;
    }
    parts
        .background()
        .run(
            () -> followUps.open(id).map(each -> FollowUpCard.of(parts, each)),
            found -> {
              if (id.equals(chosen)) {
                card.set(found.orElse(null));
              }
            },
            parts.messages()::tell);
  }

  /** Shows what is personal, once the look is noted; or masks it again. */
  void reveal() {
    var now = card.get();
    if (now == null || revealed.get()) {
      revealed.set(false);
      return;
    }
    var id = now.followUp().id();
    parts
        .background()
        .run(
            () -> {
              parts.look().at(RecordType.FOLLOW_UP, id, now.personal());
              return id;
            },
            this::show,
            fault -> {
              // A full disk must not hide what is needed to ring safely; the fault is told.
              parts.messages().tell(fault);
              show(id);
            });
  }

  private void show(UUID id) {
    if (id.equals(chosen)) {
      revealed.set(true);
    }
  }

  /** Does something to the one chosen; it can be undone until the next. */
  void act(ActOn how, String news) {
    var id = chosen;
    if (id == null) {
      return;
    }
    run(
        () -> how.act(followUps, id),
        done -> {
          last.remember(done, news);
          pane.set(Pane.CARD);
        });
  }

  /** Something done to a follow-up. */
  interface ActOn {
    Act act(FollowUps all, UUID id);
  }

  /** Makes one, and chooses it. */
  void add(NewFollowUp plan) {
    run(
        () -> followUps.add(plan),
        id -> {
          chosen = id;
          pane.set(Pane.CARD);
          read(id);
          parts.messages().tell(new Message.Note("duties.new.told"));
        });
  }

  /** Shows one, wherever it stands in the list. */
  void open(UUID id) {
    chosen = id;
    revealed.set(false);
    pane.set(Pane.CARD);
    read(id);
  }

  /** Undoes what was done last. */
  void undo() {
    last.undo(
        followUps::undo,
        act -> {
          chosen = act.record();
          read(chosen);
        });
  }

  private <T> void run(Callable<T> work, Consumer<T> done) {
    parts.background().run(work, done, parts.messages()::tell);
  }

  /** Whether something can be done to the one chosen. */
  boolean open() {
    var now = card.get();
    return now != null && now.followUp().state() == FollowUp.State.OPEN;
  }
}
