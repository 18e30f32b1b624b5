package org.haidang.ui.supervision.health;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.haidang.sync.HealthServer;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Which computer needs a person, and why; beside it what lies in the server's quarantine. To be
 * used on the FX thread.
 */
public final class HealthFeature implements Feature {

  private final HealthViewModel model;
  private final HealthView view;
  private final @Nullable QuarantineViewModel apart;
  private final @Nullable QuarantineView apartView;
  private final BorderPane root;
  private final Wording wording;
  private boolean front;

  /**
   * Of what {@code server} tells.
   *
   * @param apart what lies in quarantine; null for who may not see it
   */
  public HealthFeature(
      HealthServer server,
      @Nullable QuarantineViewModel apart,
      Background background,
      Later later,
      Wording wording,
      Clock clock) {
    this.wording = wording;
    this.apart = apart;
    model = new HealthViewModel(server, background, later, clock);
    view = new HealthView(model, wording, new Formats(clock), clock);
    apartView = apart == null ? null : new QuarantineView(apart, wording, new Formats(clock));
    root = new BorderPane(view);
    root.setId("health-place");
    root.getStyleClass().addAll("contacts", "line");
    if (apart != null) {
      root.setTop(chips(apart));
      root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }
  }

  private Node chips(QuarantineViewModel quarantine) {
    var chip = new ToggleButton(null, KeyHint.cap("F7"));
    chip.setId("health-quarantine");
    chip.getStyleClass().add("chip");
    chip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get("quarantine.chip", many(quarantine)),
                quarantine.lying(),
                wording.language()));
    chip.setOnAction(_ -> turn());
    root.centerProperty().subscribe(now -> chip.setSelected(now == apartView));
    var chips = new FlowPane(chip);
    chips.setAlignment(Pos.CENTER_LEFT);
    chips.getStyleClass().add("contacts-bar");
    return chips;
  }

  private static int many(QuarantineViewModel quarantine) {
    return quarantine.lying().get().piles().stream()
        .mapToInt(pile -> pile.changes() + pile.drafts())
        .sum();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.F7) {
      turn();
      key.consume();
    }
  }

  /** From the computers to the quarantine and back. */
  private void turn() {
    if (apartView != null) {
      root.setCenter(root.getCenter() == view ? apartView : view);
      if (apart != null && root.getCenter() == view) {
        apart.leave();
      }
      focus();
    }
  }

  private void focus() {
    if (front && apartView != null && root.getCenter() == apartView) {
      apartView.focus();
    } else if (front) {
      view.focus();
    }
  }

  @Override
  public String nameKey() {
    return "health.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.DEVICES;
  }

  @Override
  public List<KeyHelp> keys() {
    var keys =
        new ArrayList<>(
            List.of(
                new KeyHelp("↑ ↓", "health.keys.choose"),
                new KeyHelp("Ctrl+F", "health.keys.filter"),
                new KeyHelp("F5", "health.read")));
    if (apart != null) {
      keys.add(new KeyHelp("F7", "quarantine.name"));
      if (apart.decides()) {
        keys.add(new KeyHelp("F4", "quarantine.look"));
        keys.add(new KeyHelp("Ctrl+S", "quarantine.take"));
        keys.add(new KeyHelp("Ctrl+Delete", "quarantine.discard"));
      }
    }
    return keys;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    front = true;
    model.start();
    if (apart != null) {
      apart.read();
    }
    focus();
  }

  @Override
  public void hidden() {
    front = false;
    model.stop();
    if (apart != null) {
      apart.leave();
    }
  }
}
