package org.haidang.ui.desk.erasing;

import java.util.List;
import javafx.scene.Node;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Erasing for good, and keeping from it. What is erased is the record that one looked at before
 * coming here. To be used on the FX thread.
 */
public final class ErasingFeature implements Feature {

  private final ErasingViewModel model;
  private final ErasingView view;

  /** The screen over {@code model}. */
  public ErasingFeature(ErasingViewModel model, Wording wording, Formats formats) {
    this.model = model;
    view = new ErasingView(model, wording, formats);
  }

  @Override
  public void cameFrom(Destination.OneRecord record) {
    model.choose(record.id());
  }

  @Override
  public String nameKey() {
    return "erasing.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.DELETE_FOREVER;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(new KeyHelp("Ctrl+Delete", "erasing.erase"));
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    view.shown();
  }

  @Override
  public void hidden() {
    model.forget();
    view.hidden();
  }
}
