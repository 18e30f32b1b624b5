package org.haidang.ui.supervision.asked;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.haidang.desk.Contacts;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** What was asked and has no answer yet, for supervisors. To be used on the FX thread. */
public final class AskedFeature implements Feature {

  private final AskedViewModel model;
  private final AskedView view;

  /** The questions asked in {@code contacts}; {@code clock} gives the zone of hours. */
  public AskedFeature(
      Contacts contacts, Background background, Messages messages, Wording wording, Clock clock) {
    this(contacts, background, messages, wording, clock, null);
  }

  /** As above, with {@code file} in the place of the system's dialog. */
  AskedFeature(
      Contacts contacts,
      Background background,
      Messages messages,
      Wording wording,
      Clock clock,
      @Nullable Supplier<Optional<Path>> file) {
    model = new AskedViewModel(contacts, background, messages, clock);
    view =
        new AskedView(
            model, wording, new Formats(clock), file == null ? () -> choose(wording) : file);
  }

  private Optional<Path> choose(Wording wording) {
    var chooser = new FileChooser();
    chooser.setTitle(wording.get("asked.write"));
    chooser.setInitialFileName("answers-wanted.csv");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    return Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
        .map(File::toPath);
  }

  @Override
  public String nameKey() {
    return "asked.name";
  }

  @Override
  public Ikon icon() {
    return Material2AL.HELP_OUTLINE;
  }

  @Override
  public List<KeyHelp> keys() {
    return List.of(new KeyHelp("↑ ↓", "asked.keys.choose"), new KeyHelp("Ctrl+E", "asked.write"));
  }

  @Override
  public Node view() {
    return view;
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
