package org.haidang.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Wording;

/**
 * What there is to go to, side by side as far as there is room; the rest in a menu at the end,
 * which bears the name of the one in front when that is among them. The keys are the same wherever
 * a feature stands.
 */
final class Places extends HBox {

  private static final double GAP = 2;

  private final MainViewModel model;
  private final Wording wording;
  private final List<Feature> features;
  private final List<ToggleButton> places = new ArrayList<>();
  private final MenuButton more = new MenuButton();
  private int fitting;
  private boolean asked;

  /**
   * The places.
   *
   * @param narrow whether there is room for names only
   * @param cramped whether there is no room for keys
   */
  Places(
      MainViewModel model,
      List<Feature> features,
      Wording wording,
      BooleanBinding narrow,
      BooleanBinding cramped) {
    super(GAP);
    this.model = model;
    this.wording = wording;
    this.features = List.copyOf(features);
    setId("places");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    for (int i = 0; i < features.size(); i++) {
      int index = i;
      places.add(new PlaceButton(features.get(i), i, wording, narrow, cramped, () -> go(index)));
    }
    more.setId("go-more");
    more.getStyleClass().add("place-more");
    more.setFocusTraversable(false);
    more.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(places);
    getChildren().add(more);
    fitting = features.size();
    show();
  }

  private void go(int index) {
    model.go(index);
    mark(model.current().get());
  }

  private void mark(int current) {
    for (int i = 0; i < places.size(); i++) {
      places.get(i).setSelected(i == current);
    }
    name(current);
  }

  /** The menu bears the name of the feature in front when its own place is hidden. */
  private void name(int current) {
    boolean inside = current >= fitting;
    more.textProperty().unbind();
    more.textProperty().bind(wording.of(inside ? features.get(current).nameKey() : "shell.more"));
    more.accessibleTextProperty().unbind();
    more.accessibleTextProperty().bind(more.textProperty());
    more.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("front"), inside);
  }

  @Override
  protected double computeMinWidth(double height) {
    // Whatever there is room for is enough: the rest goes into the menu.
    return places.isEmpty() ? 0 : Math.min(places.getFirst().prefWidth(-1), 120);
  }

  @Override
  protected double computePrefWidth(double height) {
    double all = 0;
    for (var place : places) {
      all += place.prefWidth(-1) + GAP;
    }
    return all;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!asked && fits() != fitting) {
      asked = true;
      // After the pulse: what is hidden within one is not laid out again.
      Platform.runLater(this::refit);
    }
  }

  private void refit() {
    asked = false;
    int now = fits();
    if (now != fitting) {
      fitting = now;
      show();
      mark(model.current().get());
    }
  }

  /** How many have room, beside the menu when not all have. */
  private int fits() {
    double room = getWidth();
    if (computePrefWidth(-1) <= room + GAP) {
      return places.size();
    }
    double left = room - more.prefWidth(-1);
    int count = 0;
    for (var place : places) {
      left -= place.prefWidth(-1) + GAP;
      if (left < 0) {
        break;
      }
      count++;
    }
    return count;
  }

  private void show() {
    more.getItems().clear();
    for (int i = 0; i < places.size(); i++) {
      boolean shown = i < fitting;
      places.get(i).setVisible(shown);
      places.get(i).setManaged(shown);
      if (!shown) {
        int index = i;
        more.getItems().add(PlaceButton.item(features.get(i), i, wording, () -> go(index)));
      }
    }
    more.setVisible(fitting < places.size());
    more.setManaged(more.isVisible());
    name(model.current().get());
  }

  /** Marks the feature in front until unsubscribed. */
  Subscription follow() {
    return model.current().subscribe(now -> mark(now.intValue()));
  }
}
