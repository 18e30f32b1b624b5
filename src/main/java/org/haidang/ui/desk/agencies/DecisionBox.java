package org.haidang.ui.desk.agencies;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.referrals.AgencyState;
import org.haidang.referrals.LocalAgency;
import org.haidang.referrals.Suggestion;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Under an addition: who proposed it, where it stands, and what this person may do with it. */
final class DecisionBox extends VBox {

  private final AgenciesViewModel model;
  private final AgencyText text;
  private final Wording wording;
  private final TextField why = new TextField();
  private final FlowPane acts = new FlowPane();
  private final Runnable correct;

  /** A box; {@code correct} begins to change the addition that is read. */
  DecisionBox(AgenciesViewModel model, AgencyText text, Runnable correct) {
    this.model = model;
    this.text = text;
    this.wording = text.wording();
    this.correct = correct;
    setId("agencies-decision");
    getStyleClass().add("agencies-decision");
    acts.getStyleClass().add("agencies-acts");
    why.setId("agencies-refuse-why");
    why.setTextFormatter(Composed.formatter());
    why.promptTextProperty().bind(wording.of("agencies.refuse.why"));
    why.accessibleTextProperty().bind(wording.of("agencies.refuse.why"));
  }

  void show(@Nullable Suggestion row) {
    getChildren().clear();
    acts.getChildren().clear();
    why.clear();
    var local = row == null ? null : model.local(row).orElse(null);
    setVisible(local != null);
    setManaged(local != null);
    if (local == null) {
      return;
    }
    var state = new Label(told(local));
    state.setId("agencies-proposal");
    state.setWrapText(true);
    state.setMinHeight(USE_PREF_SIZE);
    getChildren().add(state);
    if (mayCorrect(local)) {
      acts.getChildren().add(button("agencies-correct", "agencies.correct", "Ctrl+E", correct));
    }
    if (model.mayDecide() && local.state() == AgencyState.PROPOSED) {
      decide();
    }
    if (model.mayDecide() && local.state() == AgencyState.APPROVED && isOpen(local)) {
      acts.getChildren().add(button("agencies-end", "agencies.end", "", model::end));
    }
    if (!acts.getChildren().isEmpty()) {
      getChildren().add(acts);
    }
  }

  private static boolean isOpen(LocalAgency local) {
    return local.agency().days().validTo() == null;
  }

  private void decide() {
    var approve =
        button("agencies-approve", "agencies.approve", "Ctrl+Enter", () -> model.approve());
    approve.getStyleClass().add("main");
    acts.getChildren().addFirst(approve);
    var refuse =
        button("agencies-refuse", "agencies.refuse", "", () -> model.refuse(why.getText()));
    refuse
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> why.getText().isBlank(), why.textProperty()));
    why.setOnAction(_ -> model.refuse(why.getText()));
    getChildren().add(why);
    acts.getChildren().add(refuse);
  }

  boolean mayCorrect(LocalAgency local) {
    return model.mayDecide() || local.state() != AgencyState.APPROVED;
  }

  private String told(LocalAgency local) {
    var by =
        wording.get(
            "agencies.by", text.state(local.state()), wording.names().person(local.author()));
    return local.refusedWhy().isEmpty()
        ? by
        : by + " " + wording.get("agencies.refused.why", local.refusedWhy());
  }

  private Button button(String id, String key, String keys, Runnable act) {
    var button = new Button(wording.get(key), keys.isEmpty() ? null : KeyHint.cap(keys));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
