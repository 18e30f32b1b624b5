package org.haidang.ui.desk.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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

  private final PeopleParts parts;
  private final Acts acts;
  private final Background background;
  private final PersonSearch search;
  private final Messages messages;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Merging.@Nullable Preview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Refusal.@Nullable Reason> refusal =
      new ReadOnlyObjectWrapper<>();
  private @Nullable UUID person;

  MergeViewModel(
      PeopleParts parts, Acts acts, Background background, Later later, Messages messages) {
    this.parts = parts;
    this.acts = acts;
    this.background = background;
    this.messages = messages;
    search = new PersonSearch(parts, background, later, messages);
    reason.subscribe((was, now) -> refusal.set(null));
  }

  /** Whether it is in front. */
  public ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** What the other is looked for by. */
  public StringProperty query() {
    return search.query();
  }

  /** Why they are one person. */
  public StringProperty reason() {
    return reason;
  }

  /** Persons found. */
  ObservableList<Register.Row> found() {
    return search.found();
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
    search.begin(one);
    reason.set("");
    refusal.set(null);
    preview.set(null);
    open.set(true);
  }

  /** Leaves it undone. */
  void leave() {
    search.stop();
    person = null;
    preview.set(null);
    open.set(false);
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
