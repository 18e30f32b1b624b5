package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Pushed;

/** The line, with answers that can be bent on the way. */
final class BentLine extends Line {
  UUID poison;
  int mostBytes = Integer.MAX_VALUE;
  int mostAnswers = Integer.MAX_VALUE;
  ErrorCode poisonCode = ErrorCode.TOO_LARGE;
  boolean leavesOut;
  boolean garblesCursor;

  BentLine(MemoryLedger ledger, UUID workstation) {
    super(ledger, workstation, "HN");
  }

  @Override
  public Pushed push(Messages.Push push) {
    var pushed = super.push(push);
    if (push.changes().stream().anyMatch(change -> change.id().equals(poison))
        || push.changes().size() > mostBytes) {
      throw new HaidangException(poisonCode);
    }
    var answers = pushed.answers();
    return new Pushed(answers.subList(0, Math.min(mostAnswers, answers.size())));
  }

  @Override
  Pushed answer(List<Change> changes) {
    // Nothing is taken in of a batch that is turned down.
    boolean down =
        changes.size() > mostBytes || changes.stream().anyMatch(c -> c.id().equals(poison));
    return down ? new Pushed(List.of()) : super.answer(changes);
  }

  @Override
  public FeedPage feed(Cursor cursor, int limit, boolean whole, int waitSeconds) {
    var page = super.feed(cursor, limit, whole, waitSeconds);
    if (garblesCursor) {
      return new FeedPage(List.of(), cursor, true);
    }
    return leavesOut && !whole
        ? new FeedPage(
            page.items().stream()
                .map(
                    i ->
                        new Messages.FeedItem(i.scope(), i.seq(), i.id(), i.version(), null, false))
                .toList(),
            page.cursor(),
            page.more())
        : page;
  }
}
