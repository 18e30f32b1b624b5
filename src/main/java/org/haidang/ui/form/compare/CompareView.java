package org.haidang.ui.form.compare;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.form.InScene;
import org.haidang.ui.form.compare.Comparison.Row;
import org.haidang.ui.kit.InSight;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/**
 * Two versions side by side. Up and down go from question to question, Space shows all of them or
 * only those that differ. To be used on the FX thread.
 */
public final class CompareView extends BorderPane {

  private final CompareViewModel model;
  private final Wording wording;
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);
  private final ListChangeListener<Row> changed = _ -> show();

  /** A view of {@code model}. */
  public CompareView(CompareViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    getStyleClass().add("compare");
    page.getStyleClass().add("compare-page");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    var only = new CheckBox();
    only.setId("compare-only");
    only.textProperty().bind(wording.of("form.compare.only"));
    only.setWrapText(true);
    only.selectedProperty().bindBidirectional(model.onlyChangesProperty());
    only.setFocusTraversable(false);
    var titles = new CompareGrid();
    titles.add(only, 0, 0);
    titles.add(title(model.leftTitleProperty()), 1, 0);
    titles.add(title(model.rightTitleProperty()), 2, 0);
    titles.getStyleClass().add("compare-titles");
    setTop(titles);
    setCenter(scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private static Label title(ObservableValue<String> words) {
    var label = new Label();
    label.textProperty().bind(words);
    label.setWrapText(true);
    label.getStyleClass().add("strong");
    return label;
  }

  /** Follows the model until unsubscribed. */
  public Subscription follow() {
    model.rows().addListener(changed);
    show();
    return Subscription.combine(
        () -> model.rows().removeListener(changed),
        model.plainProperty().subscribe((was, now) -> show()),
        wording.language().subscribe((was, now) -> model.refresh()));
  }

  /** Takes the focus into the first question. */
  public void focus() {
    lines().stream()
        .findFirst()
        .ifPresentOrElse(line -> InScene.run(line, line::requestFocus), this::requestFocus);
  }

  private List<Node> lines() {
    return page.getChildren().stream().filter(Node::isFocusTraversable).toList();
  }

  private void show() {
    int at = page.isFocusWithin() ? lines().indexOf(getScene().getFocusOwner()) : -1;
    page.getChildren().clear();
    var section = "";
    for (var row : model.rows()) {
      if (!row.section().equals(section)) {
        section = row.section();
        page.getChildren().add(Lines.of("record-section", section));
      }
      page.getChildren().add(new CompareLine(row, model, wording));
    }
    if (model.rows().isEmpty()) {
      page.getChildren().add(Lines.of("record-blank", wording.get("form.compare.same")));
    }
    if (at >= 0 && at < lines().size()) {
      lines().get(at).requestFocus();
    }
  }

  private void pressed(KeyEvent key) {
    boolean used =
        switch (key.getCode()) {
          case DOWN -> step(1);
          case UP -> step(-1);
          case SPACE -> switchAll();
          default -> false;
        };
    if (used) {
      key.consume();
    }
  }

  private boolean switchAll() {
    model.onlyChangesProperty().set(!model.onlyChangesProperty().get());
    focus();
    return true;
  }

  private boolean step(int by) {
    var lines = lines();
    var at = getScene() == null ? null : getScene().getFocusOwner();
    int next = lines.indexOf(at) + by;
    if (next >= 0 && next < lines.size()) {
      var line = lines.get(next);
      line.requestFocus();
      InSight.show(scroll, line);
    }
    return true;
  }
}
