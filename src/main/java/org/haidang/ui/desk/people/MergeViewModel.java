package org.haidang.ui.desk.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.people.Merging;
import org.haidang.people.Refusal;
import org.haidang.records.Register;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Joining the open person with another: find the other, see what comes together, do it. To be used
 * on the FX thread.
 */
public final class MergeViewModel {

  /** Finds shown at once. */
  static final int FOUND = 9;

  private static final Duration TYPING = Duration.ofMillis(120);

  private final PeopleParts parts;
  private final Acts acts;
  private final Background background;
  private final Later later;
  private final Messages messages;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObservableList<Register.Row> found = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Merging.@Nullable Preview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Refusal.@Nullable Reason> refusal =
      new ReadOnlyObjectWrapper<>();
  private final AtomicLong asked = new AtomicLong();
  private @Nullable UUID person;
  private Runnable callOff = () -> {};

  MergeViewModel(
      PeopleParts parts, Acts acts, Background background, Later later, Messages messages) {
    this.parts = parts;
    this.acts = acts;
    this.background = background;
    this.later = later;
    this.messages = messages;
    query.subscribe((was, now) -> soon());
    reason.subscribe((was, now) -> refusal.set(null));
  }

  /** Whether it is in front. */
  public ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** What the other is looked for by. */
  public StringProperty query() {
    return query;
  }

  /** Why they are one person. */
  public StringProperty reason() {
    return reason;
  }

  /** Persons found. */
  ObservableList<Register.Row> found() {
    return found;
  }

  /** What would be joined; null until the other is chosen. */
  public ReadOnlyObjectProperty<Merging.@Nullable Preview> preview() {
    return preview.getReadOnlyProperty();
  }

  /** Why it was not done; null when it was not refused. */
  public ReadOnlyObjectProperty<Refusal.@Nullable Reason> refusal() {
    return refusal.getReadOnlyProperty();
  }

  /** Begins with {@code one}. */
  void begin(UUID one) {
    person = one;
    found.clear();
    query.set("");
    reason.set("");
    refusal.set(null);
    preview.set(null);
    open.set(true);
  }

  /** Leaves it undone. */
  void leave() {
    callOff.run();
    asked.incrementAndGet();
    person = null;
    preview.set(null);
    open.set(false);
  }

  private void soon() {
    callOff.run();
    if (query.get().isBlank()) {
      found.clear();
    } else if (open.get()) {
      callOff = later.after(TYPING, this::find);
    }
  }

  private void find() {
    long mine = asked.incrementAndGet();
    var account = parts.pen().account();
    var words = query.get().strip();
    background.run(
        () -> {
          var all =
              parts
                  .register()
                  .list(Shown.first(Shown.Of.PERSONS).asked(account.login(), account.centre()));
          return parts.finder().find(all, words, () -> mine != asked.get()).rows(0, FOUND + 1);
        },
        rows -> {
          if (mine == asked.get()) {
            found.setAll(
                rows.stream().filter(row -> !row.id().equals(person)).limit(FOUND).toList());
          }
        },
        messages::tell);
  }

  /** Shows what would be joined with {@code other}, which is the one that goes. */
  void choose(UUID other) {
    var one = person;
    if (one != null) {
      look(other, one);
    }
  }

  /** The one that would go stays, and the other way round. */
  void swap() {
    var now = preview.get();
    if (now != null) {
      look(now.kept().state().id(), now.gone().state().id());
    }
  }

  private void look(UUID gone, UUID kept) {
    refusal.set(null);
    background.run(() -> parts.merging().preview(gone, kept), this::came, messages::tell);
  }

  private void came(Optional<Merging.Preview> seen) {
    if (!open.get()) {
      return;
    }
    preview.set(seen.orElse(null));
    if (seen.isEmpty()) {
      refusal.set(Refusal.Reason.SAME_PERSON);
    }
  }

  /** Joins them; {@code then} is told who stands for both. */
  void merge(Consumer<UUID> then) {
    var now = preview.get();
    if (now == null) {
      return;
    }
    var kept = now.kept().state().id();
    acts.run(
        () -> parts.merging().merge(now.gone().state().id(), kept, reason.get()),
        _ -> {
          leave();
          messages.tell(new Message.Note("people.merge.done"));
          then.accept(kept);
        },
        (List<Refusal> refusals) -> refusal.set(refusals.getFirst().reason()));
  }
}
