package org.haidang.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Messages.Pushed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits in the outbox, a batch at a time. Used by one thread. */
final class Pusher implements AutoCloseable {

  /** What came of one try. */
  enum Sent {
    /** Nothing waits. */
    NOTHING,
    /** The server answered; there may be more. */
    SOME,
    /** The server was there and has no answer yet to anything that waits. */
    UNANSWERED,
    /** Another program on this computer is the sender. */
    NOT_OURS
  }

  /**
   * So often the server fails on a change, and answers otherwise in between, until it is set aside.
   */
  private static final int FAILURES = 3;

  /** When the server fails on so many one after the other, it is not the changes. */
  private static final int MOST_ASIDE = 5;

  /** Room in the message for what stands around the changes. */
  private static final int ENVELOPE = 2 * Messages.MAX_CHANGES;

  private static final int MOST_BYTES = Messages.MAX_PUSH_BYTES - ENVELOPE;

  private static final Logger LOG = LoggerFactory.getLogger(Pusher.class);

  private final Outbox outbox;
  private final CentralServer server;
  private final Executor sending;
  private @Nullable AutoCloseable claim;
  private @Nullable Flight underWay;

  /** Up to this one nothing was answered: what is apart from that is tried before it goes again. */
  private @Nullable Letter passedOver;

  private int batchLimit = Messages.MAX_CHANGES;
  private @Nullable UUID failing;
  private int failures;
  private int asideInARow;

  /** Whether the server answered a batch, if only with nothing, since it last failed on one. */
  private boolean answeredSince;

  /**
   * A pusher at rest.
   *
   * @param sending runs one exchange with the server at a time
   */
  Pusher(Outbox outbox, CentralServer server, Executor sending) {
    this.sending = sending;
    this.outbox = outbox;
    this.server = server;
  }

  /**
   * Sends one batch and takes in its answers. What follows it is made ready while it is on its way,
   * and sent as soon as it is answered whole: the server works on that while the answers are taken
   * in here.
   *
   * @throws HaidangException when the server cannot take it now; the batch stays in the outbox
   */
  Sent sendBatch() {
    return sendBatch(false);
  }

  /**
   * As the other.
   *
   * @param well whether the server answered something else since this last failed: then a fault
   *     that comes again lies with the change
   */
  Sent sendBatch(boolean well) {
    if (!claimed()) {
      return Sent.NOT_OURS;
    }
    var flight = underWay;
    underWay = null;
    boolean inOrder = flight != null || passedOver == null;
    if (flight == null) {
      var batch = nextBatch();
      if (batch.isEmpty()) {
        return Sent.NOTHING;
      }
      flight = send(batch, server.ready(batch));
    }
    var batch = flight.batch();
    // Behind what was passed over may stand what follows it.
    var next =
        inOrder ? outbox.lettersAfter(batch.getLast(), batchLimit, MOST_BYTES) : List.<Letter>of();
    var letter = server.ready(next);
    Pushed pushed;
    try {
      pushed = flight.land();
    } catch (HaidangException e) {
      boolean otherwise = well || answeredSince;
      answeredSince = false;
      return notTaken(batch, e, otherwise);
    }
    answeredSince = true;
    var answers = fitting(pushed.answers(), batch);
    if (answers.size() < batch.size() && answers.size() == pushed.answers().size()) {
      outbox.leftUnanswered(without(batch, answers));
    }
    if (answers.isEmpty()) {
      // Sending the same again at once would bring the same; but others must not wait for it.
      passedOver = batch.getLast();
      return passesOverAll() ? Sent.UNANSWERED : Sent.SOME;
    }
    if (!next.isEmpty() && answers.size() == batch.size()) {
      underWay = send(next, letter);
    }
    outbox.answered(answers);
    asideInARow = 0;
    batchLimit = Math.min(Messages.MAX_CHANGES, batchLimit * 2);
    return Sent.SOME;
  }

  /**
   * From the first one, or past those that were left unanswered: what follows these in their
   * records would be refused.
   */
  private List<Letter> nextBatch() {
    var over = passedOver;
    passedOver = null;
    return over == null
        ? outbox.letters(batchLimit, MOST_BYTES)
        : outbox.lettersPast(over, batchLimit, MOST_BYTES);
  }

