package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.haidang.access.DatabaseKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hundred names typed into a call of the product as it is started, then the key that locks: the
 * process is gone, another stands at the unlock screen in its place, and knows none of them.
 */
@Tag("long")
class LockedProcessTest {

  private static final Path LIST = Path.of("src/test/resources/leak/names.txt").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void locking_ends_the_process_and_the_next_one_knows_no_name() throws Exception {
    var names = names();
    var needles = new Needles(names);
    var data = folder.resolve("data");
    var said = new CopyOnWriteArrayList<String>();
    try (var program = program(data, said)) {
      Seat.await("the desk is there", () -> ended(program, said, "typed 1 "));
      Seat.await("all is typed", () -> ended(program, said, "TYPED"));
      assertThat(program.last()).contains("TYPED");
      var before = program.handle();
      assertThat(needles.in(dump(before, "before")))
          .as("the dump of a process in the midst of a call holds what was typed")
          .hasSizeGreaterThan(190);

      program.say("");
      var next = successor(before);
      try {
        Seat.await("the process ends", () -> !before.isAlive());
        assertThat(commandLine(next)).contains("--unlock").doesNotContain(" lan");
        assertThat(needles.in(dump(next, "after"))).isEmpty();
        assertThat(next.isAlive()).isTrue();
        assertThat(data.resolve("window.json")).exists();
      } finally {
        next.destroyForcibly();
        next.onExit().get(60, TimeUnit.SECONDS);
      }
    }
    assertThat(draft(data)).contains("xin chao").contains(names);
  }

  /** Whether it said so, or what else makes waiting vain. */
  private static boolean ended(Program program, List<String> said, String words) {
    return !program.runs()
        || said.stream().anyMatch(line -> line.startsWith(words) || line.startsWith("not seen"));
  }

  /** What the next counselor finds who signs in without a server. */
  private static String draft(Path data) {
    var content = Content.load();
    var keys = Seat.keys(new Seat.Plan(data, "http://127.0.0.1:9/", content));
    var unlocked = keys.unlock("lan", LockingProgram.PASSWORD.toCharArray());
    var opened = (org.haidang.desk.Keys.Unlock.Opened) unlocked;
    var library = content.growing();
    try (var key = new DatabaseKey(opened.databaseKey());
        var store =
            org.haidang.store.local.LocalStore.open(
                data,
                key,
                keys.workstation(),
                Kinds.indexer(library),
                java.time.Clock.systemUTC(),
                new org.haidang.platform.Json())) {
      var path = content.library().current().part("summary").orElseThrow().path();
      return store.drafts().of("lan").getFirst().body().get(path);
    }
  }

  /** The process that was started to take over. */
  private static ProcessHandle successor(ProcessHandle before) {
    var found = new AtomicReference<ProcessHandle>();
    Seat.await(
        "another process is started",
        () -> {
          before.children().findFirst().ifPresent(found::set);
          return found.get() != null;
        });
    return found.get();
  }

  /** As everybody on the computer can read it. */
  private static String commandLine(ProcessHandle process) throws IOException {
    var file = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
    return Files.exists(file)
        ? Files.readString(file).replace('\0', ' ')
        : process.info().commandLine().orElse("");
  }

  private List<String> names() throws Exception {
    var fifty = Files.readAllLines(LIST);
    var names = new ArrayList<String>();
    for (int turn = 0; turn < 4; turn++) {
      for (int i = 0; i < fifty.size(); i++) {
        var other = fifty.get((i + 7 + turn) % fifty.size());
        names.add(fifty.get(i) + " " + other.substring(other.lastIndexOf(' ') + 1));
      }
    }
    Files.write(folder.resolve("names"), names);
    return names;
  }

  private Program program(Path data, List<String> said) {
    var names = folder.resolve("names").toString();
    var command = Program.other(LockingProgram.class, data.toString(), names);
    command.addAll(1, List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    return new Program(
        command,
        builder -> {
          // A window is opened where there is a display; this one draws into memory.
          builder.environment().put("DISPLAY", ":headless");
          return builder;
        },
        said::add);
  }

  private Path dump(ProcessHandle process, String name) throws Exception {
    var file = folder.resolve(name + ".hprof");
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var run =
        new ProcessBuilder(
                jcmd, String.valueOf(process.pid()), "GC.heap_dump", "-all=true", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("jcmd").toFile())
            .start();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(file).as(Files.readString(folder.resolve("jcmd"))).exists();
    return file;
  }
}
