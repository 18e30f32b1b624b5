package org.haidang.sync;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorSync.State;
import org.jspecify.annotations.Nullable;

/**
 * Drafts on their way to the server: of each only its latest state, and when it may go. What could
 * not be sent is not piled up: the next state takes its place. Thread-safe.
 */
final class MirrorQueue {

  private final Map<UUID, MirrorSending> drafts = new LinkedHashMap<>();
  private Duration notBefore = Duration.ZERO;

  /** A state that is sent now. */
  record Going(MirrorSending sending, State state) {}

  /** This is the latest state of a draft; false when nothing of it is sent any more. */
  synchronized boolean latest(State state) {
    var sending = drafts.computeIfAbsent(state.contact(), _ -> new MirrorSending());
    if (!sending.gone) {
      sending.waiting = state;
    }
    return !sending.gone;
  }

  /** Whether states of a draft go sooner from now on; false when that was so before. */
  synchronized boolean hurry(UUID contact, boolean hurry) {
    var sending = drafts.computeIfAbsent(contact, _ -> new MirrorSending());
    if (hurry == sending.hurry) {
      return false;
    }
    sending.hurry = hurry;
    if (hurry) {
      sending.next = Duration.ZERO;
    }
    return true;
  }

  /** The server gave this computer the turn at a draft. */
  synchronized void took(UUID contact, long turn, long number) {
    var sending = new MirrorSending();
    sending.turn = turn;
    sending.number = number;
    drafts.put(contact, sending);
  }

  /** Nothing of this draft is sent any more, unless it is begun anew. */
  synchronized void remove(UUID contact) {
    drafts.remove(contact);
  }

  /** Nothing is sent before {@code moment}. */
  synchronized void restUntil(Duration moment) {
    notBefore = moment;
  }

  /** Whether nothing may be sent {@code now}. */
  synchronized boolean rests(Duration now) {
    return now.compareTo(notBefore) < 0;
  }

  /** The drafts of which a state is to go {@code now}. */
  synchronized List<UUID> due(Duration now) {
    return drafts.entrySet().stream()
        .filter(each -> each.getValue().waiting != null)
        .filter(each -> now.compareTo(each.getValue().next) >= 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How long until something may be due, {@code most} at the most unless all rest. */
  synchronized Duration untilNext(Duration now, Duration most) {
    var next = now.plus(most);
    for (var sending : drafts.values()) {
      if (sending.waiting != null && sending.next.compareTo(next) < 0) {
        next = sending.next;
      }
    }
    next = next.compareTo(notBefore) < 0 ? notBefore : next;
    var rest = next.minus(now);
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  /** Takes a draft's state out to be sent; null when there is none. */
  synchronized @Nullable Going take(UUID contact) {
    var sending = drafts.get(contact);
    var state = sending == null ? null : sending.waiting;
    if (sending == null || state == null) {
      return null;
    }
    sending.waiting = null;
    return new Going(sending, state);
  }

  /** It could not be sent. A newer one may have come meanwhile: then this one is a laggard. */
  synchronized void giveBack(Going going) {
    var sending = going.sending();
    sending.waiting = sending.waiting == null ? going.state() : sending.waiting;
  }

  /** The server knows nothing of it any more: it is begun anew. */
  synchronized void beginAnew(Going going) {
    going.sending().turn = 0L;
    giveBack(going);
  }

  /** The call goes on elsewhere: no state of it goes from here. */
  synchronized void gone(MirrorSending sending) {
    sending.gone = true;
    sending.waiting = null;
  }

  /**
   * The server kept it.
   *
   * @param now when it said so
   */
  synchronized void kept(Going going, Mirrored answer, Duration now) {
    var sending = going.sending();
    sending.turn = answer.turn();
    if (answer.number() > sending.number) {
      // A number of before this program's start: the state goes again, after that one.
      sending.number = answer.number();
      sending.next = Duration.ZERO;
      giveBack(going);
    } else {
      boolean soon = sending.hurry || answer.hurry();
      sending.next = now.plus(soon ? MirrorSync.HURRIED : MirrorSync.PACE);
    }
  }
}
