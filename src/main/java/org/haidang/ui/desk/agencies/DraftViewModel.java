package org.haidang.ui.desk.agencies;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.haidang.referrals.AgencyDraft;
import org.haidang.referrals.LocalAgencies;
import org.haidang.referrals.LocalAgency;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** An addition as it is written. To be used on the FX thread. */
public final class DraftViewModel {

  private final LocalAgencies locals;
  private final Background background;
  private final Messages messages;
  private final Consumer<String> saved;
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Set<AgencyDraft.Problem>> problems =
      new ReadOnlyObjectWrapper<>(Set.of());
  private @Nullable UUID id;

  /** What is written. */
  final DraftTexts texts = new DraftTexts();

  /** A draft; {@code saved} is told the code of what was saved. */
  DraftViewModel(
      LocalAgencies locals, Background background, Messages messages, Consumer<String> saved) {
    this.locals = locals;
    this.background = background;
    this.messages = messages;
    this.saved = saved;
  }

  /** Whether one is being written. */
  public ReadOnlyBooleanProperty openProperty() {
    return open;
  }

  /** Whether it is being saved. */
  public ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** What is wrong with it, since it was last to be saved. */
  public ReadOnlyObjectProperty<Set<AgencyDraft.Problem>> problems() {
    return problems.getReadOnlyProperty();
  }

  /** Whether it is an addition that is already there. */
  boolean isCorrection() {
    return id != null;
  }

  /**
   * Begins a new one.
   *
   * @param where stored value of the province it most likely is in; may be empty
   * @param what stored value of its likely kind; may be empty
   */
  public void begin(String where, String what) {
    if (!open.get()) {
      id = null;
      problems.set(Set.of());
      texts.put(AgencyDraft.EMPTY);
      texts.province.set(where);
      texts.kind.set(what);
      open.set(true);
    }
  }

  /** Begins to change one. */
  public void begin(LocalAgency agency) {
    if (!open.get()) {
      id = agency.id();
      problems.set(Set.of());
      texts.put(agency.draft());
      open.set(true);
    }
  }

  /** Leaves it; what was written is forgotten. */
  public void leave() {
    open.set(false);
  }

  /** Saves it, or tells what is wrong with it. */
  public void save() {
    var draft = texts.draft();
    var wrong = draft.problems();
    problems.set(wrong.isEmpty() ? Set.of() : EnumSet.copyOf(wrong));
    if (!wrong.isEmpty() || saving.get() || !open.get()) {
      return;
    }
    saving.set(true);
    var changed = id;
    background.run(
        () -> {
          if (changed == null) {
            return locals.propose(draft);
          }
          locals.correct(changed, draft);
          return changed;
        },
        this::done,
        fault -> {
          // What was written stays where it is.
          saving.set(false);
          messages.tell(fault);
        });
  }

  private void done(UUID record) {
    saving.set(false);
    open.set(false);
    messages.tell(new Message.Note(locals.mayDecide() ? "agencies.added" : "agencies.proposed"));
    saved.accept(record.toString());
  }
}
