package org.haidang.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import org.haidang.access.AccessRules;
import org.haidang.access.DatabaseKey;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.model.Account;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.remote.Bond;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.LineLimits;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/** The places of one account's desk, without a line, on a real store. */
final class DeskOf implements AutoCloseable {

  final LocalStore store;
  final GrowingLibrary library;
  final UUID workstation = UUID.randomUUID();
  private final AccessRules rules;
  private final Entrance.Admitted admitted;
  private final Content content = SharedContent.get();
  private final Clock clock = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
  private final HttpCentralServer server =
      new HttpCentralServer("http://127.0.0.1:1/", new Json(), LineLimits.STANDARD, Bond.none());
  private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
  private final ToTheServer line;

  DeskOf(Account account, AccessRules rules, Path folder) {
    this.rules = rules;
    library = content.growing();
    store =
        LocalStore.open(
            folder,
            new DatabaseKey(new byte[DatabaseKey.BYTES]),
            workstation,
            Kinds.indexer(library),
            clock,
            new Json());
    library.open(store.packs());
    admitted =
        new Entrance.Admitted(
            account,
            new DatabaseKey(new byte[DatabaseKey.BYTES]),
            workstation,
            server,
            Seat.keys(new Seat.Plan(folder, "http://127.0.0.1:1/", content)),
            null,
            false);
    line = new ToTheServer(rules, admitted, library, store, folder, clock, _ -> {});
  }

  /** What its navigation lists. On the FX thread. */
  List<Feature> places() {
    return new PlacesHere(
            WorkHere.of(rules, admitted, content, library, store, line, disk, clock),
            rules,
            admitted,
            content,
            library,
            store,
            line,
            disk,
            new Remembered(store.settings(), admitted.account().login(), disk),
            clock,
            new Background(Rest.watched(worker), Platform::runLater),
            new Wording(Texts.load()),
            new Messages())
        .turns(false).stream().flatMap(place -> place.get().stream()).toList();
  }

  @Override
  public void close() {
    line.close();
    server.close();
    worker.shutdownNow();
    disk.shutdownNow();
    store.close();
  }
}
