package org.haidang.ui.desk.national;

import java.util.List;
import javafx.scene.Node;
import org.haidang.content.Library;
import org.haidang.people.AskingElsewhere;
import org.haidang.people.KnownElsewhere;
import org.haidang.ui.form.compare.RecordLines;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Who may be known elsewhere. To be used on the FX thread. */
public final class NationalFeature implements Feature {

  private final NationalViewModel model;
  private final NationalView view;

  /** What this computer knows by {@code known}, and the server by {@code asking}. */
  public NationalFeature(
      KnownElsewhere known,
      AskingElsewhere asking,
      Library library,
      Background background,
      Messages messages,
      Wording wording,
      Formats formats) {
    model = new NationalViewModel(known, asking, background, messages);
    view = new NationalView(model, wording, new RecordLines(library, wording, formats));
  }

  /** Looks for somebody whom another screen names; to be shown then. */
  public void look(String name, String number) {
    model.name().set(name);
    model.number().set(number);
  }

  @Override
  public boolean takes(Destination destination) {
    return destination instanceof Destination.Elsewhere;
  }

  @Override
  public void open(Destination destination) {
    if (destination instanceof Destination.Elsewhere(var name, var number)) {
      look(name, number);
    }
  }

  @Override
  public String nameKey() {
    return "national.name";
  }

  @Override
  public Ikon icon() {
    return Material2MZ.PUBLIC;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(new KeyHelp("Ctrl+Enter", "national.ask"));
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
