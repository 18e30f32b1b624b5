package org.haidang.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.haidang.model.Account;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HandMessages.Watched;
import org.haidang.sync.ShiftMessages.Board;
import org.haidang.sync.ShiftMessages.Here;
import org.haidang.sync.ShiftMessages.State;
import org.haidang.sync.ShiftServer;
import org.haidang.sync.ShiftSync;
import org.jspecify.annotations.Nullable;

/**
 * The people on shift, as one desk works with them: who is there, raised hands, calls given and
 * taken. Thread-safe; what blocks on the line says so, and throws as {@link ShiftServer} tells.
 */
public final class Colleagues {

  private final ShiftServer server;
  private final MirroredDrafts drafts;
  private final Account account;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private @Nullable ShiftSync sync;
  private @Nullable Board board;
  private Duration ahead = Duration.ZERO;
  private State state = State.READY;
  private @Nullable UUID contact;
  private Instant started = Instant.EPOCH;
  private boolean danger;
  private boolean hand;

  /** The colleagues of {@code account}. */
  public Colleagues(ShiftServer server, MirroredDrafts drafts, Account account, Clock clock) {
    this.server = server;
    this.drafts = drafts;
    this.account = account;
    this.clock = clock;
  }

  /** From now on {@code sync} tells the server how this desk stands. */
  public synchronized void follow(ShiftSync sync) {
    this.sync = sync;
  }

  /** How it stands by the server; null while it cannot be reached. */
  public void heard(@Nullable Board now) {
    UUID call;
    synchronized (this) {
      call = contact;
      board = now;
      if (now != null) {
        ahead = Duration.between(clock.instant(), Instant.ofEpochSecond(now.now()));
      }
    }
    if (now != null && call != null) {
      drafts.hurry(call, !now.helpers().isEmpty() || now.given() != null);
    }
    listeners.forEach(Runnable::run);
  }

  /** How it stands; empty while the server cannot be reached. */
  public synchronized Optional<Board> board() {
    return Optional.ofNullable(board);
  }

  /** A moment of the board by this computer's clock. */
  public synchronized Instant here(long second) {
    return Instant.ofEpochSecond(second).minus(ahead);
  }

  /** Who works here. */
  public Account account() {
    return account;
  }

  /**
   * How this desk stands; said as often as one likes.
   *
   * @param call the contact in hand; null when none is. Another one takes a raised hand down
   */
  public synchronized void stand(State now, @Nullable UUID call, Instant began, boolean inDanger) {
    boolean another = call == null || !call.equals(contact);
    if (!another && now == state && inDanger == danger) {
      return;
    }
    if (call == null && contact == null && now == state) {
      return;
    }
    state = now;
    contact = call;
    started = began;
    danger = inDanger;
    hand &= !another;
    say();
  }

  /** Whether somebody is on the line at this desk. */
  public synchronized boolean inCall() {
    return state == State.IN_CALL;
  }

  /** Raises the hand for the call in hand, or takes it down. */
  public synchronized void raise(boolean up) {
    hand = up && contact != null;
    say();
  }

  /** Whether this desk's hand is up, whether or not the server knows. */
  public synchronized boolean raised() {
    return hand;
  }

  private void say() {
    var to = sync;
    if (to != null) {
      var seconds = contact == null ? 0 : Duration.between(started, clock.instant()).toSeconds();
      to.here(new Here(state, contact, Math.max(0, seconds), danger, hand));
    }
  }

  /** Offers the call in hand to a colleague; false when it cannot be. Blocks on the line. */
  public boolean offer(UUID call, String to) {
    drafts.hurry(call, true);
    return server.offer(call, to);
  }

  /** Takes an offer back; true when it was taken before. Blocks on the line. */
  public boolean withdraw(UUID call) {
    drafts.hurry(call, false);
    return server.withdraw(call);
  }

  /** The colleague took the call: this desk's copy is given up, with what never came across. */
  public void given(UUID call) {
    drafts.again(call);
  }

  /**
   * Takes an offered call. Blocks on the line.
   *
   * @return its draft, this counselor's from now on; null when it came too late
   */
  public @Nullable Draft take(UUID call, String giver) {
    return drafts.taken(
        server.answer(call, giver, true),
        draft -> DeskFields.given(draft, giver, account.login(), clock.instant()));
  }

  /** Does not take an offered call. Blocks on the line. */
  public void refuse(UUID call, String giver) {
    server.answer(call, giver, false);
  }

  /**
   * The call of a raised hand as it is read along.
   *
   * @param up whether the hand is still up
   * @param seen which state it is
   * @param draft null when nothing changed
   */
  public record Along(boolean up, String seen, @Nullable Draft draft) {}

  /**
   * Comes to a raised hand; the server notes the look. Blocks on the line.
   *
   * @throws HaidangException when it is down
   */
  public Along come(UUID call, String login) {
    return along(server.come(call, login));
  }

  /** Reads along from the state {@code seen}. Blocks on the line. */
  public Along watch(UUID call, String login, String seen) {
    return along(server.watch(call, login, seen));
  }

  private Along along(Watched watched) {
    return new Along(watched.up(), watched.seen(), drafts.read(watched.draft()));
  }

  /** Goes away. Blocks on the line. */
  public void leave(UUID call, String login) {
    server.leave(call, login);
  }

  /** Types a line for them; false when the hand is down. Blocks on the line. */
  public boolean hint(UUID call, String login, String text) {
    return server.hint(call, login, text);
  }

  /** Runs {@code news}, on another thread, when anything is different, until closed. */
  public AutoCloseable listen(Runnable news) {
    listeners.add(news);
    return () -> listeners.remove(news);
  }
}
