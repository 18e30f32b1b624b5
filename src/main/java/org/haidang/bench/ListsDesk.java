package org.haidang.bench;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.haidang.access.Looks;
import org.haidang.content.Library;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.platform.Texts;
import org.haidang.records.Pen;
import org.haidang.records.Search;
import org.haidang.store.local.Filling;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.desk.people.ListMemory;
import org.haidang.ui.desk.people.PackLists;
import org.haidang.ui.desk.people.PeopleFeature;
import org.haidang.ui.desk.people.PeopleParts;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/** The screen of persons over a store, wired as the product wires it. */
final class ListsDesk implements AutoCloseable {

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Screen screen;
  private final int rows;
  private final PeopleFeature feature;
  private final BorderPane root;

  /** A desk that shows its {@code rows} persons once {@link #open} is called. */
  ListsDesk(LocalStore store, Library library, Screen screen, int rows) throws Exception {
    this.screen = screen;
    this.rows = rows;
    var clock = Clock.system(ZoneId.systemDefault());
    var account = new Account(Site.LOGIN, "Đỗ Tốc Độ", Role.COUNSELOR, Site.CENTRE);
    var parts =
        PeopleParts.of(
            store.register(),
            store.search(new Search.Reader(Site.CENTRE, true)),
            new Pen(Ids.timeOrdered(), clock, account, Filling.id(1)),
            clock,
            String::equals,
            new Looks(store.audit(), Ids.timeOrdered(), clock, account.login()),
            true,
            new PackLists(library),
            memory(store),
            (_, _) -> 0);
    feature =
        Screen.ask(
            () ->
                new PeopleFeature(
                    parts,
                    new Background(workers, Platform::runLater),
                    Later.onScreen(),
                    new Messages(),
                    new Wording(Texts.load()),
                    new Formats(clock),
                    Optional::empty,
                    Optional::empty));
    root = Screen.ask(() -> new BorderPane(feature.view()));
  }

  private ListMemory memory(LocalStore store) {
    return new ListMemory() {
      @Override
      public Optional<String> get(String key) {
        return store.settings().get(key);
      }

      @Override
      public void put(String key, String value) {
        workers.execute(() -> store.settings().put(key, value));
      }
    };
  }

  /** Milliseconds from showing the screen until the first rows are painted. */
  double open() throws Exception {
    return screen.untilPainted(
        () -> {
          screen.show(root);
          feature.shown();
        },
        () -> inSight().shows(0));
  }

  /** Milliseconds from a jump until the rows from {@code place} on are painted. */
  double jump(int place) throws Exception {
    return screen.untilPainted(() -> table().scrollTo(place), () -> inSight().shows(place));
  }

  private TableView<?> table() {
    return (TableView<?>) Objects.requireNonNull(root.lookup("#people"));
  }

  /** The rows in sight. */
  RowsInSight inSight() {
    return new RowsInSight(table(), rows);
  }

  @Override
  public void close() {
    try {
      Screen.run(feature::hidden);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("the list was not hidden", e);
    } finally {
      workers.close();
    }
  }
}
