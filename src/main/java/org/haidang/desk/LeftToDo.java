package org.haidang.desk;

import java.util.List;
import org.haidang.model.Place;
import org.haidang.platform.ErrorCode;

/** What of one counselor's saved contacts still wants something done. Thread-safe. */
record LeftToDo(Contacts contacts, String login) {

  /** More than anybody works off between two calls. */
  private static final int MOST_WAITING = 200;

  /** So many of a counselor's latest contacts are looked into: a few shifts' worth. */
  private static final int MOST_UNASSESSED = 60;

  /** Those that the server refused, the latest first; what disagrees is no refusal. */
  List<Contacts.Row> attention() {
    return contacts.find("", Contacts.At.ATTENTION, MOST_WAITING).stream()
        .filter(row -> row.entry().counselor().equals(login))
        .filter(row -> !disagrees(row.place()))
        .toList();
  }

  private static boolean disagrees(Place place) {
    return place instanceof Place.NeedsAttention(var code)
        && code.equals(ErrorCode.CHANGE_CONFLICT.name());
  }

  /** The latest in which somebody's assessment was put off. */
  List<Contacts.Row> unassessed() {
    return contacts.find("", MOST_WAITING).stream()
        .filter(row -> row.entry().counselor().equals(login))
        .limit(MOST_UNASSESSED)
        .filter(row -> !(row.place() instanceof Place.NeedsAttention))
        .filter(
            row ->
                contacts
                    .open(row.id())
                    .filter(opened -> Assessed.putOff(opened.state().body()))
                    .isPresent())
        .toList();
  }
}
