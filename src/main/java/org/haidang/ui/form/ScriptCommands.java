package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import org.haidang.content.Script;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Command.Group;
import org.haidang.ui.kit.Commands;
import org.haidang.ui.kit.Wording;

/** Every way through, stage and line of a script, and every question of its form, by name. */
public final class ScriptCommands implements Commands {

  private final ScriptViewModel script;
  private final FormViewModel form;
  private final Wording wording;

  /** The commands of {@code script} beside {@code form}. */
  public ScriptCommands(ScriptViewModel script, FormViewModel form, Wording wording) {
    this.script = script;
    this.form = form;
    this.wording = wording;
  }

  @Override
  public List<Command> commands() {
    var all = new ArrayList<Command>();
    var tag = wording.tag();
    script.script().ways().forEach(way -> all.add(to(Group.WAY, way.name(), title(way, tag), "")));
    for (var stage : script.script().stages()) {
      all.add(to(Group.STAGE, stage.name(), title(stage, tag), ""));
    }
    script.script().everywhere().forEach(stage -> lines(stage, tag, all));
    for (var hit : form.find("")) {
      all.add(
          new Command(
              Group.QUESTION, hit.label(), hit.where(), "", () -> form.focus(hit.path(), -1)));
    }
    return all;
  }

  private void lines(Script.Stage stage, String tag, List<Command> all) {
    for (var step : stage.steps()) {
      var said = script.line().text(step.say(), tag);
      all.add(to(Group.LINE, step.name(), said, title(stage, tag)));
    }
  }

  private Command to(Group group, String name, String title, String detail) {
    return new Command(group, title, detail, "", () -> script.go(name));
  }

  private static String title(Script.Stage stage, String tag) {
    return stage.title().in(tag);
  }
}
