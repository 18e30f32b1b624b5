package org.haidang.ui.desk.call;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.desk.MirroredDrafts.Moved;
import org.haidang.desk.Mirrors;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Hearing;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Calls that go on at another computer than the one they were begun at: taken over here, or taken
 * away from here. To be used on the FX thread.
 */
final class Continued {

  private final @Nullable Mirrors mirrors;
  private final Companions.Host host;
  private final Background background;
  private final Messages messages;
  private final Hearing listening;

  /** With one's calls of other computers; null where nothing knows of them. */
  Continued(
      @Nullable Mirrors mirrors, Companions.Host host, Background background, Messages messages) {
    this.mirrors = mirrors;
    this.host = host;
    this.background = background;
    this.messages = messages;
    listening = new Hearing(messages);
    if (mirrors != null) {
      mirrors.onMoved(moved -> background.onScreen(() -> moved(moved)));
    }
  }

  /** Goes on here with a call begun elsewhere. */
  void here(UUID contact) {
    var there = Objects.requireNonNull(mirrors);
    host.open()
        .accept(
            () -> {
              var draft = there.take(contact);
              if (draft == null) {
                throw new HaidangException(ErrorCode.RECORD_MISSING);
              }
              return host.desk().resume(draft);
            },
            "call.reopened.elsewhere");
  }

  private void moved(Moved moved) {
    boolean inHand = host.lost().test(moved.contact());
    if (inHand || moved.left()) {
      messages.tell(new Message.Note(moved.left() ? "call.moved.left" : "call.moved.away"));
    }
    host.changed().run();
  }

  /** Comes to the front. */
  void shown() {
    if (mirrors != null) {
      listening.begin(mirrors.listen(() -> background.onScreen(this::news)));
      news();
    }
  }

  private void news() {
    var known = mirrors;
    if (known == null) {
      return;
    }
    host.changed().run();
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
    listening.end();
  }
}
