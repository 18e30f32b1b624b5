package org.haidang.ui.form.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.content.FormSession;
import org.haidang.desk.Assessed;
import org.haidang.desk.Assessing;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.kit.Wording;

/**
 * The possible victims of a report, each to be assessed; nobody until {@link #open}, so that a call
 * is not slowed by what is only wanted at its end. To be used on the FX thread.
 */
public final class AssessViewModel {

  private final FormSession form;
  private final FormViewModel screen;
  private final Assessing assessing;
  private final Wording wording;
  private final Map<String, PersonViewModel> made = new HashMap<>();
  private final ObservableList<PersonViewModel> people = FXCollections.observableArrayList();
  private final ObservableList<PersonViewModel> shown =
      FXCollections.unmodifiableObservableList(people);
  private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
  private boolean opened;

  /** The people of {@code form}, which {@code screen} shows. */
  public AssessViewModel(
      FormSession form, FormViewModel screen, Assessing assessing, Wording wording) {
    this.form = form;
    this.screen = screen;
    this.assessing = assessing;
    this.wording = wording;
  }

  /** The people, in the form's order. */
  public ObservableList<PersonViewModel> people() {
    return shown;
  }

  /** How many of them are not done. */
  public ReadOnlyIntegerProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  /** From now on follows the form. */
  public void open() {
    opened = true;
    refresh();
  }

  /** Reads everything anew, after an answer or in another language. */
  public void refresh() {
    if (!opened) {
      return;
    }
    var entries = assessing.people();
    var now = new ArrayList<PersonViewModel>();
    for (int i = 0; i < entries.size(); i++) {
      int place = i + 1;
      var person =
          made.computeIfAbsent(
              entries.get(i),
              entry -> new PersonViewModel(form, screen, assessing, entry, place, wording));
      person.refresh(place);
      now.add(person);
    }
    drop(entries);
    if (!people.equals(now)) {
      people.setAll(now);
    }
    recount();
  }

  private void drop(List<String> staying) {
    made.values()
        .removeIf(
            person -> {
              boolean gone = !staying.contains(person.entry());
              if (gone) {
                screen.drop(person.risk());
              }
              return gone;
            });
  }

  /** Counts anew who is not done. */
  public void recount() {
    left.set(
        (int)
            people.stream()
                .filter(each -> each.standingProperty().get() != Assessed.Standing.DONE)
                .count());
  }

  /** The first who is not done. */
  public Optional<PersonViewModel> next() {
    return people.stream()
        .filter(each -> each.standingProperty().get() != Assessed.Standing.DONE)
        .findFirst();
  }
}
