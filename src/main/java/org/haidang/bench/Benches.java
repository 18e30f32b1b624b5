package org.haidang.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.haidang.content.Library;
import org.haidang.records.Indexer;
import org.haidang.sync.KnownBy;
import org.jspecify.annotations.Nullable;

/** The benchmarks by name, and the parts of them that run in processes of their own. */
public final class Benches {

  /** What a person may ask for. */
  public static final List<String> NAMES =
      List.of("sync", "line", "first", "start", "form", "memory", "search", "lists", "password");

  private final Program program;
  private final Supplier<Library> packs;
  private final FormWorks forms;
  private final Function<Library, Indexer> kinds;
  private final KnownBy knownBy;
  private final PrintStream out;

  /**
   * Benchmarks that say their figures on {@code out}, a line each.
   *
   * @param packs reads the packs the product ships with
   * @param forms reads and opens packs that are made up here
   * @param kinds what lists and search know of each kind of record
   * @param knownBy by what the server knows somebody
   */
  public Benches(
      Program program,
      Supplier<Library> packs,
      FormWorks forms,
      Function<Library, Indexer> kinds,
      KnownBy knownBy,
      PrintStream out) {
    this.knownBy = knownBy;
    this.kinds = kinds;
    this.forms = forms;
    this.packs = packs;
    this.program = program;
    this.out = out;
  }

  /**
   * Runs one.
   *
   * @param folder of a part: the folder it shares with the others; empty for a whole benchmark
   * @param contacts of {@code search}: up to how many
   * @param kept of {@code search}: where the stores stay for another run; null for none
   * @param rows of {@code lists}: how many; of {@code first}: how many records the server holds
   * @return false when there is none of this name
   */
  public boolean run(String name, String folder, int contacts, @Nullable Path kept, int rows)
      throws Exception {
    if (folder.isEmpty()) {
      switch (name) {
        case "sync" -> new SyncBench(program, packs.get(), out).run();
        case "line" -> new LineBench(program, out).run();
        case "first" -> new FirstBench(program, packs.get(), out).run(rows);
        case "start" -> new StartBench(program, out).run();
        case "form" -> new FormBench(program, out).run();
        case "search" -> new SearchBench(program, out).run(contacts, kept);
        case "lists" -> new ListsBench(program, out).run(rows);
        case "password" -> new PasswordBench(out).run();
        case "memory" -> new FormBench(program, out).memory();
        default -> {
          return false;
        }
      }
      return true;
    }
    return part(name, Path.of(folder), contacts, rows);
  }

  /** Runs the search of the central server, over so many records. */
  public void searchCentral(int records) throws Exception {
    new CentralSearchBench(out).run(records);
  }

  private boolean part(String name, Path folder, int contacts, int rows) throws Exception {
    switch (name) {
      case "search-local" -> SearchParts.run(folder, packs.get(), contacts);
      case "lists-fill" -> lists(folder, rows).fill();
      case "lists-read" -> lists(folder, rows).read();
      case "lists-scroll" -> lists(folder, rows).scroll();
      case "sync-server" -> SyncServer.run(folder, knownBy, kinds.apply(packs.get()));
      case "line-parts" -> LineParts.run(Site.in(folder));
      case "sync-clients" -> ClientsParts.run(Site.in(folder), packs.get());
      case "first-read" -> first(folder, Site.SECOND);
      case "first-read-again" -> first(folder, Site.THIRD);
      case "sync-push" -> SyncParts.push(Site.in(folder), packs.get());
      case "sync-pull" -> SyncParts.pull(Site.in(folder), packs.get());
      case "sync-live" -> SyncLive.run(Site.in(folder), packs.get());
      case "sync-push-floor" -> PushFloor.run(Site.in(folder), packs.get());
      case "form-key" -> FormParts.key(folder, forms);
      case "form-open" -> FormParts.open(folder, forms);
      case "form-type" -> FormTyping.type(folder, forms);
      case "form-evaluate" -> FormTyping.evaluate(folder, forms);
      case "form-scroll" -> FormScrolling.run(folder, forms);
      case "form-draft" -> DraftTimes.measure(folder, forms);
      case "form-frames" -> DeskParts.frames(folder, packs.get(), forms);
      case "desk-memory" -> DeskParts.memory(folder, packs.get(), forms);
      case "sync-pull-floor" -> PullFloor.run(Site.in(folder), packs.get());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void first(Path folder, UUID workstation) throws Exception {
    var library = packs.get();
    FirstParts.read(Site.in(folder), workstation, library, kinds.apply(library));
  }

  private ListsParts lists(Path folder, int rows) {
    var library = packs.get();
    return new ListsParts(folder, library, kinds.apply(library), rows);
  }
}
