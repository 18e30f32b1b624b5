package org.haidang.ui.desk.agencies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.haidang.referrals.AgencyDraft.Problem;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** Where an addition is written: what is wrong is said beneath the field it is wrong in. */
final class DraftPane extends VBox {

  private final DraftViewModel draft;
  private final AgenciesViewModel model;
  private final AgencyText text;
  private final Wording wording;
  private final NeedBoxes needs;
  private final Map<Label, Set<Problem>> told = new LinkedHashMap<>();
  private final List<PickBox> picks = new ArrayList<>();
  private final TextField first;

  DraftPane(DraftViewModel draft, AgenciesViewModel model, AgencyText text) {
    this.draft = draft;
    this.model = model;
    this.text = text;
    this.wording = text.wording();
    this.needs = new NeedBoxes(draft.texts.needs);
    setId("agencies-draft");
    getStyleClass().add("agencies-card");
    var heading = Lines.of("heading", wording.of("agencies.draft"));
    first = text("name", draft.texts.name);
    getChildren().addAll(heading, field("agencies.draft.texts.name", first, Problem.NAME));
    pick("kind", "agencies.kind", draft.texts.kind, Problem.KIND);
    pick("reach", "agencies.draft.texts.reach", draft.texts.reach);
    pick("province", "agencies.province", draft.texts.province, Problem.PROVINCE);
    add("agencies.draft.texts.commune", "commune", draft.texts.commune, Problem.COMMUNE);
    add(
        "agencies.draft.texts.phones",
        "phones",
        draft.texts.phones,
        Problem.PHONES,
        Problem.UNREACHABLE);
    add("agencies.draft.texts.hours", "hours", draft.texts.hours, Problem.HOURS);
    add("agencies.email", "email", draft.texts.email, Problem.EMAIL);
    add("agencies.address", "address", draft.texts.address);
    getChildren().add(field("agencies.needs", needs));
    add("agencies.note", "note", draft.texts.note);
    add(
        "agencies.draft.texts.source",
        "source",
        draft.texts.source,
        Problem.SOURCE,
        Problem.TOO_LONG);
    getChildren().add(new DraftActs(draft, wording));
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
    var name = Lines.of("caption", wording.of(key));
    name.setLabelFor(editor);
    var fault = Lines.of("agencies-wrong");
    fault.setManaged(false);
    fault.setVisible(false);
    told.put(fault, Set.of(wrong));
    if (editor instanceof TextField field) {
      field.accessibleTextProperty().bind(wording.of(key));
    }
    return new VBox(name, editor, fault);
  }

  private void offer() {
    var known = model.known().get();
    picks.get(0).offer(known.book().agencies().kinds());
    picks.get(1).offer(ReachChoices.in(wording));
    picks.get(2).offer(AgenciesBar.provinces(known));
    needs.offer(known.book().agencies().needs(), wording.tag());
  }

  private void tell() {
    told.forEach(
        (label, problems) -> {
          var wrong =
              draft.problems().get().stream()
                  .filter(problems::contains)
                  .map(it -> wording.get("agencies.wrong." + it.name().toLowerCase(Locale.ROOT)))
                  .collect(Collectors.joining(" "));
          Lines.tell(label, wrong);
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
