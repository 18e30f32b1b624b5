package org.haidang.sync;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.haidang.platform.HaidangException;
import org.haidang.sync.MirrorMessages.Fate;
import org.haidang.sync.MirrorMessages.Mirror;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the server's copy of unfinished reports up to date while the line holds: of each draft only
 * its latest state, every {@link #PACE} at most. What could not be sent is not piled up: the next
 * state takes its place. Thread-safe; a thread of its own does the work, apart from the outbox, and
 * nothing waits for it.
 */
public final class MirrorSync implements AutoCloseable {

  /** The least time between two states of a draft. */
  static final Duration PACE = Duration.ofSeconds(2);

  /** The same while somebody reads along. */
  static final Duration HURRIED = Duration.ofMillis(400);

  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final Logger LOG = LoggerFactory.getLogger(MirrorSync.class);

  private final MirrorServer server;
  private final MirrorShelf shelf;
  private final String login;
  private final Timing timing;
  private final Backoff backoff;
  private final Listener listener;
  private final MirrorQueue queue = new MirrorQueue();
  private final Worker worker;
  private volatile boolean overDue = true;
  private Duration overFrom = Duration.ZERO;

  /** Is told on the thread of this. */
  public interface Listener {

    /**
     * The call goes on elsewhere, or is over there.
     *
     * @param over whether it was saved or discarded
     * @param left the mark of the last state that came across from here; null when not known
     */
    void moved(UUID contact, boolean over, @Nullable String left);
  }

  /**
   * A state of a draft.
   *
   * @param seconds how long ago the contact began
   * @param mark tells this state from others
   * @param text its JSON; made when it is sent
   */
  public record State(
      UUID contact, long seconds, boolean danger, Supplier<String> mark, Supplier<String> text) {}

  /** One at rest; {@link #start} sets it going. */
  public MirrorSync(
      MirrorServer server,
      MirrorShelf shelf,
      String login,
      Timing timing,
      RandomGenerator random,
      Listener listener) {
    this.server = server;
    this.shelf = shelf;
    this.login = login;
    this.timing = timing;
    this.listener = listener;
    backoff = new Backoff(random);
    worker = new Worker("mirrors", this::turn);
  }

  /** Sets it going; once. */
  public void start() {
    worker.start();
  }

  /** This is the latest state of a draft; returns at once. */
  public void latest(State state) {
    if (queue.latest(state)) {
      worker.wake();
    }
  }

  /** Whether somebody reads along, or is about to: states go sooner. */
  public void hurry(UUID contact, boolean hurry) {
    if (queue.hurry(contact, hurry)) {
      worker.wake();
    }
  }

  /** The server gave this computer the turn at a draft. */
  public void took(UUID contact, long turn, long number) {
    shelf.keep(contact, login, turn);
    queue.took(contact, turn, number);
  }

  /**
   * The draft is over here; the server is told as soon as it has what saved it. On the disk's
   * thread, so that it is remembered when this returns.
   *
   * @param change what saved it; null when it was discarded
   */
  public void over(UUID contact, @Nullable UUID change) {
    shelf.over(contact, login, change);
    queue.remove(contact);
    overDue = true;
    worker.wake();
  }

  /** Nothing of this draft is sent any more. */
  public void letGo(UUID contact) {
    shelf.forget(contact, login);
    queue.remove(contact);
  }

  /** The line may be back, or the server may have taken something in. */
  public void wake() {
    overDue = true;
    queue.restUntil(Duration.ZERO);
    worker.wake();
  }

  /** Sends what is due; how long until something may be due again. */
  Duration turn() {
    try {
      var now = timing.elapsed();
      if (!queue.rests(now)) {
        for (var contact : queue.due(now)) {
          send(contact);
        }
        tellOver();
        backoff.reset();
      }
    } catch (HaidangException e) {
      LOG.debug("mirrors: {}", e.code());
      rest();
    } catch (RuntimeException e) {
      // Its message may quote data: only its kind is told.
      LOG.error("mirrors: unforeseen {}", e.getClass().getName());
      rest();
    }
    return queue.untilNext(timing.elapsed(), IDLE);
  }

  private void rest() {
    queue.restUntil(timing.elapsed().plus(backoff.next()));
  }

  private void send(UUID contact) {
    var going = queue.take(contact);
    if (going == null) {
      return;
    }
    try {
      answered(going, server.mirror(mirror(going.sending(), going.state())));
    } catch (HaidangException e) {
      queue.giveBack(going);
      throw e;
    }
  }

  private Mirror mirror(MirrorSending sending, State state) {
    var known = sending.turn;
    long turn = known == null ? shelf.turn(state.contact(), login) : known;
    if (turn == 0) {
      // Remembered before it is asked for: an answer that is not heard must not be asked for twice.
      shelf.keep(state.contact(), login, MirrorMessages.UNHEARD);
    } else if (known == null) {
      // Taken up again: whatever was to be told of its end no longer holds.
      shelf.keep(state.contact(), login, turn);
    }
    sending.turn = turn == 0 ? MirrorMessages.UNHEARD : turn;
    sending.number++;
    return new Mirror(
        state.contact(),
        turn,
        sending.number,
        Math.max(0, state.seconds()),
        state.danger(),
        state.mark().get(),
        state.text().get());
  }

  private void answered(MirrorQueue.Going going, Mirrored answer) {
    var contact = going.state().contact();
    if (answer.fate() == Fate.KEPT) {
      var known = going.sending().turn;
      if (known == null || known != answer.turn()) {
        shelf.keep(contact, login, answer.turn());
      }
      queue.kept(going, answer, timing.elapsed());
    } else if (answer.turn() == 0) {
      shelf.forget(contact, login);
      queue.beginAnew(going);
    } else {
      shelf.forget(contact, login);
      queue.gone(going.sending());
      listener.moved(contact, answer.fate() == Fate.OVER, answer.left());
    }
  }

  private void tellOver() {
    var now = timing.elapsed();
    if (!overDue && now.compareTo(overFrom) < 0) {
      return;
    }
    // Before looking: whatever is over from here on is due again.
    overDue = false;
    overFrom = now.plus(IDLE);
    for (var over : shelf.over(login)) {
      if (server.end(over.contact(), over.turn(), over.change()).done()) {
        shelf.forget(over.contact(), login);
      }
    }
  }

  /** Stops; waits a few seconds for what is under way. */
  @Override
  public void close() {
    worker.close();
  }
}
