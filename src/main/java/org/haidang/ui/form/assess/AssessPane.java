package org.haidang.ui.form.assess;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/**
 * The possible victims of a report, one beneath the other; not there when nobody is spoken of.
 * Enter goes on to the next who is not done, and after the last to whatever was said to come then.
 * To be used on the FX thread.
 */
public final class AssessPane extends VBox {

  private final AssessViewModel assess;
  private final FormViewModel form;
  private final ZoneId zone;
  private final Wording wording;
  private final Runnable after;
  private final Runnable before;
  private final VBox people = new VBox();
  private final Map<PersonViewModel, PersonCard> cards = new HashMap<>();
  private final Subscription bonds;

  /**
   * A pane of {@code assess}.
   *
   * @param after runs on Enter after the last
   * @param before runs on Esc
   */
  public AssessPane(
      AssessViewModel assess, FormViewModel form, ZoneId zone, Runnable after, Runnable before) {
    this.assess = assess;
    this.form = form;
    this.zone = zone;
    this.wording = form.wording();
    this.after = after;
    this.before = before;
    setId("assess-pane");
    getStyleClass().add("assess");
    people.getStyleClass().add("assess-people");
    var left = Lines.of("caption");
    left.setId("assess-left");
    left.textProperty()
        .bind(
            assess
                .leftProperty()
                .map(Number::intValue)
                .flatMap(
                    many ->
                        many == 0 ? wording.of("assess.done") : wording.of("assess.left", many)));
    var title = Lines.of("assess-title");
    title.textProperty().bind(wording.of("assess.title"));
    var note = Lines.of("caption");
    note.textProperty().bind(wording.of("assess.note"));
    getChildren().addAll(title, left, people, note);
    ListChangeListener<PersonViewModel> listed = _ -> list();
    assess.people().addListener(listed);
    list();
    bonds =
        Subscription.combine(
            () -> assess.people().removeListener(listed),
            wording.language().subscribe((was, now) -> assess.refresh()));
  }

  private void list() {
    var now = assess.people();
    cards.entrySet().removeIf(each -> dropped(each.getKey(), each.getValue()));
    people.getChildren().setAll(now.stream().map(this::card).toList());
    setVisible(!now.isEmpty());
    setManaged(!now.isEmpty());
  }

  private boolean dropped(PersonViewModel person, PersonCard card) {
    if (assess.people().contains(person)) {
      return false;
    }
    card.release();
    return true;
  }

  private PersonCard card(PersonViewModel person) {
    return cards.computeIfAbsent(
        person,
        each ->
            new PersonCard(
                each, form, zone, wording, assess::recount, () -> goOn(each), () -> back(each)));
  }

  private void goOn(PersonViewModel from) {
    assess.recount();
    int next = assess.people().indexOf(from) + 1;
    if (next < assess.people().size()) {
      card(assess.people().get(next)).focus();
    } else if (!focusNext()) {
      after.run();
    }
  }

  private void back(PersonViewModel from) {
    int previous = assess.people().indexOf(from) - 1;
    if (previous >= 0) {
      card(assess.people().get(previous)).focus();
    } else {
      before.run();
    }
  }

  /** Takes the focus to the first who is not done; false when there is nobody. */
  public boolean focusNext() {
    var next = assess.next();
    next.ifPresent(person -> card(person).focus());
    return next.isPresent();
  }

  /** Lets go of the people; the pane is not used again. */
  public void release() {
    bonds.unsubscribe();
    cards.values().forEach(PersonCard::release);
    cards.clear();
  }
}
