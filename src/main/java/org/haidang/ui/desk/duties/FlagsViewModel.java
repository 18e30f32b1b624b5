package org.haidang.ui.desk.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.duties.Act;
import org.haidang.duties.Flag;
import org.haidang.duties.FlagFields;
import org.haidang.duties.Flags;
import org.haidang.model.RecordType;
import org.haidang.records.Register;
import org.haidang.ui.kit.Hearing;
import org.jspecify.annotations.Nullable;

/** The flags on numbers as a list, and what is done about one. To be used on the FX thread. */
final class FlagsViewModel {

  /** What stands beside the list. */
  enum Pane {
    /** What is known of the one chosen. */
    CARD,
    /** Until when it holds, and why. */
    PROLONG,
    /** Why it is taken away. */
    LIFT
  }

  /**
   * The one chosen.
   *
   * @param history what was done to it, the earliest first
   */
  record Card(Flag flag, Flag.Standing standing, List<Register.Step> history) {
    Card {
      history = List.copyOf(history);
    }
  }

  private final DutyParts parts;
  private final Flags flags;
  private final ObservableList<Flag> rows = FXCollections.observableArrayList();
  private final BooleanProperty holding = new SimpleBooleanProperty(true);
  private final ObjectProperty<Pane> pane = new SimpleObjectProperty<>(Pane.CARD);
  private final ReadOnlyObjectWrapper<@Nullable Card> card = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
  private @Nullable UUID chosen;
  private final LastAct last;
  private final Hearing hearing;
  private long asked;

  FlagsViewModel(DutyParts parts) {
    this.parts = parts;
    last = new LastAct(parts);
    hearing = new Hearing(parts.messages());
    flags = parts.duties().flags();
    holding.subscribe(
        (_, _) -> {
          chosen = null;
          card.set(null);
          refresh();
        });
  }

  DutyParts parts() {
    return parts;
  }

  Flags flags() {
    return flags;
  }

  /** The flags listed. */
  ObservableList<Flag> rows() {
    return rows;
  }

  /** Whether those that hold are listed; else those that are over. */
  BooleanProperty holding() {
    return holding;
  }

  /** What stands beside the list. */
  ObjectProperty<Pane> pane() {
    return pane;
  }

  /** What is known of the one chosen; null while none is. */
  ReadOnlyObjectProperty<@Nullable Card> card() {
    return card.getReadOnlyProperty();
  }

  /** Whether what is personal in the card is shown. */
  ReadOnlyBooleanProperty revealed() {
    return revealed.getReadOnlyProperty();
  }

  /** Whether the list was read at all. */
  ReadOnlyBooleanProperty read() {
    return read.getReadOnlyProperty();
  }

  /** The one chosen; null while none is. */
  @Nullable UUID chosen() {
    return chosen;
  }

  /** Begins to follow the register. */
  void start() {
    if (!hearing.going()) {
      hearing.begin(flags.listen(() -> parts.background().onScreen(this::refresh)));
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

  private void refresh() {
    if (!hearing.going()) {
      return;
    }
    long mine = ++asked;
    boolean wanted = holding.get();
    run(
        () -> flags.listed(wanted),
        now -> {
          if (mine == asked) {
            came(now);
          }
        });
  }

  private void came(List<Flag> now) {
    read.set(true);
    var before = chosen;
    if (!rows.equals(now)) {
      rows.setAll(now);
    }
    chosen = before;
    boolean there = now.stream().anyMatch(flag -> flag.id().equals(chosen));
    if (!there) {
      chosen = now.isEmpty() ? null : now.getFirst().id();
      revealed.set(false);
    }
    show();
  }

  /** Chooses one; what was shown of another is masked. */
  void choose(UUID id) {
    if (!id.equals(chosen)) {
      chosen = id;
      revealed.set(false);
      pane.set(Pane.CARD);
      show();
    }
  }

  private void show() {
    var id = chosen;
    var flag = rows.stream().filter(each -> each.id().equals(id)).findFirst();
    if (id == null || flag.isEmpty()) {
      card.set(null);
      return;
    }
    run(
        () -> new Card(flag.get(), flag.get().standing(flags.today()), flags.history(id)),
        now -> {
          if (id.equals(chosen)) {
            card.set(now);
          }
        });
  }

  /** Shows number and words of the one chosen, once the look is noted; or masks them again. */
  void reveal() {
    var now = card.get();
    if (now == null || revealed.get()) {
      revealed.set(false);
      return;
    }
    var id = now.flag().id();
    run(
        () -> {
          parts.look().at(RecordType.FLAG, id, List.of(FlagFields.NUMBER, FlagFields.REASON));
          return id;
        },
        noted -> revealed.set(noted.equals(chosen)));
  }

  /** Whether the one chosen can be prolonged: whoever was cleared is not. */
  boolean mayProlong() {
    var now = card.get();
    return now != null && now.standing() != Flag.Standing.LIFTED;
  }

  /** Whether the one chosen can be taken away. */
  boolean mayLift() {
    var now = card.get();
    return now != null && now.standing() == Flag.Standing.HOLDS;
  }

  /** Gives the one chosen another last day. */
  void prolong(LocalDate until, String reason) {
    act(id -> flags.prolong(id, until, reason), "flags.prolong.told");
  }

  /** Takes the one chosen away. */
  void lift(String reason) {
    act(id -> flags.lift(id, reason), "flags.lift.told");
  }

  private interface ActOn {
    Act act(UUID id);
  }

  private void act(ActOn how, String news) {
    var id = chosen;
    if (id == null) {
      return;
    }
    run(
        () -> how.act(id),
        done -> {
          last.remember(done, news);
          pane.set(Pane.CARD);
        });
  }

  /** Undoes what was done last. */
  void undo() {
    last.undo(flags::undo, _ -> {});
  }

  private <T> void run(Callable<T> work, Consumer<T> done) {
    parts.background().run(work, done, parts.messages()::tell);
  }
}
