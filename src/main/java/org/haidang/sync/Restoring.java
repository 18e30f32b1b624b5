package org.haidang.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Keepsakes.Kept;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Head;
import org.haidang.sync.RestoreMessages.Life;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Helps a server that was brought back to an older state: tells it the erasures it lost, then
 * everything else this workstation has of later, then which of its own changes that contained. All
 * of it can be broken off and done again at any point. Used by one thread.
 */
final class Restoring {

  private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);

  private final Keepsakes keepsakes;
  private final RestoredServer server;

  Restoring(Keepsakes keepsakes, RestoredServer server) {
    this.keepsakes = keepsakes;
    this.server = server;
  }

  /**
   * Brings back what {@code read} and everything else here came from and the server lost; to be
   * called before anything of the new life is taken in.
   *
   * @throws HaidangException when the line fails; to be done again then
   */
  void help(Cursor read) {
    try {
      var lives = server.lives().lives();
      var known = lives.stream().map(Life::id).collect(Collectors.toSet());
      var kept = new ArrayList<>(keepsakes.records());
      if (!known.contains(read.generation())) {
        // It may have been brought back to an older state than before, and knows nothing of the
        // life in between: it takes back what lives before that gave, and tells what is elsewhere.
        LOG.warn("the server's database knows nothing of the life read so far");
        if (kept.stream().noneMatch(record -> known.contains(record.version().generation()))) {
          return;
        }
      } else if (isWithin(read, lives)) {
        // Nothing was read beyond the fork: nobody else's records of that life can be later here.
        // Those of lives before it can: it may have been brought back as well, and forgotten.
        kept.removeIf(
            record -> !record.erased() && record.version().generation().equals(read.generation()));
      }
      kept.sort(Comparator.comparing(Kept::erased).reversed());
      int records = bringRecords(kept);
      int changes = bringChanges(keepsakes.changes());
      LOG.info("brought back to the server: {} records, {} changes", records, changes);
    } catch (HaidangException e) {
      if (e.code() != ErrorCode.MALFORMED) {
        throw e;
      }
      // A server of before that knows nothing of it, or a copy it cannot read: what is one's own is
      // sent again all the same.
      LOG.warn("the server takes nothing back: {}", e.code());
    }
  }

  /**
   * Asks once more about what the present life has not told of: of a record that is elsewhere the
   * feed then tells that it is gone.
   *
   * @throws HaidangException when the line fails
   */
  void askAgain() {
    try {
      bringRecords(keepsakes.untold());
    } catch (HaidangException e) {
      if (e.code() != ErrorCode.MALFORMED) {
        throw e;
      }
      LOG.warn("the server was not asked again: {}", e.code());
    }
  }

  /** Whether all that was read is shared by every later life. */
  private static boolean isWithin(Cursor read, List<Life> lives) {
    int at = lives.stream().map(Life::id).toList().indexOf(read.generation());
    return lives.subList(at + 1, lives.size()).stream()
        .allMatch(
            life ->
                read.scopes().entrySet().stream()
                    .allMatch(
                        scope -> scope.getValue() <= life.fork().getOrDefault(scope.getKey(), 0L)));
  }

  private int bringRecords(List<Kept> kept) {
    int brought = 0;
    for (var some : parts(kept, RestoreMessages.MAX_ASKED)) {
      var heads = some.stream().map(each -> new Head(each.record(), each.version())).toList();
      var wanted = server.ask(new Ask(heads, List.of())).records();
      for (var ids : parts(wanted, RestoreMessages.MAX_BROUGHT)) {
        brought += bring(ids);
      }
    }
    return brought;
  }

  /** Halves what is too much at once. */
  private int bring(List<UUID> ids) {
    try {
      return server.bring(new Bringing(keepsakes.states(ids), List.of())).records();
    } catch (HaidangException e) {
      if (e.code() != ErrorCode.TOO_LARGE || ids.size() == 1) {
        throw e;
      }
      int half = ids.size() / 2;
      return bring(ids.subList(0, half)) + bring(ids.subList(half, ids.size()));
    }
  }

  private int bringChanges(List<UUID> changes) {
    int brought = 0;
    for (var some : parts(changes, RestoreMessages.MAX_ASKED)) {
      var wanted = server.ask(new Ask(List.of(), some)).changes();
      for (var ids : parts(wanted, RestoreMessages.MAX_BROUGHT)) {
        brought += bringBack(ids);
      }
    }
    return brought;
  }

  private int bringBack(List<UUID> ids) {
    try {
      return server.bring(new Bringing(List.of(), keepsakes.returned(ids))).changes();
    } catch (HaidangException e) {
      if (e.code() != ErrorCode.TOO_LARGE || ids.size() == 1) {
        throw e;
      }
      int half = ids.size() / 2;
      return bringBack(ids.subList(0, half)) + bringBack(ids.subList(half, ids.size()));
    }
  }

  private static <T> List<List<T>> parts(List<T> all, int most) {
    var parts = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += most) {
      parts.add(all.subList(from, Math.min(all.size(), from + most)));
    }
    return parts;
  }
}
