package org.haidang.ui.desk.agencies;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.content.Reach;
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

  /** Its texts, each beneath its own heading. */
  final StringProperty name = new SimpleStringProperty("");

  final StringProperty kind = new SimpleStringProperty("");
  final StringProperty reach = new SimpleStringProperty("");
  final StringProperty province = new SimpleStringProperty("");
  final StringProperty commune = new SimpleStringProperty("");
  final StringProperty phones = new SimpleStringProperty("");
  final StringProperty hours = new SimpleStringProperty("");
  final StringProperty email = new SimpleStringProperty("");
  final StringProperty address = new SimpleStringProperty("");
  final StringProperty note = new SimpleStringProperty("");
  final StringProperty source = new SimpleStringProperty("");

  /** Stored values of the needs it helps with. */
  final Set<String> needs = new TreeSet<>();

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
      put(AgencyDraft.EMPTY);
      province.set(where);
      kind.set(what);
      open.set(true);
    }
  }

  /** Begins to change one. */
  public void begin(LocalAgency agency) {
    if (!open.get()) {
      id = agency.id();
      put(agency.draft());
      open.set(true);
    }
  }

  private void put(AgencyDraft draft) {
    problems.set(Set.of());
    name.set(draft.name());
    kind.set(draft.kind());
    reach.set(draft.reach().stored());
    province.set(draft.province());
    commune.set(draft.commune());
    phones.set(draft.phones());
    hours.set(draft.hours());
    email.set(draft.email());
    address.set(draft.address());
    note.set(draft.note());
    source.set(draft.source());
    needs.clear();
    needs.addAll(draft.needs());
  }

  private AgencyDraft draft() {
    return new AgencyDraft(
        name.get(),
        kind.get(),
        Reach.of(reach.get()).orElse(Reach.PROVINCE),
        province.get(),
        commune.get(),
        List.copyOf(needs),
        hours.get(),
        phones.get(),
        email.get(),
        address.get(),
        note.get(),
        source.get());
  }

  /** Leaves it; what was written is forgotten. */
  public void leave() {
    open.set(false);
  }

  /** Saves it, or tells what is wrong with it. */
  public void save() {
    var draft = draft();
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
