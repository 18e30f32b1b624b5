package org.haidang.ui.desk.agencies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.content.Choice;
import org.haidang.content.Reach;
import org.haidang.referrals.AgencyDraft.Problem;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyButton;
import org.haidang.ui.kit.Wording;

/** Where an addition is written: what is wrong is said beneath the field it is wrong in. */
final class DraftPane extends VBox {

  private static final List<Choice> REACHES =
      Stream.of(Reach.COMMUNE, Reach.PROVINCE, Reach.NATIONAL)
          .map(it -> new Choice(it.stored(), org.haidang.content.Label.NONE, Map.of()))
          .toList();

  private final DraftViewModel draft;
  private final AgenciesViewModel model;
  private final AgencyText text;
  private final Wording wording;
  private final FlowPane needs = new FlowPane();
  private final Map<Label, Set<Problem>> told = new LinkedHashMap<>();
  private final List<PickBox> picks = new ArrayList<>();
  private final TextField first;

  DraftPane(DraftViewModel draft, AgenciesViewModel model, AgencyText text) {
    this.draft = draft;
    this.model = model;
    this.text = text;
    this.wording = text.wording();
    setId("agencies-draft");
    getStyleClass().add("agencies-card");
    var heading = new Label();
    heading.getStyleClass().add("heading");
    heading.textProperty().bind(wording.of("agencies.draft"));
    heading.setWrapText(true);
    heading.setMinHeight(USE_PREF_SIZE);
    first = text("name", draft.name);
    getChildren().addAll(heading, field("agencies.draft.name", first, Problem.NAME));
    pick("kind", "agencies.kind", draft.kind, Problem.KIND);
    pick("reach", "agencies.draft.reach", draft.reach);
    pick("province", "agencies.province", draft.province, Problem.PROVINCE);
    add("agencies.draft.commune", "commune", draft.commune, Problem.COMMUNE);
    add("agencies.draft.phones", "phones", draft.phones, Problem.PHONES, Problem.UNREACHABLE);
    add("agencies.draft.hours", "hours", draft.hours, Problem.HOURS);
    add("agencies.email", "email", draft.email, Problem.EMAIL);
    add("agencies.address", "address", draft.address);
    needs.getStyleClass().add("agencies-picks");
    getChildren().add(field("agencies.needs", needs));
    add("agencies.note", "note", draft.note);
    add("agencies.draft.source", "source", draft.source, Problem.SOURCE, Problem.TOO_LONG);
    getChildren().add(acts());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    draft.problems().subscribe(_ -> tell());
    text.language().subscribe(_ -> offer());
    model.known().subscribe(_ -> offer());
    draft.openProperty().subscribe(_ -> offer());
  }

  private void add(String key, String id, StringProperty value, Problem... wrong) {
    getChildren().add(field(key, text(id, value), wrong));
  }

  private TextField text(String id, StringProperty value) {
    var field = new TextField();
    field.setId("agencies-draft-" + id);
    field.setTextFormatter(Composed.formatter());
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private void pick(String id, String key, StringProperty value, Problem... wrong) {
    var box = new PickBox("agencies-draft-" + id, key, "agencies.choose", value, text);
    picks.add(box);
    getChildren().add(field(key, box, wrong));
  }

  private VBox field(String key, Node editor, Problem... wrong) {
    var name = new Label();
    name.getStyleClass().add("caption");
    name.textProperty().bind(wording.of(key));
    name.setLabelFor(editor);
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    var fault = new Label();
    fault.getStyleClass().add("agencies-wrong");
    fault.setWrapText(true);
    fault.setMinHeight(USE_PREF_SIZE);
    fault.setManaged(false);
    fault.setVisible(false);
    told.put(fault, Set.of(wrong));
    if (editor instanceof TextField field) {
      field.accessibleTextProperty().bind(wording.of(key));
    }
    return new VBox(name, editor, fault);
  }

  private FlowPane acts() {
    var save = KeyButton.of("agencies-save", "Ctrl+S", wording.of("agencies.save"), draft::save);
    save.getStyleClass().add("main");
    save.disableProperty().bind(draft.savingProperty());
    var acts =
        new FlowPane(
            save,
            KeyButton.of("agencies-leave", "Esc", wording.of("agencies.leave"), draft::leave));
    acts.getStyleClass().add("agencies-acts");
    return acts;
  }

  private void offer() {
    var known = model.known().get();
    picks.get(0).offer(known.book().agencies().kinds());
    picks.get(1).offer(REACHES.stream().map(this::reach).toList());
    picks.get(2).offer(AgenciesBar.provinces(known));
    needs.getChildren().clear();
    for (var need : known.book().agencies().needs()) {
      var box = new CheckBox(need.label().in(wording.tag()));
      box.setSelected(draft.needs.contains(need.name()));
      box.setMinWidth(USE_PREF_SIZE);
      box.selectedProperty()
          .subscribe(
              now -> {
                if (now) {
                  draft.needs.add(need.name());
                } else {
                  draft.needs.remove(need.name());
                }
              });
      needs.getChildren().add(box);
    }
  }

  private Choice reach(Choice reach) {
    var words = wording.get("agencies.reach." + reach.name());
    return new Choice(reach.name(), org.haidang.content.Label.of(words, words), Map.of());
  }

  private void tell() {
    told.forEach(
        (label, problems) -> {
          var wrong =
              draft.problems().get().stream()
                  .filter(problems::contains)
                  .map(it -> wording.get("agencies.wrong." + it.name().toLowerCase(Locale.ROOT)))
                  .collect(Collectors.joining(" "));
          label.setText(wrong);
          label.setVisible(!wrong.isEmpty());
          label.setManaged(!wrong.isEmpty());
        });
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.S && key.isShortcutDown()) {
      draft.save();
    } else if (key.getCode() == KeyCode.ESCAPE) {
      draft.leave();
    } else {
      return;
    }
    key.consume();
  }

  /** Puts the caret into the first field, in {@code screen}, which has just come to be seen. */
  void focus(Parent screen) {
    Caret.to(screen, first);
    first.end();
  }
}
