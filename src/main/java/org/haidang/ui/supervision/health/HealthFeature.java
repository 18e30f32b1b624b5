package org.haidang.ui.supervision.health;

import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.haidang.sync.HealthServer;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** Which computer needs a person, and why. To be used on the FX thread. */
public final class HealthFeature implements Feature {

  private final HealthViewModel model;
  private final HealthView view;
  private final BorderPane root;

  /** Of what {@code server} tells. */
  public HealthFeature(
      HealthServer server, Background background, Later later, Wording wording, Clock clock) {
    model = new HealthViewModel(server, background, later, clock);
    view = new HealthView(model, wording, new Formats(clock), clock);
    root = new BorderPane(view);
    root.getStyleClass().addAll("contacts", "line");
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
    return List.of(
        new KeyHelp("↑ ↓", "health.keys.choose"),
        new KeyHelp("Ctrl+F", "health.keys.filter"),
        new KeyHelp("F5", "health.read"));
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public void shown() {
    model.start();
    view.focus();
  }

  @Override
  public void hidden() {
    model.stop();
  }
}
