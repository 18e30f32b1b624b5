package org.haidang.boot;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs a benchmark. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures this computer; one line a figure.")
final class BenchCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "NAME", description = "sync or start")
  String name = "";

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return switch (name) {
      default -> {
        console.say("console.bench_unknown", name, "sync, start");
        yield 2;
      }
    };
  }
}
