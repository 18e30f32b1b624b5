package org.haidang.ui.form;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.Script;
import org.haidang.content.Spoken;
import org.haidang.ui.kit.Wording;

/** What is to be said now, in words. To be used on the FX thread. */
public final class LineViewModel {

  /** What packs write of a source that nobody has confirmed yet. */
  private static final String UNVERIFIED = "UNVERIFIED";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final FormSession form;
  private final Wording wording;
  private final ReadOnlyStringWrapper say = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sayOther = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper otherName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper coach = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper listenFor = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper never = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
  private final BooleanProperty peeking = new SimpleBooleanProperty();

  LineViewModel(FormSession form, Wording wording) {
    this.form = form;
    this.wording = wording;
  }

  /** The spoken line. */
  public ReadOnlyStringProperty sayProperty() {
    return say.getReadOnlyProperty();
  }

  /** The spoken line in the other language. */
  public ReadOnlyStringProperty sayOtherProperty() {
    return sayOther.getReadOnlyProperty();
  }

  /** What the other language calls itself. */
  public ReadOnlyStringProperty otherNameProperty() {
    return otherName.getReadOnlyProperty();
  }

  /** Whether the other language is looked at. */
  public BooleanProperty peekingProperty() {
    return peeking;
  }

  /** A note for the counselor; may be empty. */
  public ReadOnlyStringProperty coachProperty() {
    return coach.getReadOnlyProperty();
  }

  /** What to listen for; may be empty. */
  public ReadOnlyStringProperty listenForProperty() {
    return listenFor.getReadOnlyProperty();
  }

  /** What never to say; may be empty. */
  public ReadOnlyStringProperty neverProperty() {
    return never.getReadOnlyProperty();
  }

  /** What a legal statement in it rests on, and since when; may be empty. */
  public ReadOnlyStringProperty sourceProperty() {
    return source.getReadOnlyProperty();
  }

  void show(Script.Step step) {
    var tag = wording.tag();
    say.set(text(step.say(), tag));
    var other = other(step.say());
    sayOther.set(text(step.say(), other.getLanguage()));
    otherName.set(wording.name(other));
    coach.set(text(step.coach(), tag));
    listenFor.set(text(step.listenFor(), tag));
    never.set(text(step.never(), tag));
    var basis = step.source().replace(UNVERIFIED, wording.get("form.script.unverified"));
    var from = step.validFrom();
    source.set(from == null ? basis : wording.get("form.script.since", basis, DAY.format(from)));
  }

  String text(Label label, String language) {
    return Spoken.line(form, label, language);
  }

  /** The first language in which the line reads otherwise than it is shown. */
  private Locale other(Label line) {
    var shown = line.in(wording.tag());
    return wording.languages().stream()
        .filter(each -> !line.in(each.getLanguage()).equals(shown))
        .findFirst()
        .orElse(wording.language().get());
  }
}
