package org.haidang.ui.desk.conflicts;

import java.util.List;
import javafx.scene.Node;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.KeyHelp;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** The desk at which what people wrote apart is settled. To be used on the FX thread. */
public final class ConflictsFeature implements Feature {

  private final ConflictsViewModel model;
  private final ConflictsView view;

  /** The desk of {@code parts}. */
  public ConflictsFeature(ConflictParts parts) {
    model = new ConflictsViewModel(parts);
    view = new ConflictsView(model);
  }

  /** The screen without its window. */
  public ConflictsViewModel model() {
    return model;
  }

  @Override
  public String nameKey() {
    return "conflicts.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.CALL_SPLIT;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(
        new KeyHelp("↑ ↓", "conflicts.keys.choose"),
        new KeyHelp("1…9", "conflicts.keys.take"),
        new KeyHelp("0", "conflicts.another"),
        new KeyHelp("Enter", "conflicts.keys.enter"),
        new KeyHelp("Enter 0 1…9", "conflicts.keys.amend"),
        new KeyHelp("F4", "conflicts.keys.mask"),
        new KeyHelp("F8", "conflicts.keys.beside"),
        new KeyHelp("Ctrl+Z", "conflicts.keys.undo"),
        new KeyHelp("Alt+1…3", "conflicts.keys.lists"),
        new KeyHelp("Esc", "conflicts.back"));
  }

  @Override
  public List<Command> commands() {
    return List.of(
        new Command(
            Command.Group.HERE,
            model.parts().wording().get("conflicts.keys.undo"),
            "",
            "Ctrl+Z",
            model::undo));
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public boolean takes(Destination destination) {
    return destination instanceof Destination.Conflicts;
  }

  @Override
  public void open(Destination destination) {
    if (destination instanceof Destination.Conflicts conflicts) {
      model.lookAt(conflicts.record());
    }
  }

  @Override
  public void shown() {
    view.shown();
    model.start();
  }

  @Override
  public void hidden() {
    model.stop();
    view.hidden();
  }
}
