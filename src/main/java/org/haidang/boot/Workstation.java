package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.haidang.access.KeyRing;
import org.haidang.access.Passwords;
import org.haidang.demo.DemoAccounts;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Rehearsal;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.shell.DemoAccount;
import org.haidang.ui.shell.EnrolView;
import org.haidang.ui.shell.EnrolViewModel;
import org.haidang.ui.shell.FaultScreen;
import org.haidang.ui.shell.Frame;
import org.haidang.ui.shell.SignInView;
import org.haidang.ui.shell.SignInViewModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One workstation: its window, its data folder, and whoever is signed in. To be used on the FX
 * thread; a process may open several, each on a folder of its own.
 */
final class Workstation implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Workstation.class);

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Background background = new Background(workers, Platform::runLater);
  private final Json json = new Json();
  private final CompletableFuture<Content> content;
  private final Path path;
  private final ServerAddress server;
  private final @Nullable DemoAccounts demo;
  private final Wording wording;
  private final Theme theme = new Theme();
  private final Frame frame;
  private final Stage stage;
  private final Turn turn;
  private final KeyRing ring;
  private final Membership membership;
  private final HeldFolder folder;
  private @Nullable Shift shift;
  private @Nullable LockedHeart heart;

  /**
   * A workstation that shows itself on {@code stage} once started.
   *
   * @param path its data folder
   * @param demo the demonstration's accounts; null when this is no demonstration
   * @param content the forms, which may still be on their way
   */
  Workstation(
      Stage stage,
      Path path,
      ServerAddress server,
      @Nullable DemoAccounts demo,
      Texts texts,
      CompletableFuture<Content> content) {
    this(stage, path, server, demo, texts, content, Turn.alone());
  }

  /**
   * As the other, in a process that follows another or is followed by one.
   *
   * @param turn which
   */
  Workstation(
      Stage stage,
      Path path,
      ServerAddress server,
      @Nullable DemoAccounts demo,
      Texts texts,
      CompletableFuture<Content> content,
      Turn turn) {
    this.turn = turn;
    this.stage = stage;
    this.path = path;
    this.folder = new HeldFolder(path);
    this.server = server;
    this.demo = demo;
    this.content = content;
    this.ring = new KeyRing(path, new Passwords(new SecureRandom(), Passwords.Cost.STANDARD), json);
    this.membership = new Membership(path, ring::workstation, json);
    this.wording = new Wording(texts);
    this.frame = new Frame(stage, wording, theme, new WindowFile(path, json), demo != null);
  }

  /** Claims the data folder and asks who is there; a computer that is new asks for its code. */
  void start() {
    background.run(
        () -> {
          if (turn.unlocks()) {
            folder.claimAfterAnother();
          } else {
            folder.claim();
          }
          // Who locked it was let in before.
          return turn.unlocks() || server.joinsByItself() || membership.isEnrolled();
        },
        joined -> {
          if (joined) {
            askWho(turn.asked(), null);
            onceThere(this::askCodeWhereItIsLost);
          } else {
            askCode();
          }
        },
        fault -> showFault(fault.code()));
  }

  /** Asked once the screen is there, which would wait for the reading otherwise. */
  private void askCodeWhereItIsLost() {
    if (!turn.unlocks() && !server.joinsByItself()) {
      background.run(
          () -> membership.enrolment().isPresent(),
          whole -> {
            if (!whole) {
              askCode();
            }
          },
          fault -> showFault(fault.code()));
    }
  }

  private void askCode() {
    background.run(
        () ->
            new EnrolViewModel(
                membership::enrol, background, named(), ring.isUsed(), () -> askWho(null, null)),
        model -> frame.show(new EnrolView(model, wording)),
        fault -> showFault(fault.code()));
  }

  /** The address that an administrator or an earlier enrolment named; empty without. */
  private String named() {
    try {
      return membership.addressOf(server).get();
    } catch (HaidangException e) {
      return "";
    }
  }

  /**
   * Shows the sign-in screen.
   *
   * @param locked who locked this computer, and is asked for the password alone; null for anybody
   * @param told why the last one had to go; null when nothing is to be told
   */
  private void askWho(@Nullable String locked, @Nullable ErrorCode told) {
    var keys = new KeyRingKeys(ring, new SecureRandom());
    var entrance =
        new Entrance(
            membership.addressOf(server),
            keys,
            membership,
            json,
            new PutOut(path, content::join, keys, json));
    var model =
        new SignInViewModel(
            new EnteringHere<>(
                entrance,
                admitted -> Shift.open(admitted, path, content.join(), background, json),
                this::begin),
            background,
            Later.onScreen(),
            demoAccounts());
    if (told != null) {
      model.tell(told);
    }
    model.locked().set(locked != null);
    if (locked != null) {
      beatLocked();
    }
    model.login().set(Objects.requireNonNullElse(locked, ""));
    frame.show(new SignInView(model, wording, server.joinsByItself() ? null : this::askCode));
    if (turn.unlocks()) {
      Windows.onceLaidOut(stage, turn.shown());
    }
    onceThere(() -> background.run(entrance::reachable, model::reached, _ -> model.reached(false)));
  }

  /**
   * Once the first screen is there, and while somebody types a password, what the desk's screens
   * are made of is gone through. To be called once, after {@link #start}.
   */
  void rehearse() {
    var screen = Later.onScreen();
    Later whileOpen = (delay, piece) -> screen.after(delay, () -> unlessClosed(piece));
    onceThere(
        () ->
            Rehearsal.begin(
                theme, background, whileOpen, frame::isEngaged, () -> LOG.debug("rehearsed")));
  }

  /**
   * What need not be done before the screen is there waits for it, unless it was closed meanwhile.
   */
  private void onceThere(Runnable then) {
    Windows.onceLaidOut(stage, () -> unlessClosed(then));
  }

  private void unlessClosed(Runnable then) {
    if (!workers.isShutdown()) {
      then.run();
    }
  }

  /** A locked computer says that it is there, and can do nothing else. */
  private void beatLocked() {
    var address = membership.addressOf(server);
    rest();
    background.run(
        () -> LockedHeart.start(address.get(), membership, ring.workstation(), path),
        this::beats,
        fault -> LOG.info("locked, without a heartbeat: {}", fault.code()));
  }

  /** Somebody may have unlocked it meanwhile. */
  private void beats(LockedHeart started) {
    heart = started;
    if (shift != null) {
      rest();
    }
  }

  private void rest() {
    var beating = heart;
    heart = null;
    if (beating != null) {
      workers.execute(beating::close);
    }
  }

  private List<DemoAccount> demoAccounts() {
    var known = demo;
    return known == null
        ? List.of()
        : known.accounts().stream()
            .map(account -> new DemoAccount(account, known.password()))
            .toList();
  }

  private void begin(Shift opened) {
    rest();
    shift = opened;
    opened.begin(
        frame,
        wording,
        theme,
        demo != null,
        this::leave,
        () -> opened.equals(shift) && !workers.isShutdown());
    opened.onPutOut(told -> Platform.runLater(() -> leave(told)));
  }

  /**
   * Ends the shift and asks who is there; open calls stay as drafts. Where another process can take
   * over, this one ends, and with it everything that was typed into it.
   */
  private void leave() {
    leave(null);
  }

  private void leave(@Nullable ErrorCode told) {
    var ending = shift;
    shift = null;
    if (ending == null) {
      return;
    }
    var next = turn.next();
    // Who was put out is told why, which a fresh process would not know.
    if (next == null || told != null) {
      askWho(told == null ? ending.login() : null, told);
      background.run(() -> closed(ending), _ -> {}, fault -> showFault(fault.code()));
      return;
    }
    frame.cover();
    background.run(
        () -> new Succession(next, folder).take(ending),
        this::goneOn,
        fault -> showFault(fault.code()));
  }

  private static boolean closed(Shift ending) {
    ending.close();
    return true;
  }

  private void goneOn(boolean takenOver) {
    if (takenOver) {
      close();
    } else {
      start();
    }
  }

  private void showFault(ErrorCode code) {
    frame.show(new FaultScreen(code, wording, this::start, this::close));
  }

  /** Where it shows itself. */
  Stage stage() {
    return stage;
  }

  @Override
  public void close() {
    stage.hide();
    var ending = shift;
    shift = null;
    if (ending != null) {
      ending.close();
    }
    folder.letGo();
    rest();
    workers.shutdown();
  }
}
