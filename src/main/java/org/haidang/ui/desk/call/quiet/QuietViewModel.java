package org.haidang.ui.desk.call.quiet;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.Parts;
import org.haidang.content.Script;
import org.haidang.content.Spoken;
import org.haidang.desk.Quiet;
import org.haidang.model.Body;
import org.haidang.ui.form.FormViewModel;
import org.jspecify.annotations.Nullable;

/** The quiet questions of one call. Lives as long as the call. To be used on the FX thread. */
public final class QuietViewModel {

  /**
   * What is asked now.
   *
   * @param question what takes the answer; null when the step is only to be said
   * @param yesOrNo whether a yes or a no answers it
   * @param answered what stands as the answer; null when nothing
   */
  public record Asked(
      Script.Step step,
      FormNode.@Nullable Question question,
      boolean yesOrNo,
      Quiet.@Nullable Answer answered) {}

  private static final List<String> FACTS =
      List.of(
          Parts.DANGER_COUNTRY,
          Parts.DANGER_PROVINCE,
          Parts.DANGER_PLACE,
          Parts.CALL_BACK,
          Parts.CODE_WORD);

  private final FormSession form;
  private final FormViewModel fields;
  private final Quiet quiet;
  private final ReadOnlyObjectWrapper<@Nullable Asked> asked = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> facts = new ReadOnlyObjectWrapper<>(List.of());

  /**
   * The quiet questions of {@code form}.
   *
   * @param fields the same form on the screen
   * @param blank what the form holds when nobody answered anything
   */
  public QuietViewModel(FormSession form, FormViewModel fields, Body blank) {
    this.form = form;
    this.fields = fields;
    this.quiet = new Quiet(form, blank);
    fields.afterChange(this::refresh);
    refresh();
  }

  private void refresh() {
    asked.set(
        quiet
            .current()
            .map(step -> new Asked(step, quiet.question(), quiet.isYesOrNo(), quiet.answered()))
            .orElse(null));
    facts.set(FACTS.stream().map(part -> Objects.requireNonNullElse(kept(part), "")).toList());
  }

  /** Whether the pack has quiet questions. */
  public boolean isThere() {
    return quiet.isThere();
  }

  /** What is asked now; null when nothing is left. */
  public ReadOnlyObjectProperty<@Nullable Asked> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Changes when {@link #place}, {@link #callBack} or {@link #codeWord} does. */
  ReadOnlyObjectProperty<List<String>> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** The caller cannot talk freely: notes so, and goes to the first question open. */
  public void begin() {
    quiet.begin();
    fields.changedElsewhere();
  }

  /** Takes the answer to a yes/no question and goes on; does nothing at any other. */
  public void answer(Quiet.Answer answer) {
    if (quiet.isYesOrNo()) {
      quiet.answer(answer);
      fields.changedElsewhere();
    }
  }

  /** Goes on, leaving this question as it stands. */
  public void goOn() {
    quiet.goOn();
    refresh();
  }

  /** One back. */
  public void back() {
    quiet.back();
    refresh();
  }

  /** A text of the pack in {@code language}, its placeholders filled. */
  String text(Label label, String language) {
    return Spoken.line(form, label, language);
  }

  /** Where the one in danger is, in words of {@code language}; empty when not known. */
  String place(String language) {
    return Stream.of(Parts.DANGER_PLACE, Parts.DANGER_PROVINCE, Parts.DANGER_COUNTRY)
        .map(part -> words(part, language))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Whether and how the hotline may ring back; empty when not known. */
  String callBack(String language) {
    return words(Parts.CALL_BACK, language);
  }

  /** The code word agreed, personal; empty when there is none. */
  String codeWord() {
    return stored(Parts.CODE_WORD);
  }

  private String words(String part, String language) {
    var value = stored(part);
    return form.pack().part(part).stream()
        .flatMap(question -> question.choices().stream())
        .filter(choice -> choice.name().equals(value))
        .map(choice -> choice.label().in(language))
        .findFirst()
        .orElse(value);
  }

  private String stored(String part) {
    return facts.get().get(FACTS.indexOf(part));
  }

  private @Nullable String kept(String part) {
    return form.pack()
        .part(part)
        .filter(question -> form.state(question.path()).relevant())
        .map(question -> form.value(question.path()))
        .orElse(null);
  }
}
