package org.haidang.ui.desk.call;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.haidang.content.Answer;
import org.haidang.content.Pack;
import org.haidang.ui.form.ScriptCommands;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Command.Group;
import org.haidang.ui.kit.Commands;
import org.haidang.ui.kit.Wording;

/** What can be done at the desk by name, between calls and in one. */
final class CallCommands implements Commands {

  private final CallDeskViewModel desk;
  private final Wording wording;
  private final Consumer<Pack> print;

  /** Commands of {@code desk}; {@code print} asks where to and writes a line's blank form. */
  CallCommands(CallDeskViewModel desk, Wording wording, Consumer<Pack> print) {
    this.print = print;
    this.desk = desk;
    this.wording = wording;
  }

  @Override
  public List<Command> commands() {
    var call = desk.callProperty().get();
    var all = new ArrayList<Command>();
    if (call == null) {
      add(all, "call.answer", "F2", desk::answer);
      add(all, "call.key.pause", "Ctrl+P", () -> desk.availability().pauseOrReady());
      add(all, "call.key.reopen", "Ctrl+Z", desk.again()::savedLast);
      desk.line().lines().forEach(line -> all.add(blankForm(line)));
      return all;
    }
    // What one goes to by name is seen: whatever stood in the script's place makes way.
    new ScriptCommands(call.script(), call.form(), wording)
        .commands()
        .forEach(it -> all.add(isOfScript(it) ? inFront(call, it) : it));
    add(all, "danger.title", "F9", call::raise);
    add(all, "quiet.name", "F10", call::hush);
    add(all, "answers.title", "Ctrl+T", call::lookUp);
    if (call.earlier() != null) {
      add(all, "call.earlier.key", "Ctrl+E", call::lookBack);
    }
    call.answers().all().forEach(answer -> all.add(answer(call, answer)));
    desk.beside()
        .sideways()
        .shift()
        .ifPresent(
            shift -> {
              add(all, "together.raise", "F8", shift::help);
              add(all, "together.give", "Ctrl+B", desk.beside().sideways()::give);
            });
    add(all, "call.hangup", "F12", () -> hangUp(call));
    add(all, "call.save", "Ctrl+S", desk::save);
    add(all, "call.leave", "Ctrl+W", desk::leave);
    add(all, "call.key.answer", "F2", desk::answer);
    if (desk.moves().possible()) {
      add(all, "call.move", "", desk.moves()::ask);
    }
    if (desk.moves().backPossible()) {
      add(all, "call.move.undo", "", desk.moves()::askBack);
    }
    add(all, "call.key.number", "F4", call::toggleMask);
    return all;
  }

  private Command blankForm(Pack line) {
    var words = BlankForms.words(desk.line(), wording, line);
    return new Command(Group.HERE, words, "", "", () -> print.accept(line));
  }

  private Command answer(CallViewModel call, Answer answer) {
    return new Command(
        Group.ANSWER,
        answer.question().in(wording.tag()),
        answer.keywords().in(wording.tag()),
        "",
        () -> {
          call.answers().show(answer);
          call.lookUp();
        });
  }

  private static boolean isOfScript(Command command) {
    return command.group() != Group.QUESTION;
  }

  private static Command inFront(CallViewModel call, Command it) {
    return new Command(
        it.group(),
        it.title(),
        it.detail(),
        it.keys(),
        () -> {
          call.backToScript();
          it.run().run();
        });
  }

  private void hangUp(CallViewModel call) {
    desk.hangUp();
    call.ending().close();
  }

  private void add(List<Command> all, String key, String keys, Runnable run) {
    all.add(new Command(Group.HERE, wording.get(key), "", keys, run));
  }
}
