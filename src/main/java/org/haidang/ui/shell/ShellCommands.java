package org.haidang.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Command.Group;
import org.haidang.ui.kit.Commands;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;

/** What can be done by name: on the screen in front, and on every screen. */
final class ShellCommands implements Commands {

  /** So many places have a digit. */
  private static final int KEYED = 9;

  private final MainViewModel model;
  private final List<Feature> features;
  private final Wording wording;
  private final Theme theme;
  private final Runnable waiting;
  private final Runnable lock;

  /**
   * The commands.
   *
   * @param waiting shows what waits to be sent
   * @param lock blanks the window and locks
   */
  ShellCommands(
      MainViewModel model,
      List<Feature> features,
      Wording wording,
      Theme theme,
      Runnable waiting,
      Runnable lock) {
    this.model = model;
    this.features = features;
    this.wording = wording;
    this.theme = theme;
    this.waiting = waiting;
    this.lock = lock;
  }

  @Override
  public List<Command> commands() {
    int front = model.current().get();
    var all = new ArrayList<>(features.get(front).commands());
    for (int i = 0; i < features.size(); i++) {
      if (i != front) {
        int place = i;
        var keys = i < KEYED ? "Ctrl+" + (i + 1) : "";
        add(all, features.get(i).nameKey(), keys, () -> model.go(place));
      }
    }
    add(all, "shell.keys.language", "F6", wording::switchLanguage);
    add(all, "shell.keys.waiting", "Ctrl+G", waiting);
    add(all, "shell.keys.dark", "Ctrl+D", () -> theme.dark().set(!theme.dark().get()));
    add(all, "shell.keys.help", "F1", () -> model.help().set(true));
    add(all, "shell.keys.lock", "Ctrl+L", lock);
    return all;
  }

  private void add(List<Command> all, String key, String keys, Runnable run) {
    all.add(new Command(Group.EVERYWHERE, wording.get(key), "", keys, run));
  }
}
