package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import org.haidang.access.AccessRules;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.Looks;
import org.haidang.access.OfflineDays;
import org.haidang.access.PasswordFile;
import org.haidang.access.Passwords;
import org.haidang.access.Permission;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.desk.KnownNames;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.AccountMessages.Person;
import org.haidang.sync.AsideFile;
import org.haidang.sync.ErasureSync;
import org.haidang.sync.QuarantineMessages.Standing;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.ui.kit.Background;
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
  private final KnownNames names;
  private final StandingHere rights;
  private final AtomicReference<@Nullable Standing> putOut = new AtomicReference<>();
  private volatile Consumer<ErrorCode> onPutOut = _ -> {};
  private final IntegerProperty idleMinutes;
  private volatile Runnable leaving = () -> {};
  private volatile Runnable forgetting = () -> {};

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
    this.names = new KnownNames(new SettingsShelf(store.settings()), new Json());
    var self = admitted.account();
    names.learn(List.of(new Person(self.login(), self.displayName())));
    this.line = new ToTheServer(rules, admitted, library, store, folder, clock, offline::contact);
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

  /** Shows the desk. On the FX thread. */
  void begin(Frame frame, Wording wording, Theme theme, boolean demo, Runnable leave) {
    var messages = new Messages();
    callByName(wording);
    var features =
        new ArrayList<>(
            new PlacesHere(
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
                    messages)
                .all(standing.runOut()));
    var shown = lineHere(messages);
    if (!standing.runOut()) {
      features.addAll(
          AccountsHere.of(
              admitted, folder, rules, idleMinutes, background, messages, wording, clock));
      features.add(shown.feature(wording, clock));
    }
    leaving = shown::close;
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
    var salvaged = store.salvaged();
    if (!salvaged.isNothing()) {
      var counts = List.<Object>of(salvaged.changes(), salvaged.drafts(), salvaged.unread());
      var key = salvaged.unread() == 0 ? "shell.salvaged" : "shell.salvaged.partly";
      messages.tell(new Message.Note(key, counts));
    }
    tellDays(messages);
    if (wording.faulty()) {
      messages.tell(ErrorCode.TEXTS_FAULTY);
    }
    frame.show(
        new MainWindow(
            model,
            features,
            wording,
            theme,
            new Formats(clock),
            remembered.shownRound(),
            Later.onScreen()));
  }

  /** Who wrote something, and where, is told by name as long as this shift lasts. */
  private void callByName(Wording wording) {
    wording
        .names()
        .know(
            names::name,
            code ->
                library
                    .current()
                    .handbook()
                    .places()
                    .centre(code)
                    .map(centre -> centre.label().in(wording.tag())));
    forgetting = wording.names()::forget;
    var colleagues = line.mirrors().colleagues();
    var _ = colleagues.listen(() -> colleagues.board().ifPresent(this::meet));
  }

  /** Who is on shift, perhaps since this morning only. */
  private void meet(Board board) {
    names.learn(
        board.colleagues().stream().map(each -> new Person(each.login(), each.name())).toList());
  }

  /** Whose shift it is. */
  String login() {
    return admitted.account().login();
  }

  private LineHere lineHere(Messages messages) {
    var account = admitted.account();
    var looks = new Looks(store.audit(), Ids.timeOrdered(), clock, account.login());
    boolean may = rules.permits(account, Permission.PERSONAL_READ);
    var file =
        new AsideFile(
            store.setAside(),
            new PasswordFile(
                new Passwords(new SecureRandom(), Passwords.Cost.STANDARD), AsideFile.PURPOSE),
            new Json(),
            admitted.workstation(),
            looks,
            clock);
    return new LineHere(
        store,
        line.engine(),
        line.heart()::ahead,
        may ? file : null,
        rules.permits(account, Permission.EXPORT),
        background,
        messages,
        clock);
  }

  @Override
  public void close() {
    ticking.cancel(false);
    line.tell(_ -> {});
    leaving.run();
    forgetting.run();
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
