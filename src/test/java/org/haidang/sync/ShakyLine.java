package org.haidang.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.Pushed;

/** A line that drops, doubles, delays and reorders, until it is healed. */
final class ShakyLine extends Line {

  private final RandomGenerator random;
  private final List<Push> underWay;
  private boolean healed;

  /** {@code underWay}: copies of messages that arrive some other time, or never. */
  ShakyLine(
      MemoryLedger ledger,
      UUID workstation,
      String centre,
      RandomGenerator random,
      List<Push> underWay) {
    super(ledger, workstation, centre);
    this.random = random;
    this.underWay = underWay;
  }

  void heal() {
    healed = true;
    streamOpens = true;
    streamTells = true;
  }

  private boolean now(double chance) {
    return !healed && random.nextDouble() < chance;
  }

  private void mayFail(double chance, ErrorCode... codes) {
    if (now(chance)) {
      throw new HaidangException(codes[random.nextInt(codes.length)]);
    }
  }

  @Override
  public Pushed push(Push push) {
    if (now(0.15)) {
      underWay.add(push);
    }
    mayFail(0.2, ErrorCode.SERVER_UNREACHABLE, ErrorCode.SERVER_BUSY, ErrorCode.SERVER_FAULT);
    mayFail(0.02, ErrorCode.SERVER_SIGN_IN_AGAIN, ErrorCode.NOT_PERMITTED, ErrorCode.TOO_LARGE);
    var answers = new ArrayList<>(answer(push.changes()).answers());
    mayFail(0.15, ErrorCode.SERVER_SILENT, ErrorCode.SERVER_GARBLED);
    if (now(0.1)) {
      answers.subList(random.nextInt(answers.size()), answers.size()).clear();
    } else if (now(0.1)) {
      answers.addAll(List.copyOf(answers));
      Collections.reverse(answers);
    }
    return new Pushed(answers);
  }

  @Override
  public FeedPage feed(Cursor cursor, int limit, boolean whole, int waitSeconds) {
    mayFail(0.2, ErrorCode.SERVER_UNREACHABLE, ErrorCode.SERVER_FAULT, ErrorCode.SERVER_BUSY);
    int fewer = now(0.5) ? 1 + random.nextInt(3) : limit;
    var page = super.feed(cursor, fewer, whole, waitSeconds);
    if (now(0.2)) {
      deliverLate();
    }
    mayFail(0.15, ErrorCode.SERVER_SILENT, ErrorCode.SERVER_GARBLED);
    return page;
  }

  /** One of the messages under way arrives, and its answer is heard by nobody. */
  void deliverLate() {
    if (!underWay.isEmpty()) {
      answer(underWay.remove(random.nextInt(underWay.size())).changes());
    }
  }

  void shake() {
    streamOpens = random.nextDouble() < 0.7;
    streamTells = random.nextDouble() < 0.7;
    if (random.nextBoolean()) {
      breakStream();
    }
  }
}
