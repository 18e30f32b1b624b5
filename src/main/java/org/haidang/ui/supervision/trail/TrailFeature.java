package org.haidang.ui.supervision.trail;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.haidang.sync.TrailMessages.View;
import org.haidang.sync.TrailServer;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHelp;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Who did what with whose records. To be used on the FX thread. */
public final class TrailFeature implements Feature {

  private final View of;
  private final TrailViewModel model;
  private final TrailView view;

  /** What happened in {@code of}; {@code clock} gives the zone of hours. */
  public TrailFeature(
      View of,
      TrailServer server,
      Background background,
      Messages messages,
      Wording wording,
      Clock clock) {
    this(of, server, background, messages, wording, clock, null);
  }

  /** As above, with {@code file} in the place of the system's dialog. */
  TrailFeature(
      View of,
      TrailServer server,
      Background background,
      Messages messages,
      Wording wording,
      Clock clock,
      @Nullable Supplier<Optional<Path>> file) {
    this.of = of;
    model = new TrailViewModel(of, server, background, messages, clock);
    view =
        new TrailView(
            model,
            new TrailWords(of, wording, new Formats(clock)),
            wording,
            file == null ? () -> choose(wording) : file);
  }

  private Optional<Path> choose(Wording wording) {
    var chooser = new FileChooser();
    chooser.setTitle(wording.get("trail.write"));
    chooser.setInitialFileName("audit.csv");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    return Optional.ofNullable(chooser.showSaveDialog(view.getScene().getWindow()))
        .map(File::toPath);
  }

  @Override
  public String nameKey() {
    return "trail.name." + of.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Ikon icon() {
    return of == View.OWN ? Material2MZ.VISIBILITY : Material2AL.FACT_CHECK;
  }

  @Override
  public List<KeyHelp> keys() {
    var keys = new ArrayList<KeyHelp>();
    keys.add(new KeyHelp("F3", "trail.keys.find"));
    keys.add(new KeyHelp("↑ ↓ PgUp PgDn", "trail.keys.choose"));
    keys.add(new KeyHelp("F7", "trail.keys.one"));
    if (of != View.OWN) {
      keys.add(new KeyHelp("Ctrl+E", "trail.write"));
    }
    return List.copyOf(keys);
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    model.find();
    view.focus();
  }

  @Override
  public void hidden() {
    view.leave();
    model.forget();
  }
}
