package org.haidang.ui.desk.agencies;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.haidang.content.Agency;
import org.haidang.content.Team;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** What else is known of an agency: where it is, whom it takes, what it is told. */
final class AgencyFacts {

  private final AgenciesViewModel model;
  private final AgencyText text;
  private final Wording wording;

  AgencyFacts(AgenciesViewModel model, AgencyText text) {
    this.model = model;
    this.text = text;
    this.wording = text.wording();
  }

  /** One beneath the other. */
  List<Node> of(Agency agency) {
    var lines = new ArrayList<Node>();
    var book = model.known().get().book();
    fact(lines, "agencies.email", agency.reached().email());
    fact(lines, "agencies.address", agency.reached().address().in(wording.tag()));
    fact(lines, "agencies.needs", text.needs(agency, book));
    fact(lines, "agencies.takes", text.takes(agency, book));
    fact(lines, "agencies.told", text.told(agency));
    fact(lines, "agencies.note", agency.note().in(wording.tag()));
    team(lines, agency);
    return lines;
  }

  private void fact(List<Node> lines, String key, String words) {
    if (!words.isEmpty()) {
      var name = Lines.of("caption", wording.get(key));
      lines.add(new VBox(name, Lines.of("agencies-fact", words)));
    }
  }

  /** Whether agencies work together in its province, where it has one. */
  private void team(List<Node> lines, Agency agency) {
    var known = model.known().get();
    if (agency.place().provinces().size() != 1) {
      return;
    }
    var province = agency.place().provinces().getFirst();
    if (known.book().places().province(province).isEmpty()) {
      return;
    }
    fact(
        lines,
        "agencies.team",
        known
            .book()
            .places()
            .team(province, known.day())
            .map(this::team)
            .orElseGet(() -> wording.get("agencies.team.unknown")));
  }

  private String team(Team team) {
    var words = wording.get(team.present() ? "agencies.team.yes" : "agencies.team.no");
    return team.days().verified() ? words : words + " (" + wording.get("agencies.unverified") + ")";
  }
}
