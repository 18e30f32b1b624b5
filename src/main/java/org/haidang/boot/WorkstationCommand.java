package org.haidang.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.haidang.store.central.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a workstation; with nothing configured, a demonstration with a server of its own. */
@Command(
    name = "workstation",
    mixinStandardHelpOptions = true,
    description = "The counselor's desk. Without --server: a demonstration with fictional data.")
final class WorkstationCommand implements Callable<Integer> {

  /** Starts a process that takes over from one that locked. */
  static final String UNLOCK = "--unlock";

  private final Console console;
  private final Locations here;
  private final Callable<Integer> tour;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "the central server to join; by default the one this computer's file names")
  @Nullable String server;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where this workstation keeps its data")
  @Nullable Path data;

  @Option(
      names = UNLOCK,
      hidden = true,
      description = "follows a workstation that locked, which says on standard input whose it was")
  boolean unlock;

  /**
   * A command for this computer.
   *
   * @param here whether there is a display, and where data is kept
   * @param tour what is played where there is no display; gives the exit code
   */
  WorkstationCommand(Console console, Locations here, Callable<Integer> tour) {
    this.console = console;
    this.here = here;
    this.tour = tour;
  }

  @Override
  public Integer call() throws Exception {
    // One that locked had a window.
    if (!unlock && !here.hasDisplay()) {
      console.say("console.no_display");
      return tour.call();
    }
    // Reading the packs would compete with the window for the processor; nobody needs them sooner.
    var shown = new CompletableFuture<Void>();
    try {
      return open(shown, shown.thenApplyAsync(_ -> Content.load()));
    } finally {
      shown.complete(null);
    }
  }

  private int open(CompletableFuture<Void> shown, CompletableFuture<Content> content)
      throws InterruptedException {
    // An installed program has no database server within, so that it has no demonstration to show.
    if (server != null || here.server() != null || !EmbeddedDatabase.ships()) {
      var folder = data == null ? here.root().resolve("workstation") : data;
      return Windows.open(console.texts(), folder, address(), null, content, shown, turn());
    }
    var root = data == null ? here.root().resolve("demo") : data;
    try (var demo = Demonstration.start(root.resolve("server"), content)) {
      var folder = root.resolve("workstation");
      try {
        return Windows.open(
            console.texts(), folder, demo, demo.accounts(), content, shown, Turn.alone());
      } finally {
        shown.complete(null); // the demonstration's server waits for the packs before it can close
      }
    }
  }

  private Turn turn() {
    var next = new NextProcess(new ThisProgram().again(again()), NextProcess.PATIENCE);
    return unlock ? Turn.after(next) : Turn.first(next);
  }

  /** What a process is told that goes on where this one locks. */
  private String[] again() {
    var words = new ArrayList<>(List.of("workstation", UNLOCK));
    if (server != null) {
      words.addAll(List.of("--server", server));
    }
    if (data != null) {
      words.addAll(List.of("--data", data.toString()));
    }
    return words.toArray(String[]::new);
  }

  private ServerAddress address() {
    return server == null ? ServerAddress.named(here::server) : ServerAddress.fixed(server);
  }
}
