package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.model.Account;
import org.haidang.model.Amendment;
import org.haidang.model.Amendment.Proposed;
import org.haidang.model.Amendment.Standing;
import org.haidang.model.Body;
import org.haidang.model.Edit;
import org.haidang.model.Finality;

/** What people do with reports that are finalised, as edits of what they see. */
final class Finals {

  private Finals() {}

  /** Finalises: vouches for each field of the report. */
  static List<Edit> finalising(UUID change, Instant at, Account who, UUID workstation, Body body) {
    var done = new Finality.Done(change, at, who.login(), workstation);
    var edits = new ArrayList<Edit>();
    edits.add(new Edit(Finality.path(change), null, done.stored()));
    body.fields()
        .forEach(
            (path, value) -> {
              if (Finality.isContent(path)) {
                edits.add(new Edit(path, value, value));
              }
            });
    return edits;
  }

  /** Whether there is anything to vouch for. */
  static boolean saysSomething(Body body) {
    return body.fields().keySet().stream().anyMatch(Finality::isContent);
  }

  /** Opens it again. */
  static List<Edit> reopening(Body body) {
    return body.fields().keySet().stream()
        .filter(Finality::isFinalising)
        .map(path -> new Edit(path, body.get(path), null))
        .toList();
  }

  /** Whoever sees that it is finalised proposes what they would have set. */
  static List<Edit> proposing(UUID change, List<Edit> wanted) {
    var asked = new ArrayList<Edit>();
    asked.add(new Edit(Amendment.at(change), null, Amendment.Made.ASKED.stored()));
    for (var edit : wanted) {
      var at = Amendment.at(change, edit.path());
      asked.add(new Edit(at, null, Proposed.open(edit.to()).stored()));
    }
    return asked;
  }

  /** Decides on the first field that somebody has still to decide on; empty when there is none. */
  static List<Edit> deciding(UUID change, Body body, boolean accept) {
    for (var amendment : Amendment.in(body)) {
      for (var field : amendment.fields().entrySet()) {
        if (field.getValue().isOpen()) {
          var path = field.getKey();
          var proposed = field.getValue();
          var to = proposed.with(accept ? Standing.ACCEPTED : Standing.DECLINED, change);
          return List.of(
              new Edit(Amendment.at(amendment.change(), path), proposed.stored(), to.stored()),
              new Edit(path, body.get(path), accept ? proposed.value() : body.get(path)));
        }
      }
    }
    return List.of();
  }

  /** Whether {@code value} is proposed for a field, or was. */
  static boolean isProposed(Body body, String path, String value) {
    return Amendment.in(body).stream()
        .map(amendment -> amendment.fields().get(path))
        .anyMatch(each -> each != null && Objects.equals(each.value(), value));
  }
}
