package org.haidang.ui.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.platform.Digests;
import org.haidang.ui.kit.Later;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of the clipboard after half a minute what was copied in this window, unless something
 * else was copied meanwhile; what came from other programs stays. Nobody can tell which copied
 * words are personal, so all of them are taken for it. Only a digest of them is kept. To be used on
 * the FX thread.
 *
 * <p>A program that keeps a history of the clipboard keeps its own copy: that is for whoever sets
 * up the computers.
 */
final class Copied {

  /** So long one needs to paste something. */
  static final Duration KEPT = Duration.ofSeconds(30);

  private static final Duration EACH = Duration.ofSeconds(1);
  private static final int LOOKS = 20;

  private final Board board;
  private final Later later;
  private byte @Nullable [] ours;
  private Runnable callOff = () -> {};

  /** The clipboard as far as it is needed. */
  interface Board {
    /** The text in it; null when it holds none. */
    @Nullable String text();

    /** Empties it. */
    void clear();
  }

  Copied(Board board, Later later) {
    this.board = board;
    this.later = later;
  }

  /** The computer's own. */
  static Board system() {
    return new Board() {
      @Override
      public @Nullable String text() {
        return Clipboard.getSystemClipboard().getString();
      }

      @Override
      public void clear() {
        var nothing = new ClipboardContent();
        nothing.putString("");
        Clipboard.getSystemClipboard().setContent(nothing);
      }
    };
  }

  /** Watches what is copied in {@code scene}, by key or by the menu of a field. */
  void watch(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ -> follow(digest(), LOOKS));
  }

  private void key(KeyEvent event) {
    boolean copies =
        event.isShortcutDown()
            && (event.getCode() == KeyCode.C
                || event.getCode() == KeyCode.X
                || event.getCode() == KeyCode.INSERT);
    boolean cuts = event.isShiftDown() && event.getCode() == KeyCode.DELETE;
    if (copies || cuts) {
      var before = digest();
      // After the field has had the key.
      Platform.runLater(() -> compare(before));
    }
  }

  /** A menu is open for a while before something in it is chosen. */
  private void follow(byte[] before, int looks) {
    later.after(
        EACH,
        () -> {
          if (!compare(before) && looks > 1) {
            follow(before, looks - 1);
          }
        });
  }

  /** Whether the clipboard holds something else than before: then it is ours for a while. */
  boolean compare(byte[] before) {
    var now = digest();
    if (Arrays.equals(before, now)) {
      return false;
    }
    ours = now;
    callOff.run();
    callOff = later.after(KEPT, this::forget);
    return true;
  }

  /** Takes out now what is still there of ours. */
  void forget() {
    callOff.run();
    callOff = () -> {};
    if (ours != null && Arrays.equals(ours, digest())) {
      board.clear();
    }
    ours = null;
  }

  /** Of what the clipboard holds. */
  byte[] digest() {
    var text = board.text();
    return Digests.sha256((text == null ? "" : text).getBytes(StandardCharsets.UTF_8));
  }
}
