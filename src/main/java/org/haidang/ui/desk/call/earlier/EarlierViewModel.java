package org.haidang.ui.desk.call.earlier;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.desk.Call;
import org.haidang.desk.LookReason;
import org.haidang.desk.Recognising;
import org.haidang.desk.SpokenOf;
import org.haidang.model.RecordType;
import org.haidang.people.CallerCode;
import org.haidang.people.Likely;
import org.haidang.people.LikelyEarlier.Asked;
import org.haidang.people.NationalIndex;
import org.haidang.people.PersonRole;
import org.haidang.people.Saved;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Who in the call may have been spoken of before. Looks by itself as the form is filled; opens
 * nothing without a reason, links nothing by itself. To be used on the FX thread.
 */
public final class EarlierViewModel {

  private final Call call;
  private final Recognising recognising;
  private final Background background;
  private final Messages messages;
  private final ObservableList<Likely> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Counted> counted = new ReadOnlyObjectWrapper<>(Counted.NONE);
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Listing());

  /** Counts up at whatever the pane shows and the step does not tell. */
  private final ReadOnlyObjectWrapper<Integer> acts = new ReadOnlyObjectWrapper<>(0);

  private final Deque<UUID> linked = new ArrayDeque<>();
  private final Set<String> made = new HashSet<>();
  private @Nullable Asked asked;
  private @Nullable String said;
  private boolean looking;
  private boolean shown;

  /** Those of {@code call}. */
  public EarlierViewModel(
      Call call, Recognising recognising, Background background, Messages messages) {
    this.call = call;
    this.recognising = recognising;
    this.background = background;
    this.messages = messages;
    refresh();
  }

  /** What the side tells. */
  public ReadOnlyObjectProperty<Counted> countedProperty() {
    return counted.getReadOnlyProperty();
  }

  /** The likely ones, the likeliest first. */
  ObservableList<Likely> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Integer> actsProperty() {
    return acts.getReadOnlyProperty();
  }

  /** Looks anew when what the form says of people has changed. While it looks, it goes on later. */
  public void refresh() {
    var now = recognising.asked(call, said);
    if (looking || now.equals(asked)) {
      return;
    }
    asked = now;
    looking = true;
    background.run(
        () -> new Found(recognising.likely(now), recognising.elsewhere(now)),
        found -> {
          looking = false;
          rows.setAll(found.here());
          counted.set(Counted.of(found.here(), found.elsewhere()));
          refresh();
        },
        fault -> {
          looking = false;
          messages.tell(fault);
        });
  }

  private record Found(List<Likely> here, List<NationalIndex.Knows> elsewhere) {}

  /** Where what other centres may know is looked for, by the first name and number of the call. */
  public Destination elsewhere() {
    var people = recognising.asked(call, null).people();
    return new Destination.Elsewhere(
        people.stream().flatMap(it -> it.names().stream()).findFirst().orElse(""),
        people.stream().flatMap(it -> it.numbers().stream()).findFirst().orElse(""));
  }

  /** The pane comes to the left: from now on a person may be made. */
  void shown() {
    shown = true;
    step.set(new Step.Listing());
  }

  /** Picks one: the reason is asked next. */
  void choose(Likely likely) {
    step.set(new Step.Asking(likely));
  }

  /** Says why; then it is opened. */
  void because(LookReason reason) {
    if (step.get() instanceof Step.Asking(var likely)) {
      background.run(
          () -> recognising.open(likely, reason),
          record -> step.set(new Step.Reading(likely, record)),
          messages::tell);
    }
  }

  /** A step back; false when there was none. */
  boolean back() {
    if (step.get() instanceof Step.Listing) {
      return false;
    }
    step.set(new Step.Listing());
    return true;
  }

  /** The person being read is this in the call. */
  void link(PersonRole role) {
    if (step.get() instanceof Step.Reading(var likely, var _)
        && likely.type() == RecordType.PERSON) {
      link(likely.record(), role);
    }
  }

  private void link(UUID person, PersonRole role) {
    call.link(person, role);
    linked.remove(person);
    linked.push(person);
    acted();
  }

  /** Takes the last link back; nothing when there is none. */
  void unlink() {
    var last = linked.isEmpty() ? call.links().keySet().stream().findFirst() : next();
    last.ifPresent(
        person -> {
          call.link(person, null);
          acted();
        });
  }

  private Optional<UUID> next() {
    return Optional.of(linked.pop());
  }

  /** What {@code record} is to the call; empty when nothing. */
  Optional<PersonRole> role(UUID record) {
    return PersonRole.of(call.links().get(record));
  }

  /** The roles of those linked. */
  Collection<String> roles() {
    return call.links().values();
  }

  /** Who has a name and no record yet: offered only once the likely ones were shown. */
  List<SpokenOf.Person> newcomers() {
    return !shown || looking
        ? List.of()
        : recognising.people(call).stream()
            .filter(person -> !person.facts().names().isEmpty())
            .filter(person -> !made.contains(person.entry()))
            .toList();
  }

  /** Makes a person and links them; a name is all it takes, and without a name nobody is made. */
  void make(SpokenOf.Person person) {
    if (!newcomers().contains(person)) {
      return;
    }
    made.add(person.entry());
    background.run(
        () -> recognising.make(person),
        saved -> {
          if (saved instanceof Saved.Done done) {
            link(done.record(), person.role());
          } else {
            made.remove(person.entry());
            messages.tell(new Message.Note("call.earlier.make.refused"));
          }
        },
        fault -> {
          made.remove(person.entry());
          messages.tell(fault);
        });
  }

  /** The code the caller keeps; empty when none was given. */
  Optional<String> code() {
    return Optional.ofNullable(call.code());
  }

  /** Gives the caller a code to keep, once. */
  void giveCode() {
    if (call.code() == null) {
      call.code(recognising.newCode());
      acted();
    }
  }

  /** The caller says a code; false when it is none. It joins this contact to the earlier ones. */
  public boolean heard(String typed) {
    if (CallerCode.read(typed).isEmpty()) {
      return false;
    }
    said = typed;
    call.code(typed.strip());
    acted();
    refresh();
    return true;
  }

  private void acted() {
    acts.set(acts.get() + 1);
  }
}
