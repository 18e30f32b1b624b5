package org.haidang.boot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts the server's next key in the present one's place. */
@Command(
    name = "change-key",
    mixinStandardHelpOptions = true,
    description =
        "Puts the next key in the place of the one by which workstations know the server; start the"
            + " server anew afterwards. A workstation on which somebody has signed in since the"
            + " last change goes on by itself.")
final class ChangeKeyCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final DoorOptions door = new DoorOptions();

  ChangeKeyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.say("console.key_changed", door.changeKey().text());
    return 0;
  }
}
