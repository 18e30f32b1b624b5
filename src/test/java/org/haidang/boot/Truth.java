package org.haidang.boot;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.SignIn;

/**
 * What a server tells a fresh workstation of one centre, from the beginning.
 *
 * @param records as they stand
 * @param cursor the end
 */
record Truth(Map<UUID, RecordState> records, Cursor cursor) {

  /** All that the account may hold, asked of the server at {@code address}. */
  static Truth of(String address, String login) {
    var records = new HashMap<UUID, RecordState>();
    var workstation = UUID.randomUUID();
    try (var server = Doors.client(address, workstation)) {
      var key = Base64.getEncoder().encodeToString(new byte[32]);
      server.signIn(new SignIn(login, Seat.PASSWORD, workstation, key));
      var cursor = Cursor.START;
      boolean more = true;
      while (more) {
        var page = server.feed(cursor, Messages.MAX_PAGE, true, 0);
        for (var item : page.items()) {
          if (item.gone()) {
            records.remove(item.id());
          } else {
            records.put(item.id(), item.whole());
          }
        }
        cursor = page.cursor();
        more = page.more();
      }
      return new Truth(records, cursor);
    }
  }

  /** The copies that a workstation of that centre must have. */
  Map<UUID, Copy> copies() {
    var copies = new HashMap<UUID, Copy>();
    records.forEach((id, state) -> copies.put(id, Copy.of(state)));
    return copies;
  }
}
