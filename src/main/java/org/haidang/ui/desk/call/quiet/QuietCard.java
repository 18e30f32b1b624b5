package org.haidang.ui.desk.call.quiet;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.content.Script;
import org.haidang.desk.Quiet;
import org.haidang.ui.desk.call.danger.DangerTexts;
import org.haidang.ui.desk.call.danger.DangerViewModel;
import org.haidang.ui.desk.call.quiet.QuietViewModel.Asked;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.InScene;
import org.haidang.ui.form.PageView;
import org.haidang.ui.form.PageViewModel;
import org.haidang.ui.form.ScriptKey;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One large question at a time that a yes or a no answers, with danger and place in sight. Stands
 * in the place of the script. 1, C or Y is yes, 2, K or N no, 3 or the space bar unclear, with Alt
 * the digits from anywhere in it; Enter or Page Down goes on, Backspace, Page Up or Esc back. To be
 * used on the FX thread.
 */
public final class QuietCard extends BorderPane {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final QuietViewModel quiet;
  private final FormViewModel form;
  private final Wording wording;
  private final Formats formats;
  private final FactStrip strip;
  private final VBox answer = new VBox();
  private final FlowPane choices = new FlowPane();
  private final Map<Quiet.Answer, Button> buttons = new EnumMap<>(Quiet.Answer.class);
  private final Subscription bonds;
  private @Nullable PageView field;
  private PageViewModel page;
  private Script.@Nullable Step shown;

  /**
   * A card of {@code quiet}.
   *
   * @param fields the same form on the screen
   * @param formats gives the zone of hours
   * @param leave goes back to the script
   */
  public QuietCard(
      QuietViewModel quiet,
      DangerViewModel danger,
      FormViewModel fields,
      Wording wording,
      Formats formats,
      Runnable leave) {
    this.quiet = quiet;
    this.form = fields;
    this.page = fields.page(List.of());
    this.wording = wording;
    this.formats = formats;
    this.strip = new FactStrip(quiet, danger, wording, new DangerTexts(wording, formats));
    setId("quiet");
    getStyleClass().add("quiet-card");
    setFocusTraversable(true);
    setOnMousePressed(_ -> requestFocus());
    setTop(strip);
    setCenter(page());
    setBottom(keys(leave));
    addEventHandler(KeyEvent.KEY_PRESSED, new QuietKeys(quiet)::pressed);
    bonds = quiet.askedProperty().subscribe(this::show);
  }

  private Node page() {
    var say = Lines.of("quiet-say", said());
    say.setId("quiet-say");
    accessibleTextProperty().bind(say.textProperty());
    var coach =
        Lines.of("caption", words(asked -> quiet.text(asked.step().coach(), wording.tag())));
    coach.managedProperty().bind(coach.textProperty().isNotEmpty());
    for (var each : QuietKeys.BY_DIGIT) {
      choices.getChildren().add(button(each));
    }
    choices.getStyleClass().add("quiet-choices");
    choices.managedProperty().bind(choices.visibleProperty());
    var kept = Lines.of("caption", words(this::keptAs));
    kept.managedProperty().bind(kept.textProperty().isNotEmpty());
    answer.managedProperty().bind(Bindings.isNotEmpty(answer.getChildren()));
    var page = new VBox(say, coach, choices, answer, kept);
    page.getStyleClass().add("quiet-page");
    var scroll = new FocusScroll(page);
    scroll.setFitToHeight(true);
    return scroll;
  }

  private String keptAs(Asked asked) {
    var question = asked.question();
    return question == null || !asked.yesOrNo()
        ? ""
        : wording.get("quiet.kept", quiet.text(question.label(), wording.tag()));
  }

  private ObservableValue<String> said() {
    return Bindings.createStringBinding(
        () -> {
          var now = quiet.askedProperty().get();
          if (now == null) {
            return wording.get(quiet.isThere() ? "quiet.done" : "quiet.missing");
          }
          return quiet.text(now.step().say(), wording.tag());
        },
        quiet.askedProperty(),
        wording.language());
  }

  /** Words about what is asked; none when nothing is. */
  private ObservableValue<String> words(Function<Asked, String> of) {
    return Bindings.createStringBinding(
        () -> {
          var now = quiet.askedProperty().get();
          return now == null ? "" : of.apply(now);
        },
        quiet.askedProperty(),
        wording.language());
  }

  private Button button(Quiet.Answer each) {
    var name = each.name().toLowerCase(Locale.ROOT);
    var cap = KeyHint.cap("");
    cap.textProperty().bind(wording.of("quiet.cap." + name));
    var button = new Button(null, cap);
    button.setId("quiet-" + name);
    button.getStyleClass().add("quiet-choice");
    button.textProperty().bind(wording.of("quiet." + name));
    button.setMinWidth(USE_PREF_SIZE);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> quiet.answer(each));
    buttons.put(each, button);
    return button;
  }

  private Node keys(Runnable leave) {
    var on = ScriptKey.of("Enter", wording.of("quiet.on"), quiet::goOn);
    on.disableProperty().bind(quiet.askedProperty().isNull());
    var back = ScriptKey.of("Esc", wording.of("quiet.back"), quiet::back);
    var out = ScriptKey.of("F10", wording.of("quiet.leave"), leave);
    var line = new FlowPane();
    if (quiet.isThere()) {
      line.getChildren().addAll(on, back);
    }
    line.getChildren().add(out);
    line.getStyleClass().add("script-keys");
    return line;
  }

  private void show(@Nullable Asked now) {
    choices.setVisible(now != null && now.yesOrNo());
    var answered = now == null ? null : now.answered();
    buttons.forEach((each, button) -> button.pseudoClassStateChanged(CHOSEN, each == answered));
    var step = now == null ? null : now.step();
    if (Objects.equals(step, shown)) {
      return;
    }
    shown = step;
    boolean here = isFocusWithin();
    if (here) {
      // Before the field that has it goes, lest the focus jump elsewhere.
      requestFocus();
    }
    dropField();
    if (now != null && now.question() != null && !now.yesOrNo()) {
      page = form.page(List.of(now.question().path()));
      var pane = new PageView(form, page, formats.zone(), quiet::goOn, quiet::back);
      field = pane;
      answer.getChildren().setAll(pane);
      if (here) {
        focus();
      }
    }
  }

  private void dropField() {
    var pane = field;
    if (pane != null) {
      answer.getChildren().clear();
      pane.release();
      field = null;
      form.drop(page);
    }
  }

  /** Takes the focus. */
  public void focus() {
    // Later: else the key that answered would be typed into the field.
    InScene.run(answer, () -> Platform.runLater(this::toField));
  }

  private void toField() {
    var pane = field;
    if (pane == null || !pane.focusFirst()) {
      requestFocus();
    }
  }

  /** Lets go of the call; the card is not used again. */
  public void release() {
    bonds.unsubscribe();
    dropField();
    strip.release();
  }
}
