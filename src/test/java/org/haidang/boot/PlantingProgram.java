package org.haidang.boot;

import java.nio.file.Path;
import org.haidang.access.DatabaseKey;
import org.haidang.model.Account;
import org.haidang.model.Channel;
import org.haidang.model.Role;

/**
 * A workstation without a server at which {@link Planted} people are written into every kind of
 * record. Says {@code PLANTED n} while all is open, waits for a line, ends.
 */
final class PlantingProgram {

  private static final String NOWHERE = "http://127.0.0.1:9/";

  private PlantingProgram() {}

  /** Arguments: data folder, folder of exports. */
  public static void main(String[] arguments) throws Exception {
    var plan = new Seat.Plan(Path.of(arguments[0]), NOWHERE, Content.load());
    signedInHereBefore(plan);
    var planted = Planted.all();
    try (var seat = Seat.take(plan, "hoa")) {
      var planting = new Planting(seat, Path.of(arguments[1]));
      for (int n = 0; n < planted.size(); n++) {
        planting.plant(n, planted.get(n));
      }
      planting.export();
      // One more stays open on the screen, as its draft alone.
      var open = seat.desk.answer(Channel.CALL, planted.getFirst().number());
      open.set(
          plan.content().library().current().part("summary").orElseThrow().path(),
          planted.getFirst().story());
      Thread.sleep(300);
      System.out.println("PLANTED " + planted.size());
      System.in.read();
    }
    System.exit(0);
  }

  /** Hoa, who may export, and Lan, whose window comes after. */
  private static void signedInHereBefore(Seat.Plan plan) {
    var keys = Seat.keys(plan);
    try (var key = new DatabaseKey(keys.freshKey())) {
      keys.keep(
          new Account("hoa", "Lê Thị Hoa", Role.SUPERVISOR, "HN"),
          "token",
          key.bytes(),
          Seat.PASSWORD.toCharArray());
      keys.keep(
          new Account("lan", "Trần Thị Mai Lan", Role.COUNSELOR, "HN"),
          "token",
          key.bytes(),
          LockingProgram.PASSWORD.toCharArray());
    }
  }
}
