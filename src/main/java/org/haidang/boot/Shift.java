package org.haidang.boot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import org.haidang.access.AccessRules;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.OfflineDays;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.ErasureSync;
import org.haidang.sync.QuarantineMessages.Standing;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.shell.Frame;
import org.haidang.ui.shell.MainViewModel;
import org.haidang.ui.shell.MainWindow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One person signed in at one workstation: the open store, the line to the server, the desk. */
final class Shift implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

  private final AccessRules rules = new AccessRules();
  private final Entrance.Admitted admitted;
  private final Content content;
  private final GrowingLibrary library;
  private final LocalStore store;
  private final Path folder;
  private final Background background;
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final ToTheServer line;
  private final ScheduledExecutorService disk =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("drafts").factory());
  private final OfflineDays offline;
  private final OfflineDays.Standing standing;
  private final Future<?> ticking;
  private final Remembered remembered;
  private final NamesHere names;
  private final @Nullable WorkHere work;
  private final StandingHere rights;
  private final AtomicReference<@Nullable Standing> putOut = new AtomicReference<>();
  private volatile Consumer<ErrorCode> onPutOut = _ -> {};
  private final IntegerProperty idleMinutes;
  private volatile Runnable leaving = () -> {};

  private Shift(
      Entrance.Admitted admitted,
      Content content,
      GrowingLibrary library,
      LocalStore store,
      Path folder,
      Background background) {
    this.admitted = admitted;
    this.content = content;
    this.library = library;
    this.store = store;
    this.folder = folder;
    this.background = background;
    this.offline = offlineDays();
    if (admitted.online()) {
      offline.contact(clock.instant());
    }
    this.standing = offline.standing();
    this.ticking = disk.scheduleWithFixedDelay(offline::tick, 1, 1, TimeUnit.MINUTES);
    this.remembered = new Remembered(store.settings(), admitted.account().login(), disk);
    this.idleMinutes = remembered.idleMinutes();
    this.names = new NamesHere(store.settings(), admitted.account());
    this.line = new ToTheServer(rules, admitted, library, store, folder, clock, offline::contact);
    this.work = WorkHere.of(rules, admitted, content, library, store, line, disk, clock);
    this.rights =
        new StandingHere(admitted, store, line.mirrors().colleagues()::inCall, this::putOut);
  }

  private OfflineDays offlineDays() {
    var shelf = new SettingsShelf(store.settings());
    return new OfflineDays(shelf, clock, System::nanoTime, admitted.account().login());
  }

  /**
   * Says what a person would wonder about, and asks the server how many days it allows and what
   * colleagues are called.
   */
  private void tellDays(Messages messages) {
    if (standing.runOut()) {
      messages.tell(new Message.Note("shell.days.out", List.of(standing.days())));
    }
    if (standing.clockBack()) {
      messages.tell(new Message.Note("shell.days.clock"));
    }
    if (admitted.online()) {
      background.run(
          () -> {
            var own = admitted.server().accounts().own();
            offline.days(own.offlineDays());
            names.learn(own.colleagues());
            return true;
          },
          _ -> {},
          // A server of before tells nothing of it; the usual days hold.
          fault -> LOG.debug("offline days: {}", fault.code()));
    }
  }

  /**
   * Opens the store for somebody who was let in, and the line to the server. Off the FX thread.
   *
   * @throws HaidangException as {@link LocalStore#open} says
   */
  static Shift open(
      Entrance.Admitted admitted, Path folder, Content content, Background background, Json json) {
    var library = content.growing();
    var store =
        LocalStore.open(
            folder,
            admitted.key(),
            admitted.workstation(),
            Kinds.indexer(library),
            Clock.system(ZoneId.systemDefault()),
            json);
    library.open(store.packs());
    store
        .trail()
        .add(
            Happening.of(
                Ids.timeOrdered().next(),
                Clock.systemUTC().instant(),
                admitted.account().login(),
                Deed.SIGNED_IN,
                admitted.online() ? "online" : "offline"),
            null);
    if (admitted.keys() instanceof KeyRingKeys keys) {
      keys.enterFailed(admitted.account().login(), store);
    }
    eraseFirst(admitted, store);
    return new Shift(admitted, content, library, store, folder, background);
  }

  /** What is on this computer, open until {@link #close}. */
  LocalStore store() {
    return store;
  }

  /** What was erased while this computer was away is gone before anything is shown. */
  static void eraseFirst(Entrance.Admitted admitted, LocalStore store) {
    if (!admitted.online()) {
      return;
    }
    try {
      new ErasureSync(admitted.server().erasures(), store.erasures()).fetch();
    } catch (HaidangException e) {
      // The engine does it before it reads anything, and again until it is done.
      LOG.info("erasures wait: {}", e.code());
    }
  }

  private void putOut(Standing now) {
    putOut.set(now);
    var code = PutOut.codeOf(now);
    if (code != null) {
      onPutOut.accept(code);
    }
  }

  /** Tells {@code told}, on another thread, that the session's rights are gone and why. */
  void onPutOut(Consumer<ErrorCode> told) {
    onPutOut = told;
    var already = PutOut.codeOf(putOut.get());
    if (already != null) {
      told.accept(already);
    }
  }

  /**
   * Makes the desk and shows it, in turns of the FX thread, on which it is called; until then the
   * screen before stays.
   *
   * @param wanted whether it is still to be shown: somebody may have left meanwhile
   */
  void begin(
      Frame frame,
      Wording wording,
      Theme theme,
      boolean demo,
      Runnable leave,
      BooleanSupplier wanted) {
    var messages = new Messages();
    names.use(wording, library, line.mirrors().colleagues());
    var features = new ArrayList<Feature>();
    var turns = new ArrayList<Runnable>();
    var places =
        new PlacesHere(
            work,
            rules,
            admitted,
            content,
            library,
            store,
            line,
            disk,
            remembered,
            clock,
            background,
            wording,
            messages);
    places.turns(standing.runOut()).forEach(place -> turns.add(() -> features.addAll(place.get())));
    var shown = new AtomicReference<@Nullable LineHere>();
    turns.add(
        () -> {
          if (!standing.runOut()) {
            features.addAll(
                AccountsHere.of(
                    admitted, folder, rules, idleMinutes, background, messages, wording, clock));
          }
        });
    turns.add(
        () -> {
          var at = LineHere.of(store, line, admitted, rules, background, messages, clock);
          shown.set(at);
          leaving = at::close;
          if (!standing.runOut()) {
            features.add(at.feature(wording, clock));
          }
        });
    var window = new AtomicReference<@Nullable MainWindow>();
    turns.add(
        () ->
            window.set(
                window(
                    Objects.requireNonNull(shown.get()),
                    features,
                    messages,
                    wording,
                    theme,
                    demo,
                    leave)));
    turns.add(() -> frame.show(Objects.requireNonNull(window.get())));
    InTurns.begin(turns, wanted);
  }

  private MainWindow window(
      LineHere shown,
      List<Feature> features,
      Messages messages,
      Wording wording,
      Theme theme,
      boolean demo,
      Runnable leave) {
    var model =
        new MainViewModel(
            admitted.account(),
            demo,
            features.size(),
            line.engine().status(),
            background,
            messages,
            new MainViewModel.Actions() {
              @Override
              public void signInAgain() {
                leave.run();
              }

              @Override
              public void lock() {
                leave.run();
              }
            });
    line.tell(
        status -> {
          rights.heard(status);
          model.tell(status);
          shown.model().tell(status);
        });
    shown.watch(model.late()::set);
    model.idleMinutes().bind(idleMinutes);
    model.tell(line.engine().status());
    tellWhatWas(messages, wording);
    return new MainWindow(
        model,
        features,
        wording,
        theme,
        new Formats(clock),
        remembered.shownRound(),
        Later.onScreen());
  }

  private void tellWhatWas(Messages messages, Wording wording) {
    SalvageNote.of(store.salvaged(), new Formats(clock)).forEach(messages::tell);
    tellDays(messages);
    if (wording.faulty()) {
      messages.tell(ErrorCode.TEXTS_FAULTY);
    }
  }

  /** Whose shift it is. */
  String login() {
    return admitted.account().login();
  }

  @Override
  public void close() {
    ticking.cancel(false);
    line.tell(_ -> {});
    leaving.run();
    names.close();
    rights.close();
    line.close();
    disk.shutdown();
    try {
      if (!disk.awaitTermination(5, TimeUnit.SECONDS)) {
        disk.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      var out = handedIn();
      admitted.server().close();
      store.close();
      var forgets = admitted.putOut();
      if (out != null && forgets != null) {
        forgets.forget(out, admitted.account().login());
      }
    }
  }

  /** How who was put out stood, once nothing of theirs is here any more; null for anybody else. */
  private @Nullable Standing handedIn() {
    var out = putOut.get();
    if (out == null) {
      return null;
    }
    try {
      PutOut.handIn(admitted.server(), store, admitted.account().login());
      return out;
    } catch (HaidangException e) {
      LOG.info("what was never sent could not be handed in: {}", e.code());
      return null;
    }
  }
}
