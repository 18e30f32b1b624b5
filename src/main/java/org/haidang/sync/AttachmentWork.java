package org.haidang.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.haidang.sync.AttachmentMessages.Asked;
import org.haidang.sync.AttachmentShelf.Item;
import org.jspecify.annotations.Nullable;

/**
 * One chunk of one file, there or here. Of the file that is being brought it remembers what the
 * server lacks; everything else is on the shelf or at the server, so that a cut at any moment costs
 * one chunk at most. Used by one thread.
 */
final class AttachmentWork {

  private final AttachmentServer server;
  private final AttachmentShelf shelf;
  private @Nullable Bringing bringing;

  private record Bringing(Item item, UUID generation, Deque<Integer> lacking) {}

  AttachmentWork(AttachmentServer server, AttachmentShelf shelf) {
    this.server = server;
    this.shelf = shelf;
  }

  /** Asks again what the server lacks of {@code item} before anything more of it is sent. */
  void forget(Item item) {
    if (bringing != null && bringing.item().equals(item)) {
      bringing = null;
    }
  }

  /** Brings one chunk, or learns that none is lacking; whether the server has all of it now. */
  boolean bring(Item item) {
    var now = bringing;
    if (now == null || !now.item().equals(item)) {
      var lacking = server.lacking(new Asked(item.record(), item.hash(), item.size()));
      now = new Bringing(item, lacking.generation(), new ArrayDeque<>(lacking.chunks()));
      if (lacking.whole()) {
        return over(now);
      }
    }
    // Until the answer is here it may have arrived or not: the server is asked anew.
    bringing = null;
    var n = now.lacking().peekFirst();
    if (n == null) {
      return false;
    }
    var brought = server.put(item.record(), item.hash(), n, shelf.chunk(item.file(), n));
    now.lacking().removeFirst();
    if (brought.whole()) {
      return over(now);
    }
    bringing = now;
    return false;
  }

  private boolean over(Bringing done) {
    shelf.sent(done.item(), done.generation());
    bringing = null;
    return true;
  }

  /** Fetches one chunk; whether all of it is here now. */
  boolean fetch(Item item) {
    var absent = shelf.absent(item.file());
    if (absent.isEmpty()) {
      return true;
    }
    int n = absent.getFirst();
    return shelf.keep(item.file(), n, server.get(item.record(), item.hash(), n));
  }
}