  /** Whether there is nothing but what was left unanswered: then all begins anew, later. */
  private boolean passesOverAll() {
    if (passedOver != null && !outbox.lettersPast(passedOver, 1, MOST_BYTES).isEmpty()) {
      return false;
    }
    passedOver = null;
    return true;
  }

  /**
   * The server's database is in another life: what it answered before is not valid any more, and
   * must not be taken in after what was sent in that life waits again.
   */
  void forgetFlight() {
    underWay = null;
    passedOver = null;
  }

  /** A batch on its way. */
  private record Flight(List<Letter> batch, CompletableFuture<Pushed> answer) {

    Pushed land() {
      try {
        return answer.join();
      } catch (CompletionException e) {
        switch (e.getCause()) {
          case HaidangException told -> throw told;
          case Error error -> throw error;
          case null, default -> throw e;
        }
      }
    }
  }

  private Flight send(List<Letter> batch, Supplier<Pushed> letter) {
    return new Flight(batch, CompletableFuture.supplyAsync(letter, sending));
  }

  private boolean claimed() {
    if (claim == null) {
      claim = outbox.claimSending().orElse(null);
    }
    return claim != null;
  }

  /** Smaller batches get through slow lines and find the one change the server chokes on. */
  private Sent notTaken(List<Letter> batch, HaidangException e, boolean well) {
    var aside = refusalFor(e.code());
    if (batch.size() == 1 && aside.isPresent()) {
      var change = batch.getFirst().id();
      outbox.answered(List.of(ChangeAnswer.refused(change, aside.get().name(), List.of())));
      return Sent.SOME;
    }
    if (batch.size() == 1 && failsAlone(batch.getFirst().id(), e, well)) {
      LOG.warn("a change the server fails on is set aside");
      batchLimit = Messages.MAX_CHANGES;
      return Sent.SOME;
    }
    switch (e.code()) {
      case TOO_LARGE, MALFORMED, SERVER_SILENT, SERVER_GARBLED, SERVER_FAULT ->
          batchLimit = Math.max(1, batch.size() / 2);
      default -> {}
    }
    if (aside.isPresent()) {
      return Sent.SOME;
    }
    throw e;
  }

  /**
   * Whether the server failed on this change, and on nothing else, often enough to set it aside.
   */
  private boolean failsAlone(UUID change, HaidangException e, boolean well) {
    if (e.code() != ErrorCode.SERVER_FAULT) {
      return false;
    }
    if (!change.equals(failing)) {
      failing = change;
      failures = 0;
    }
    failures = well ? failures + 1 : Math.min(failures, 1);
    if (failures < FAILURES) {
      return false;
    }
    failing = null;
    if (asideInARow >= MOST_ASIDE || outbox.setAside(change).isEmpty()) {
      return false;
    }
    asideInARow++;
    return true;
  }

  private static Optional<ErrorCode> refusalFor(ErrorCode code) {
    return switch (code) {
      case TOO_LARGE -> Optional.of(ErrorCode.CHANGE_TOO_LARGE);
      case MALFORMED -> Optional.of(ErrorCode.CHANGE_MALFORMED);
      default -> Optional.empty();
    };
  }

  /** One whole answer for each change of the batch that has one; nothing for any other change. */
  private static List<ChangeAnswer> fitting(List<ChangeAnswer> answers, List<Letter> batch) {
    var open = new HashSet<UUID>();
    batch.forEach(letter -> open.add(letter.id()));
    var fitting = new ArrayList<ChangeAnswer>();
    for (var answer : answers) {
      boolean whole =
          answer.outcome() == Outcome.REFUSED ? answer.code() != null : answer.version() != null;
      if (whole && open.remove(answer.change())) {
        fitting.add(answer);
      }
    }
    return fitting;
  }

  private static List<UUID> without(List<Letter> batch, List<ChangeAnswer> answers) {
    var answered = answers.stream().map(ChangeAnswer::change).toList();
    return batch.stream().map(Letter::id).filter(id -> !answered.contains(id)).toList();
  }

  /** Gives the sender's place back. */
  @Override
  public void close() {
    if (claim != null) {
      try {
        claim.close();
      } catch (Exception e) {
        LOG.warn("the sender's place was not given back: {}", e.getClass().getName());
      }
    }
  }
}
