package org.haidang.boot;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.haidang.access.AccountBook;
import org.haidang.access.Workstations.Listed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Strikes a lost workstation off in one act; without an id, lists them all. */
@Command(
    name = "strike-off",
    mixinStandardHelpOptions = true,
    description =
        "Strikes a workstation off: from its next request on it can push and read nothing, whoever"
            + " signs in on it. Without ID: lists all workstations. The server may be running.")
final class StrikeOffCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "ID", arity = "0..1", description = "the workstation's id")
  @Nullable UUID workstation;

  @Mixin private final DoorOptions door = new DoorOptions();

  StrikeOffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var chosen = workstation;
    if (chosen == null) {
      door.at(at -> at.workstations().all(null)).forEach(this::list);
      return 0;
    }
    if (door.at(at -> at.workstations().strikeOff(chosen, AccountBook.SERVER))) {
      console.say("console.struck_off", chosen);
      return 0;
    }
    console.say("console.workstation_none", chosen);
    return 1;
  }

  private void list(Listed each) {
    console.say(
        each.struckOff()
            ? "console.workstation_struck"
            : each.enrolled() ? "console.workstation_enrolled" : "console.workstation_before",
        each.id(),
        Objects.requireNonNullElse(each.centre(), "–"),
        Objects.requireNonNullElse(each.lastLogin(), "–"),
        each.lastSeen()
            .atZone(ZoneId.systemDefault())
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MINUTES)
            .toString());
  }
}
