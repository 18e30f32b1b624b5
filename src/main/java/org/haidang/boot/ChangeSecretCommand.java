package org.haidang.boot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts a fresh key in the place of the one that the server's database is sealed under. */
@Command(
    name = "change-secret",
    mixinStandardHelpOptions = true,
    description =
        "Seals what is secret in the server's database anew, under a fresh key, while all nodes are"
            + " stopped. Then every node needs the new file server.secret. The file lies in the"
            + " folder secret of the data folder, or where the variable HAIDANG_SECRET_FILE says.")
final class ChangeSecretCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final ServerOptions options = new ServerOptions();

  ChangeSecretCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    options.changeSecret();
    console.say("console.secret_changed");
    return 0;
  }
}
