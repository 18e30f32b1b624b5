package org.haidang.ui.desk.contacts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.haidang.content.Agency;
import org.haidang.content.Choice;
import org.haidang.content.Library;
import org.haidang.content.Parts;
import org.haidang.desk.FinalStates;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonIndexer;
import org.haidang.records.Facet;
import org.haidang.referrals.DirectoryBook;
import org.haidang.referrals.ReferralState;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Every filter there may be but days, with the words it is known by. On the FX thread. */
final class FilterNames {

  /** What stands in an agency's label for the place nobody asked for yet. */
  private static final String PLACE = "${";

  private final Library library;
  private final String login;
  private final Wording wording;
  private final Map<Narrowing, String> all = new LinkedHashMap<>();
  private @Nullable Object madeOf;

  /** Those of {@code library}'s packs, for the account {@code login}. */
  FilterNames(Library library, String login, Wording wording) {
    this.library = library;
    this.login = login;
    this.wording = wording;
  }

  /**
   * The filters by name.
   *
   * @param authors logins of those whose records were seen
   */
  Map<Narrowing, String> all(Set<String> authors) {
    // Made again only when packs, language or authors are others: a key asks for all of them.
    record Made(Object packs, String language, Set<String> authors) {}
    var now = new Made(library.offered(), wording.tag(), Set.copyOf(authors));
    if (!now.equals(madeOf)) {
      madeOf = now;
      all.clear();
      make(authors);
    }
    return all;
  }

  private void make(Set<String> authors) {
    put(Facet.Of.COUNSELOR, login, null, wording.get("contacts.chip.mine"));
    for (var type : RecordType.values()) {
      put(Facet.Of.TYPE, type.name(), null, type(type));
    }
    choices(Parts.KIND, Facet.Of.KIND);
    choices(Parts.PROVINCE, Facet.Of.PROVINCE);
    choices(Parts.AGENCY, Facet.Of.AGENCY);
    authors.forEach(
        author -> put(Facet.Of.COUNSELOR, author, null, wording.names().person(author)));
    states();
    agencies();
  }

  private void states() {
    for (var state : ReferralState.values()) {
      state(RecordType.REFERRAL, state.stored(), state.textKey());
    }
    for (var state : List.of(CaseFields.OPEN, CaseFields.CLOSED)) {
      state(RecordType.CASE, state, "people.state." + state);
    }
    for (var phase : CaseFields.Phase.values()) {
      var label = wording.get("people.phase." + phase.stored());
      put(Facet.Of.KIND, phase.stored(), RecordType.CASE, label);
    }
    state(RecordType.PERSON, PersonIndexer.ALERT, "contacts.state.alert");
    state(RecordType.PERSON, PersonIndexer.MERGED, "contacts.state.merged");
    state(RecordType.CONTACT, FinalStates.FINAL, "contacts.state.final");
    state(RecordType.CONTACT, FinalStates.AMENDING, "contacts.state.amending");
    state(RecordType.REPORT, "open", "report.state.open");
    state(RecordType.REPORT, "done", "report.state.done");
    for (var state : List.of("open", "done", "cancelled")) {
      state(RecordType.FOLLOW_UP, state, "duties.state." + state);
    }
  }

  private void state(RecordType type, String state, String key) {
    put(Facet.Of.STATE, state, type, wording.get(key));
  }

  private void agencies() {
    var book = DirectoryBook.of(library);
    for (Choice need : book.agencies().needs()) {
      put(Facet.Of.KIND, need.name(), RecordType.REFERRAL, need.label().in(wording.tag()));
    }
    for (Agency agency : book.agencies().all()) {
      var label = agency.label().in(wording.tag());
      // What there is one of in every place is found by its kind.
      if (!label.contains(PLACE)) {
        put(Facet.Of.AGENCY, agency.row(), null, label);
      }
    }
  }

  private void choices(String part, Facet.Of of) {
    Stream.concat(Stream.of(library.current()), library.offered().stream())
        .flatMap(pack -> pack.part(part).stream())
        .flatMap(question -> question.choices().stream())
        .forEach(choice -> put(of, choice.name(), null, choice.label().in(wording.tag())));
  }

  private void put(Facet.Of of, String value, @Nullable RecordType type, String label) {
    all.putIfAbsent(new Narrowing.To(new Facet(of, value), type), label);
  }

  /** What a kind of record is called. */
  String type(RecordType type) {
    return wording.get("contacts.type." + type.name().toLowerCase(Locale.ROOT));
  }
}
