package org.haidang.boot;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.haidang.bench.Benches;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a benchmark. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures this computer; one line a figure.")
final class BenchCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "sync, first, start, form, memory, search, lists or password")
  String name = "";

  @Parameters(index = "1", arity = "0..1", hidden = true, description = "folder of a part")
  String folder = "";

  @Option(
      names = "--contacts",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "search: up to how many contacts, at a tenth and a hundredth too")
  int contacts;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "search: the stores stay in this folder, and those in it are used again")
  @Nullable Path kept;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "100000",
      description = "lists: how many rows")
  int rows;

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "100000",
      description = "first: how many records the server holds the second time")
  int records;

  @Option(
      names = "--central",
      paramLabel = "N",
      arity = "0..1",
      defaultValue = "0",
      fallbackValue = "50000",
      description = "search: at the central server instead, over so many records (50000)")
  int central;

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    var benches =
        new Benches(
            new ThisProgram(),
            () -> Content.load().library(),
            new BenchForms(),
            Kinds::indexer,
            NationalNames.ofShippedPacks(),
            System.out);
    if (central > 0 && name.equals("search")) {
      benches.searchCentral(central);
      return 0;
    }
    int many = name.equals("first") ? records : rows;
    if (!benches.run(name, folder, contacts, kept, many)) {
      console.say("console.bench_unknown", name, String.join(", ", Benches.NAMES));
      return 2;
    }
    return 0;
  }
}
