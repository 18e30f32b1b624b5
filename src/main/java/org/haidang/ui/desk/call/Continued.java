package org.haidang.ui.desk.call;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
import org.haidang.desk.MirroredDrafts.Moved;
import org.haidang.desk.Mirrors;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Calls that go on at another computer than the one they were begun at: taken over here, or taken
 * away from here. To be used on the FX thread.
 */
final class Continued {

  private final CallDesk desk;
  private final @Nullable Mirrors mirrors;
  private final Background background;
  private final Messages messages;
  private final BiConsumer<Callable<Call>, String> open;
  private final Predicate<UUID> lost;
  private final Runnable changed;
  private @Nullable AutoCloseable listening;

  /**
   * At {@code desk}.
   *
   * @param mirrors one's calls of other computers; null where nothing knows of them
   * @param open opens a call with a word of news
   * @param lost takes a call away; whether it was in hand
   * @param changed what waits is different
   */
  Continued(
      CallDesk desk,
      @Nullable Mirrors mirrors,
      Background background,
      Messages messages,
      BiConsumer<Callable<Call>, String> open,
      Predicate<UUID> lost,
      Runnable changed) {
    this.desk = desk;
    this.mirrors = mirrors;
    this.background = background;
    this.messages = messages;
    this.open = open;
    this.lost = lost;
    this.changed = changed;
    if (mirrors != null) {
      mirrors.onMoved(moved -> background.onScreen(() -> moved(moved)));
    }
  }

  /** Goes on here with a call begun elsewhere. */
  void here(UUID contact) {
    var there = Objects.requireNonNull(mirrors);
    open.accept(
        () -> {
          var draft = there.take(contact);
          if (draft == null) {
            throw new HaidangException(ErrorCode.RECORD_MISSING);
          }
          return desk.resume(draft);
        },
        "call.reopened.elsewhere");
  }

  private void moved(Moved moved) {
    boolean inHand = lost.test(moved.contact());
    if (inHand || moved.left()) {
      messages.tell(new Message.Note(moved.left() ? "call.moved.left" : "call.moved.away"));
    }
    changed.run();
  }

  /** Comes to the front. */
  void shown() {
    if (mirrors != null) {
      listening = mirrors.listen(() -> background.onScreen(this::news));
      news();
    }
  }

  private void news() {
    var known = mirrors;
    if (known == null) {
      return;
    }
    changed.run();
    background.run(
        known::newLooks,
        looks ->
            looks.forEach(
                look ->
                    messages.tell(
                        new Message.Note("call.looked", List.of(look.name(), look.reason())))),
        messages::tell);
  }

  /** Goes from the front. */
  void hidden() {
    var open = listening;
    listening = null;
    if (open != null) {
      try {
        open.close();
      } catch (Exception e) {
        messages.tell(ErrorCode.BUG_UNFORESEEN);
      }
    }
  }
}
