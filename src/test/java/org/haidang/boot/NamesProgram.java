package org.haidang.boot;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.haidang.access.DatabaseKey;
import org.haidang.desk.SaveOutcome;
import org.haidang.model.Account;
import org.haidang.model.Channel;
import org.haidang.model.Role;
import org.haidang.platform.Folding;

/**
 * A workstation without a server: takes a call for each name of a file, types the name key by key,
 * saves, and looks it up. Says {@code OPEN n} with how many it found, waits for a line, ends.
 */
final class NamesProgram {

  private static final String NOWHERE = "http://127.0.0.1:9/";

  private NamesProgram() {}

  /** Arguments: data folder, file of names. */
  public static void main(String[] arguments) throws Exception {
    var content = Content.load();
    var plan = new Seat.Plan(Path.of(arguments[0]), NOWHERE, content);
    signedInHereBefore(plan);
    var path = content.library().current().part("summary").orElseThrow().path();
    int found = 0;
    try (var seat = Seat.take(plan, "lan")) {
      for (var name : Files.readAllLines(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
        type(seat, path, name);
      }
      for (var name : Files.readAllLines(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
        found += seat.store.contacts().find(Folding.fold(name), 9).size();
      }
      // One more stays open on the screen, as its draft alone.
      var open = seat.desk.answer(Channel.CALL, null);
      open.set(path, Files.readAllLines(Path.of(arguments[1])).getFirst());
      Thread.sleep(500);
      System.out.println("OPEN " + found);
      System.in.read();
    }
    System.exit(0);
  }

  private static void signedInHereBefore(Seat.Plan plan) {
    var keys = Seat.keys(plan);
    var lan = new Account("lan", "Trần Thị Mai Lan", Role.COUNSELOR, "HN");
    try (var key = new DatabaseKey(keys.freshKey())) {
      keys.keep(lan, "token", key.bytes(), Seat.PASSWORD.toCharArray());
    }
  }

  private static void type(Seat seat, String path, String name) throws Exception {
    var call = seat.desk.answer(Channel.CALL, "0950114276");
    for (int typed = 1; typed <= name.length(); typed++) {
      call.set(path, name.substring(0, typed));
      call.caret(path, typed);
    }
    Thread.sleep(120);
    for (var problem : List.copyOf(call.form().problems())) {
      var field = problem.path();
      var choices = call.form().choices(field);
      call.set(field, choices.isEmpty() ? name : choices.getFirst().name());
    }
    var outcome = call.save().get(30, TimeUnit.SECONDS);
    if (!(outcome instanceof SaveOutcome.Saved)) {
      throw new IllegalStateException(
          outcome.toString().replaceAll("value=[^,]*", "") + call.form().problems().size());
    }
  }
}
