package org.haidang.ui.settings.content;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.settings.content.PublishedViewModel.Row;
import org.jspecify.annotations.Nullable;

/** The versions there are, and how two of them differ. On the FX thread. */
final class PublishedPane extends BorderPane {

  private final PublishedViewModel model;
  private final Wording wording;
  private final VersionWords words;
  private final ListView<Row> versions;
  private final ComboBox<Row> against = new ComboBox<>();
  private final DifferenceList differences;
  private Subscription bonds = Subscription.EMPTY;

  /**
   * The pane of {@code model}.
   *
   * @param mayPublish whether the person may publish an old version again
   */
  PublishedPane(PublishedViewModel model, boolean mayPublish, Wording wording, Formats formats) {
    this.model = model;
    this.wording = wording;
    this.words = new VersionWords(wording, formats);
    versions = new ListView<>(model.rows());
    versions.setId("content-versions");
    versions.accessibleTextProperty().bind(wording.of("content.versions.name"));
    versions.setCellFactory(_ -> new VersionCell(words, versions));
    differences = new DifferenceList("content-differences", "content.versions.changes", wording);
    var right = new BorderPane(differences);
    right.setTop(head());
    if (mayPublish) {
      right.setBottom(again());
    }
    var split = new SplitPane(versions, right);
    split.getStyleClass().add("call-split");
    split.setDividerPositions(0.4);
    setCenter(split);
  }

  private Node head() {
    var label = new Label();
    label.textProperty().bind(wording.of("content.versions.against"));
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(against);
    against.setId("content-against");
    against.setItems(model.rows());
    against.accessibleTextProperty().bind(wording.of("content.versions.against"));
    against.setCellFactory(_ -> new VersionNameCell(words));
    against.setButtonCell(new VersionNameCell(words));
    against.valueProperty().bindBidirectional(model.against());
    var line = new HBox(8, label, against);
    line.getStyleClass().add("content-head");
    return line;
  }

  private Node again() {
    var why = new TextField();
    why.setId("content-again-note");
    why.promptTextProperty().bind(wording.of("content.again.prompt"));
    why.accessibleTextProperty().bind(wording.of("content.again.prompt"));
    why.textProperty().bindBidirectional(model.why());
    HBox.setHgrow(why, Priority.ALWAYS);
    var again = new Button();
    again.setId("content-again");
    again.setMinWidth(USE_PREF_SIZE);
    again.textProperty().bind(wording.of("content.again"));
    again.setOnAction(_ -> model.publishAgain());
    again
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.returnable(), model.chosen(), model.busy(), model.why()));
    var line = new HBox(8, why, again);
    line.getStyleClass().add("content-publish");
    return line;
  }

  void shown() {
    bonds =
        Subscription.combine(
            model.chosen().subscribe(this::select),
            model.differences().subscribe(_ -> fill()),
            versions
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                    (was, row) -> {
                      if (row != null) {
                        model.chosen().set(row);
                      }
                    }),
            wording.language().subscribe(_ -> versions.refresh()));
    model.refresh();
  }

  private void select(@Nullable Row row) {
    if (row != null && !row.equals(versions.getSelectionModel().getSelectedItem())) {
      versions.getSelectionModel().select(row);
    }
  }

  void hidden() {
    bonds.unsubscribe();
  }

  private void fill() {
    var found = model.differences().get();
    differences.show(
        found == null ? List.of() : found,
        wording.get(
            model.against().get() == null
                ? "content.versions.alone"
                : found == null ? "content.state.busy" : "content.versions.same"));
  }

  void focus() {
    versions.requestFocus();
  }
}
