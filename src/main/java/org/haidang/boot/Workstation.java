package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.haidang.access.KeyRing;
import org.haidang.access.Passwords;
import org.haidang.demo.DemoAccounts;
import org.haidang.platform.DataFolder;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Later;
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

/**
 * One workstation: its window, its data folder, and whoever is signed in. To be used on the FX
 * thread; a process may open several, each on a folder of its own.
 */
final class Workstation implements AutoCloseable {

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
  private final KeyRing ring;
  private final Membership membership;
  private volatile @Nullable DataFolder folder;
  private @Nullable Shift shift;

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
    this.stage = stage;
    this.path = path;
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
          folder = DataFolder.claim(path);
          return server.joinsByItself() || membership.enrolment().isPresent();
        },
        joined -> {
          if (joined) {
            askWho();
          } else {
            askCode();
          }
        },
        fault -> showFault(fault.code()));
  }

  private void askCode() {
    background.run(
        () ->
            new EnrolViewModel(membership::enrol, background, named(), ring.isUsed(), this::askWho),
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

  private void askWho() {
    var keys = new KeyRingKeys(ring, new SecureRandom());
    var entrance = new Entrance(membership.addressOf(server), keys, membership, json);
    var model =
        new SignInViewModel(
            (login, password) ->
                entrance.enter(
                    login,
                    password,
                    admitted -> Shift.open(admitted, path, content.join(), background, json),
                    this::begin),
            background,
            Later.onScreen(),
            demoAccounts());
    frame.show(new SignInView(model, wording, server.joinsByItself() ? null : this::askCode));
    background.run(() -> entrance.reachable(), model::reached, _ -> model.reached(false));
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
    shift = opened;
    opened.begin(frame, wording, theme, demo != null, this::leave);
  }

  /** Ends the shift and asks who is there; open calls stay as drafts. */
  private void leave() {
    var ending = shift;
    shift = null;
    if (ending == null) {
      return;
    }
    askWho();
    background.run(
        () -> {
          ending.close();
          return true;
        },
        _ -> {},
        fault -> showFault(fault.code()));
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
    if (folder != null) {
      folder.close();
    }
    workers.shutdown();
  }
}
