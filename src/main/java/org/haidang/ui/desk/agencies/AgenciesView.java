package org.haidang.ui.desk.agencies;

import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.Unrolled;
import org.haidang.ui.kit.WhenSeen;

/**
 * The directory: what to look for above, what was found at the left, the one that is read beside.
 */
final class AgenciesView extends BorderPane {

  private static final double LIST_SHARE = 0.45;

  private final AgenciesViewModel model;
  private final DraftViewModel draft;
  private final AgenciesBar bar;
  private final AgencyList list;
  private final DraftPane draftPane;
  private final DecisionBox decision;

  AgenciesView(AgenciesViewModel model, DraftViewModel draft, AgencyText text) {
    this.model = model;
    this.draft = draft;
    setId("agencies");
    getStyleClass().addAll("contacts", "agencies");
    bar = new AgenciesBar(model, text, this::propose);
    list = new AgencyList(model, text);
    decision = new DecisionBox(model, text, this::correct);
    var card = new AgencyCard(model, text, decision);
    var instead = new InsteadBox(model, text);
    draftPane = new DraftPane(draft, model, text);
    var rows = new Unrolled(list, model.rows());
    var left = new VBox(chain(instead), rows);
    left.getStyleClass().add("agencies-left");
    VBox.setVgrow(rows, Priority.ALWAYS);
    var read = new FocusScroll(card);
    var write = new FocusScroll(draftPane);
    var right = new StackPane(read, new WhenSeen(write));
    right.getStyleClass().add("paper");
    var split = new SplitPane(left, right);
    split.setDividerPositions(LIST_SHARE);
    setTop(bar);
    setCenter(split);
    draft
        .openProperty()
        .subscribe(
            now -> {
              read.setVisible(!now);
              write.setVisible(now);
              if (now) {
                write.setVvalue(0);
                Platform.runLater(() -> draftPane.focus(write));
              } else if (getScene() != null) {
                Platform.runLater(list::requestFocus);
              }
            });
    new AgencyKeys(this, model, draft, bar, list);
  }

  /** As high as its words need, and with large text only as there is room. */
  private static FocusScroll chain(InsteadBox instead) {
    var chain = new FocusScroll(instead);
    chain.managedProperty().bind(instead.managedProperty());
    chain.visibleProperty().bind(instead.visibleProperty());
    chain.prefHeightProperty().bind(instead.heightProperty().add(2));
    chain.setMinHeight(0);
    return chain;
  }

  void propose() {
    draft.begin(model.province().get(), model.kind().get());
  }

  void correct() {
    var row = model.chosen().get();
    if (row != null) {
      model.local(row).filter(decision::mayCorrect).ifPresent(draft::begin);
    }
  }

  void focus() {
    Caret.to(this, bar.search());
  }
}
