package org.haidang.desk;

import java.time.Duration;
import java.time.Instant;
import org.haidang.model.ContactFields;
import org.haidang.platform.Telephone;
import org.jspecify.annotations.Nullable;

/** Counts the contacts of a number on this computer. Blocks on the disk. */
final class EarlierContacts {

  /** So many are looked at; who rings more often is known to ring often. */
  private static final int MOST = 200;

  private static final Duration DAY = Duration.ofHours(24);

  private final Contacts contacts;

  EarlierContacts(Contacts contacts) {
    this.contacts = contacts;
  }

  Earlier of(String number, Instant before) {
    var wanted = Telephone.tidy(number);
    if (wanted.isEmpty()) {
      return Earlier.NONE;
    }
    int all = 0;
    int lastDay = 0;
    for (var row : contacts.find(wanted, MOST)) {
      var began = row.entry().started();
      if (began.isBefore(before) && wanted.equals(numberOf(row))) {
        all++;
        if (began.isAfter(before.minus(DAY))) {
          lastDay++;
        }
      }
    }
    return new Earlier(lastDay, all);
  }

  private @Nullable String numberOf(Contacts.Row row) {
    return contacts
        .open(row.id())
        .map(opened -> opened.state().body().get(ContactFields.NUMBER))
        .orElse(null);
  }
}
