package org.haidang.ui.desk.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.people.PersonRole;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** A person put into a case: what they are to it, and who. */
final class AddPersonPane extends VBox {

  private static final List<PersonRole> ALL = List.of(PersonRole.values());

  /** Puts a person into a case. */
  interface Add {
    /** In these roles, at least one. */
    void to(UUID matter, UUID person, Set<PersonRole> roles);
  }

  private final PersonSearch search;
  private final RowWords rows;
  private final Wording wording;
  private final Add add;
  private final TextField name = new TextField();
  private final FlowPane roles = new FlowPane();
  private final FlowPane found = new FlowPane();
  private final Label hint = new Label();
  private final Set<PersonRole> chosen = EnumSet.of(PersonRole.POSSIBLE_VICTIM);
  private @Nullable UUID matter;

  AddPersonPane(PersonSearch search, RowWords rows, Wording wording, Add add) {
    this.search = search;
    this.rows = rows;
    this.wording = wording;
    this.add = add;
    setId("add-person");
    getStyleClass().add("people-pane");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    name.setId("add-person-name");
    name.promptTextProperty().bind(wording.of("people.case.person.search"));
    name.accessibleTextProperty().bind(wording.of("people.case.person.search"));
    name.textProperty().bindBidirectional(search.query());
    hint.getStyleClass().add("caption");
    hint.setWrapText(true);
    hint.textProperty().bind(wording.of("people.case.person.role"));
    roles.getStyleClass().add("people-chips");
    found.getStyleClass().add("people-chips");
    getChildren().addAll(hint, roles, name, found);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE && !key.isShiftDown()) {
            leave();
            key.consume();
          }
        });
  }

  /** Follows what is found until unsubscribed. */
  Subscription follow() {
    return Subscription.combine(
        search.found().subscribe(this::drawFound), wording.language().subscribe(_ -> draw()));
  }

  /** Begins, for a case. */
  void begin(UUID of) {
    matter = of;
    search.begin(null);
    draw();
    setVisible(true);
    Platform.runLater(name::requestFocus);
  }

  /** Leaves it. */
  void leave() {
    search.stop();
    matter = null;
    setVisible(false);
  }

  private void draw() {
    roles.getChildren().clear();
    for (var role : ALL) {
      var chip = new ToggleButton(wording.get("people.role." + role.stored()));
      chip.setId("role-" + role.stored());
      chip.getStyleClass().add("chip");
      chip.setSelected(chosen.contains(role));
      chip.setOnAction(_ -> toggle(role));
      roles.getChildren().add(chip);
    }
    drawFound();
  }

  /** The last role stays: somebody who is nothing to a case is not in it. */
  private void toggle(PersonRole role) {
    if (!chosen.contains(role)) {
      chosen.add(role);
    } else if (chosen.size() > 1) {
      chosen.remove(role);
    }
    draw();
  }

  private void drawFound() {
    found.getChildren().clear();
    for (var row : search.found()) {
      var button = new Button(rows.brief(row));
      button.getStyleClass().add("merge-found");
      button.setOnAction(_ -> put(row.id()));
      found.getChildren().add(button);
    }
  }

  private void put(UUID person) {
    var of = matter;
    if (of != null) {
      leave();
      add.to(of, person, EnumSet.copyOf(chosen));
    }
  }
}
