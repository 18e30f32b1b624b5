package org.haidang.boot;

import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives out a code by which one computer joins. */
@Command(
    name = "enrol-code",
    mixinStandardHelpOptions = true,
    description =
        "Gives out a code by which one computer joins the server, within 24 hours, once. The server"
            + " may be running.")
final class EnrolCodeCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--centre", required = true, description = "code of the call centre: HN, DN, AG")
  String centre = "";

  @Option(
      names = "--again",
      paramLabel = "ID",
      description = "an enrolled workstation that lost its key and is to have another")
  @Nullable UUID again;

  @Option(
      names = "--behind-proxy",
      paramLabel = "CERTIFICATE",
      description = "as for the server: the proxy's certificate")
  @Nullable Path proxy;

  @Mixin private final DoorOptions door = new DoorOptions();

  EnrolCodeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var code = door.at(at -> at.code(centre.strip().toUpperCase(Locale.ROOT), proxy, again));
    console.say("console.enrol_code", code.text());
    return 0;
  }
}
