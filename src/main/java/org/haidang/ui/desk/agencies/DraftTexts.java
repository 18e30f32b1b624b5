package org.haidang.ui.desk.agencies;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.content.Reach;
import org.haidang.referrals.AgencyDraft;

/** The texts of an agency as they are being written, each beneath its own heading. */
final class DraftTexts {

  final StringProperty name = new SimpleStringProperty("");

  final StringProperty kind = new SimpleStringProperty("");
  final StringProperty reach = new SimpleStringProperty("");
  final StringProperty province = new SimpleStringProperty("");
  final StringProperty commune = new SimpleStringProperty("");
  final StringProperty phones = new SimpleStringProperty("");
  final StringProperty hours = new SimpleStringProperty("");
  final StringProperty email = new SimpleStringProperty("");
  final StringProperty address = new SimpleStringProperty("");
  final StringProperty note = new SimpleStringProperty("");
  final StringProperty source = new SimpleStringProperty("");

  /** Stored values of the needs it helps with. */
  final Set<String> needs = new TreeSet<>();

  void put(AgencyDraft draft) {
    name.set(draft.name());
    kind.set(draft.kind());
    reach.set(draft.reach().stored());
    province.set(draft.province());
    commune.set(draft.commune());
    phones.set(draft.phones());
    hours.set(draft.hours());
    email.set(draft.email());
    address.set(draft.address());
    note.set(draft.note());
    source.set(draft.source());
    needs.clear();
    needs.addAll(draft.needs());
  }

  AgencyDraft draft() {
    return new AgencyDraft(
        name.get(),
        kind.get(),
        Reach.of(reach.get()).orElse(Reach.PROVINCE),
        province.get(),
        commune.get(),
        List.copyOf(needs),
        hours.get(),
        phones.get(),
        email.get(),
        address.get(),
        note.get(),
        source.get());
  }
}
