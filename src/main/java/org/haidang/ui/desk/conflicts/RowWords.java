package org.haidang.ui.desk.conflicts;

import java.time.Duration;
import java.util.stream.Collectors;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.ConflictDesk.Open;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.records.Apart;
import org.haidang.records.Made;
import org.haidang.ui.kit.Wording;

/** Rows of the lists in words, in the language of the moment. */
final class RowWords {

  private final ConflictsViewModel model;
  private final Fields fields;
  private final WhoWords who;
  private final Wording wording;

  RowWords(ConflictsViewModel model, Fields fields, WhoWords who) {
    this.model = model;
    this.fields = fields;
    this.who = who;
    this.wording = model.parts().wording();
  }

  OpenList.Words of(Open open) {
    var what = open.what();
    var label = fields.of(what.row().type(), packOf(open), what.path()).label();
    return new OpenList.Words(
        label,
        who.span(Duration.between(what.since(), model.parts().desk().now())),
        who.record(what.row()),
        what.level() ? wording.get("conflicts.mark.level") : "");
  }

  OpenList.Words of(AmendmentDesk.Row row) {
    var by = row.by();
    boolean accepted =
        row.amendment().fields().values().stream()
            .anyMatch(each -> each.standing() == Amendment.Standing.ACCEPTED);
    var mark =
        row.open()
            ? row.own() ? "conflicts.amend.mark.own" : ""
            : accepted ? "conflicts.amend.was.accepted" : "conflicts.amend.was.declined";
    return new OpenList.Words(
        wording.get(
            "conflicts.amend.row", by == null ? who.who(null) : who.person(by), row.parts().size()),
        who.span(Duration.between(row.since(), model.parts().desk().now())),
        who.record(row.record()),
        mark.isEmpty() ? "" : wording.get(mark));
  }

  /** Enough of a body to tell the form it answers. */
  private static Body packOf(Open open) {
    var line = open.what().row().entry().line();
    return line == null ? Body.EMPTY : Body.EMPTY.with(org.haidang.model.ContactFields.PACK, line);
  }

  OpenList.Words of(Apart apart) {
    var names =
        apart.steps().stream().map(Made::author).distinct().collect(Collectors.joining(", "));
    var last = apart.steps().getLast();
    return new OpenList.Words(
        names, who.ago(last.at(), model.parts().desk().now()), who.record(apart.row()), "");
  }
}
