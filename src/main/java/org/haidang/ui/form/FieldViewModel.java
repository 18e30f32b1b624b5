package org.haidang.ui.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;
import org.haidang.model.Limits;
import org.haidang.model.OpenReason;
import org.haidang.platform.LegacyVietnamese;
import org.haidang.platform.PlainText;
import org.haidang.ui.form.files.Attaching;
import org.jspecify.annotations.Nullable;

/** One question as it stands now. To be used on the FX thread. */
public final class FieldViewModel implements FormItem {

  /** From this many choices on, more than there are digits, one types to find them. */
  static final int MANY = 10;

  private static final List<OpenReason> UNANSWERED =
      List.of(
          OpenReason.NOT_ASKED, OpenReason.NOT_KNOWN, OpenReason.REFUSED, OpenReason.UNSAFE_TO_ASK);
  private static final List<OpenReason> TOLD = List.of(OpenReason.AS_TOLD);

  private final FormScope scope;
  private final FormNode.Question question;
  private final String path;
  private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper relevant = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper required = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable OpenReason> reason = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
  private final BooleanProperty suggested = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper unable = new ReadOnlyStringWrapper("");
  private final Look look;
  private final Choosing choosing;
  private Label complaint = Label.NONE;
  private boolean left;

  FieldViewModel(FormScope scope, FormNode.Question question, String path) {
    this.scope = scope;
    this.question = question;
    this.path = path;
    this.look = new Look(question.appearance());
    this.choosing = new Choosing(scope, question, path);
    refresh();
    left = !value.get().isEmpty();
    refreshError();
  }

  @Override
  public String path() {
    return path;
  }

  /** What kind of answer it takes. */
  public QuestionType type() {
    return question.type();
  }

  /** Whether the form's author asks for {@code word} in how it looks. */
  public boolean appears(String word) {
    return look.has(word);
  }

  /** How its author wants it to look. */
  Look look() {
    return look;
  }

  /** The stored values of all it may ever offer. */
  List<String> choiceNames() {
    return question.choices().stream().map(Choice::name).toList();
  }

  /** The numbers a range may take. */
  Scale scale() {
    return Scale.of(question.parameters());
  }

  /** Whether it takes one of so many choices that one types to find it. */
  public boolean many() {
    return type() == QuestionType.SELECT_ONE
        && (question.choices().size() >= MANY || look.finder())
        && look.choices() != Look.Choices.TABLE;
  }

  /** What attaches a file to it; null where nothing does. */
  @Nullable Attaching attaching() {
    return scope.attaching().get();
  }

