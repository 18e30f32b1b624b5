package org.haidang.ui.shell;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.LineBadge;
import org.haidang.ui.kit.Wording;

/** Where, who, what there is to go to; and at the right, where the work is. */
final class TopBar extends HBox {

  /** Enough for a family name, px. */
  private static final double PERSON_MIN = 96;

  private final MainViewModel model;
  private final Wording wording;
  private final BooleanBinding cramped;
  private final Places places;

  /**
   * The bar.
   *
   * @param narrow whether there is room for the necessary only
   * @param cramped whether there is hardly room for that
   */
  TopBar(
      MainViewModel model,
      List<Feature> features,
      Wording wording,
      Formats formats,
      BooleanBinding narrow,
      BooleanBinding cramped) {
    this.model = model;
    this.wording = wording;
    this.cramped = cramped;
    setId("top-bar");
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    var brand = new Brand();
    brand.visibleProperty().bind(narrow.not());
    brand.managedProperty().bind(narrow.not());
    getChildren().addAll(brand, who());
    places = new Places(model, features, wording, narrow, cramped);
    HBox.setHgrow(places, Priority.ALWAYS);
    getChildren().add(places);
    if (model.demo()) {
      var tag = new Label("DEMO");
      tag.setId("demo-tag");
      tag.getStyleClass().add("demo-tag");
      tag.setMinWidth(USE_PREF_SIZE);
      tag.setTooltip(tip("shell.demo.tag"));
      getChildren().add(tag);
    }
    var badge = new LineBadge(model.status(), wording, formats);
    badge.compact().bind(narrow);
    badge.late().bind(model.late());
    getChildren().addAll(badge, signInAgain());
  }

  private HBox who() {
    var names = new Names(wording);
    var centre = new Label();
    centre.getStyleClass().add("strong");
    centre.textProperty().bind(names.centre(model.account()));
    centre.setMinWidth(USE_PREF_SIZE);
    var person = new Label();
    person.setId("person");
    person.getStyleClass().add("soft");
    person.textProperty().bind(names.personAndRole(model.account()));
    person.setMinWidth(PERSON_MIN);
    person.visibleProperty().bind(cramped.not());
    person.managedProperty().bind(cramped.not());
    person.getStyleClass().add("may-elide");
    for (var each : List.of(centre, person)) {
      var tip = new Tooltip();
      tip.textProperty().bind(person.textProperty());
      each.setTooltip(tip);
    }
    var box = new HBox(centre, person);
    box.getStyleClass().add("top-who");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Button signInAgain() {
    var button = new Button();
    button.setId("sign-in-again");
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    button.textProperty().bind(wording.of("shell.line.again"));
    button.visibleProperty().bind(model.status().map(MainViewModel::paused));
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(_ -> model.signInAgain());
    return button;
  }

  private Tooltip tip(String key) {
    var tip = new Tooltip();
    tip.textProperty().bind(wording.of(key));
    return tip;
  }

  /** Marks the feature in front until unsubscribed. */
  Subscription follow() {
    return places.follow();
  }
}
