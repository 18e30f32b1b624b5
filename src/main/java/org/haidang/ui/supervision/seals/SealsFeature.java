package org.haidang.ui.supervision.seals;

import java.util.List;
import javafx.scene.Node;
import org.haidang.content.Library;
import org.haidang.ui.form.compare.RecordLines;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** Sealed records, for supervisors. To be used on the FX thread. */
public final class SealsFeature implements Feature {

  private final SealsViewModel model;
  private final SealsView view;

  /** The screen over {@code model}. */
  public SealsFeature(SealsViewModel model, Library library, Wording wording, Formats formats) {
    this.model = model;
    view = new SealsView(model, new RecordLines(library, wording, formats), wording, formats);
  }

  @Override
  public void cameFrom(Destination.OneRecord record) {
    model.choose(record.type(), record.id());
  }

  @Override
  public String nameKey() {
    return "seals.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.LOCK;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(
        new KeyHelp("F3", "seals.reason"),
        new KeyHelp("↑ ↓", "seals.keys.choose"),
        new KeyHelp("Ctrl+Enter", "seals.open"));
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
    view.hidden();
    model.forget();
  }
}