  /** Why a desk cannot take this answer; empty when it can. */
  public ReadOnlyStringProperty unableProperty() {
    return unable.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyStringProperty labelProperty() {
    return label.getReadOnlyProperty();
  }

  /** The number of the printed form that stands beside it; empty when none does. */
  public String number() {
    return scope.printed().beside(path);
  }

  /** A shorter text beside it; may be empty. */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** The value in lexical form, or as it was typed when it has none; empty when there is none. */
  public ReadOnlyStringProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty relevantProperty() {
    return relevant.getReadOnlyProperty();
  }

  /** Whether it must be answered before the report closes. */
  public ReadOnlyBooleanProperty requiredProperty() {
    return required.getReadOnlyProperty();
  }

  /** Whether it cannot be changed. */
  public ReadOnlyBooleanProperty readOnlyProperty() {
    return readOnly.getReadOnlyProperty();
  }

  /** What to mend, once the caret has left it or somebody tried to save; empty when nothing. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Its words in Unicode, when they were written in an older encoding; empty when not. */
  public ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Whether it is longer than an answer may be. */
  public boolean tooLong() {
    return value.get().length() > Limits.ANSWER;
  }

  /** Why it is left open; null while nobody said. */
  public ReadOnlyObjectProperty<@Nullable OpenReason> reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  /** Whether it has an answer, or a reason for having none. */
  public boolean settled() {
    return !value.get().isEmpty() || reason.get() != null;
  }

  /**
   * The next reason for leaving it open, after the last one none; of a value the form would not
   * take, that it stands as it was told. What is answered rightly needs no reason.
   */
  public void nextReason() {
    var offered = value.get().isEmpty() ? UNANSWERED : wrong() ? TOLD : List.<OpenReason>of();
    var given = reason.get();
    int next = given == null ? 0 : offered.indexOf(given) + 1;
    scope.gaps().why(path, next < offered.size() ? offered.get(next) : null);
    left = true;
    scope.changed().run();
  }

  private boolean wrong() {
    // What is too long no server takes, as it was told or not.
    return !scope.form().state(path).error().isEmpty() && Limits.hold(scope.form().draft());
  }

  /** Whether the script asks for it now. */
  public BooleanProperty suggestedProperty() {
    return suggested;
  }

  /** What it offers; of a field with many choices, as of the last {@link #loadOptions}. */
  public ObservableList<Option> options() {
    return choosing.options();
  }

  /** Reads what it offers now. Filters are only run when the list is to be seen. */
  public void loadOptions() {
    choosing.load();
  }

  /** What people read for the stored value {@code name}; the value itself when it is not known. */
  public String labelOf(String name) {
    return choosing.labelOf(name);
  }

  /** The stored values of a select that are chosen, in the order they are kept. */
  public List<String> chosen() {
    return choosing.chosen(value.get());
  }

  /** Sets the value as it stands, at every key. */
  public void set(String lexical) {
    if (lexical.equals(Objects.requireNonNullElse(scope.form().value(path), ""))) {
      return;
    }
    complaint = Label.NONE;
    if (reason.get() != null) {
      scope.gaps().why(path, null);
    }
    scope.form().set(path, lexical.isEmpty() ? null : lexical);
    scope.changed().run();
  }

  /** Chooses {@code name}, or lets go of it when it is chosen. */
  public void toggle(String name) {
    set(choosing.toggled(value.get(), name));
  }

  /**
   * The caret went elsewhere: what was typed is composed (NFC) and made plain, and may now be
   * complained of.
   */
  public void leave() {
    left = true;
    if (type() == QuestionType.TEXT) {
      var composed = Normalizer.normalize(value.get(), Normalizer.Form.NFC);
      set(appears("multiline") ? PlainText.lines(composed) : PlainText.line(composed));
    }
    refreshError();
  }

  /** Complains until the value changes. */
  void complain(Label reason) {
    left = true;
    complaint = reason;
    refreshError();
  }

  @Override
  public Stream<FieldViewModel> fields() {
    return Stream.of(this);
  }

  @Override
  public void refresh() {
    var state = scope.form().state(path);
    relevant.set(state.relevant());
    label.set(scope.text(question.label(), path));
    hint.set(scope.text(question.hint(), path));
    required.set(state.required());
    unable.set(scope.text(question.unable(), path));
    readOnly.set(state.readOnly() || !question.unable().isEmpty());
    refreshValue();
    reason.set(scope.gaps().why(path).orElse(null));
    if (!many()) {
      loadOptions();
    }
    refreshError(state);
  }

  private void refreshValue() {
    var now = Objects.requireNonNullElse(scope.form().value(path), "");
    if (now.equals(value.get())) {
      return;
    }
    value.set(now);
    var read =
        type() == QuestionType.TEXT && !tooLong()
            ? LegacyVietnamese.recognise(now).map(LegacyVietnamese.Reading::text)
            : Optional.<String>empty();
    reading.set(read.orElse(""));
  }

  private void refreshError() {
    refreshError(scope.form().state(path));
  }

  private void refreshError(FormSession.FieldState state) {
    if ((!left && !tooLong()) || reason.get() != null) {
      error.set("");
      return;
    }
    error.set(scope.text(state.error().isEmpty() ? complaint : state.error(), path));
  }

  /** Its path without ids. */
  String template() {
    return question.path();
  }
}
