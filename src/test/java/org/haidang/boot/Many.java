package org.haidang.boot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
import org.haidang.platform.Ids;

/** Contacts by the hundred. */
final class Many {

  private Many() {}

  /** So many contacts of Hanoi, saved by {@code login}. */
  static List<Change> contacts(String login, UUID workstation, int many) {
    var ids = Ids.timeOrdered();
    var some = new ArrayList<Change>();
    for (int i = 0; i < many; i++) {
      var body =
          Body.EMPTY
              .with(ContactFields.CENTRE, "HN")
              .with(ContactFields.COUNSELOR, login)
              .with(ContactFields.STARTED, Instant.now().toString())
              .with(
                  "incident/summary",
                  "cuộc gọi thứ " + i + " trong ngày, hỏi về hợp đồng lao động");
      some.add(
          new Change(
              ids.next(),
              RecordType.CONTACT,
              ids.next(),
              null,
              null,
              Body.EMPTY.editsTo(body),
              login,
              workstation,
              Instant.now(),
              null));
    }
    return some;
  }
}
