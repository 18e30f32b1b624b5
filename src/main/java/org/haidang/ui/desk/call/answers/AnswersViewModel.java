package org.haidang.ui.desk.call.answers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.content.Answer;
import org.haidang.content.Label;
import org.haidang.desk.AskedWords;
import org.haidang.desk.CallAnswers;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Looking answers up in one call. Lives as long as the call, so that what was typed is there again.
 * To be used on the FX thread.
 */
public final class AnswersViewModel {

  private final CallAnswers answers;
  private final FormViewModel form;
  private final Wording wording;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Answer> found = FXCollections.observableArrayList();
  private final ObservableList<Answer> shown = FXCollections.unmodifiableObservableList(found);
  private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable Answer> marked = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Instant> given = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper near = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper askable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
  private final BooleanProperty peeking = new SimpleBooleanProperty();

  /**
   * The answers of one call.
   *
   * @param form the same call's form on the screen, in which topics are ticked
   */
  public AnswersViewModel(CallAnswers answers, FormViewModel form, Wording wording) {
    this.answers = answers;
    this.form = form;
    this.wording = wording;
    typed.subscribe(_ -> search());
  }

  /** What is looked for. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** What was found, the best first. */
  public ObservableList<Answer> found() {
    return shown;
  }

  /** Whether nothing has all that was typed, and what was found is only near. */
  public ReadOnlyBooleanProperty nearProperty() {
    return near.getReadOnlyProperty();
  }

  /** Place of {@link #markedProperty} among {@link #found}, from 0; -1 when nothing was found. */
  public ReadOnlyIntegerProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** The answer that is shown whole; null when nothing was found. */
  public ReadOnlyObjectProperty<@Nullable Answer> markedProperty() {
    return marked.getReadOnlyProperty();
  }

  /** When the marked answer was given in this call; null when it was not. */
  public ReadOnlyObjectProperty<@Nullable Instant> givenProperty() {
    return given.getReadOnlyProperty();
  }

  /** How many answers were given in this call. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** Whether what was typed says enough to be noted as having no answer. */
  public ReadOnlyBooleanProperty askableProperty() {
    return askable.getReadOnlyProperty();
  }

  /** Whether what was typed is noted as having no answer. */
  public ReadOnlyBooleanProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Whether the other language is looked at. */
  public BooleanProperty peekingProperty() {
    return peeking;
  }

  /** Every answer that holds today. */
  public List<Answer> all() {
    return answers.find("").answers();
  }

  /** Marks {@code answer}, whatever was typed before. */
  public void show(Answer answer) {
    typed.set("");
    search();
    pick(found.indexOf(answer));
  }

  /** A text of {@code answer} in {@code language}, as it is said to this caller. */
  String said(Label text, String language) {
    return answers.said(text, language);
  }

  /** Whether {@code answer} was given in this call. */
  boolean isGiven(Answer answer) {
    return answers.given(answer).isPresent();
  }

  /** The first language, not the one of the screen, in which {@code text} reads otherwise. */
  Locale other(Label text) {
    var now = text.in(wording.tag());
    return wording.languages().stream()
        .filter(each -> !text.in(each.getLanguage()).equals(now))
        .findFirst()
        .orElse(wording.language().get());
  }

  private void search() {
    var now = answers.find(typed.get());
    near.set(!now.whole());
    found.setAll(now.answers());
    askable.set(!AskedWords.tidy(typed.get()).isEmpty());
    mark(found.isEmpty() ? -1 : 0);
  }

  private void mark(int at) {
    place.set(at);
    marked.set(at < 0 ? null : found.get(at));
    refresh();
  }

  /** Reads anew what was given and asked. */
  private void refresh() {
    var answer = marked.get();
    given.set(answer == null ? null : answers.given(answer).orElse(null));
    asked.set(askable.get() && answers.isAsked(typed.get()));
    count.set(answers.given().size());
  }

  /** Marks the one that many further down, or up when negative; the ends stop it. */
  public void move(int step) {
    if (!found.isEmpty()) {
      mark(Math.clamp(place.get() + step, 0, found.size() - 1));
    }
  }

  /** Marks the one at {@code at}, from 0; nothing when there is none. */
  public void pick(int at) {
    if (at >= 0 && at < found.size()) {
      mark(at);
    }
  }

  /** The marked answer was given, now. */
  public void give() {
    var answer = marked.get();
    if (answer != null) {
      answers.give(answer);
      refresh();
      form.changedElsewhere();
    }
  }

  /** Nothing here answers what was typed: notes it for the author. */
  public void ask() {
    answers.ask(typed.get());
    refresh();
  }

  /** Takes back what was noted by mistake: the marked answer as given, else what was asked. */
  public void mistaken() {
    var answer = marked.get();
    if (answer != null && given.get() != null) {
      answers.takeBack(answer);
      form.changedElsewhere();
    } else {
      answers.takeBackAsked(typed.get());
    }
    refresh();
  }

  /** Comes to the left of the call: topics may have been ticked since. */
  public void open() {
    peeking.set(false);
    var before = marked.get();
    if (typed.get().isBlank()) {
      search();
      pick(before == null ? 0 : found.indexOf(before));
    }
    refresh();
  }
}
