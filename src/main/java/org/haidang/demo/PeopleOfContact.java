package org.haidang.demo;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haidang.demo.DemoCall.Added;
import org.haidang.model.Body;
import org.haidang.people.AlertKind;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonRole;
import org.haidang.people.Persons;

/**
 * The persons a contact tells of, made and linked with their roles when it was saved. Who gave no
 * name makes no person. Confined to one thread.
 */
final class PeopleOfContact {

  /** What the caller is called among {@link #persons}. */
  static final String CALLER = "caller";

  private final DemoContact contact;
  private final StorySeat seat;
  private final Map<String, UUID> persons = new LinkedHashMap<>();

  private PeopleOfContact(DemoContact contact, StorySeat seat) {
    this.contact = contact;
    this.seat = seat;
  }

  /** Makes and links them; who they are, by the entry of the call they stand in. */
  static Map<String, UUID> make(DemoContact contact, StoryDesk desk) {
    var people =
        new PeopleOfContact(contact, desk.at(contact.taker(), contact.ended().plusSeconds(120)));
    people.all();
    return people.persons;
  }

  private void all() {
    var name = contact.answer("caller/caller_name");
    boolean self = false;
    for (var entry : contact.call().entries()) {
      if (entry instanceof Added(var repeat, var as)
          && (repeat.equals("victims") || repeat.equals("children"))) {
        var path = repeat + "/" + as;
        boolean isSelf = contact.answer(path + "/relation").equals("self");
        var called = isSelf && !name.isEmpty() ? name : contact.answer(path + "/name");
        self |= isSelf;
        if (!called.isEmpty()) {
          var roles = EnumSet.of(PersonRole.POSSIBLE_VICTIM);
          if (isSelf) {
            roles.add(PersonRole.CALLER);
          }
          persons.put(path, link(concerned(called, path, isSelf), roles));
        }
      }
    }
    if (!self && !name.isEmpty()) {
      persons.put(CALLER, link(caller(name), roles()));
    }
  }

  private Set<PersonRole> roles() {
    var role = contact.answer("contact/caller_role");
    return Set.of("family", "parent", "relative").contains(role)
        ? EnumSet.of(PersonRole.CALLER, PersonRole.RELATIVE)
        : EnumSet.of(PersonRole.CALLER);
  }

  private UUID link(Body person, Set<PersonRole> roles) {
    var id = StoryDesk.made(seat.persons().make(person));
    StoryDesk.made(seat.linking().person(contact.id(), id, roles));
    return id;
  }

  private Body caller(String name) {
    var body =
        named(name)
            .with(PersonFields.AGE, contact.answer("caller/caller_age"))
            .with(PersonFields.SEX, contact.answer("caller/caller_sex"))
            .with(PersonFields.ETHNICITY, contact.answer("caller/caller_ethnicity"))
            .with(PersonFields.LANGUAGE, contact.answer("contact/language"))
            .with(PersonFields.PROVINCE, contact.answer("caller/caller_province"));
    if (!contact.answer("contact/language").isEmpty()) {
      body = alert(body, AlertKind.NEEDS_INTERPRETER, "");
    }
    return reached(body);
  }

  private Body concerned(String name, String path, boolean self) {
    var body =
        named(name)
            .with(PersonFields.AGE, contact.answer(path + "/age"))
            .with(PersonFields.SEX, contact.answer(path + "/sex"))
            .with(PersonFields.ETHNICITY, contact.answer(path + "/victim_ethnicity"))
            .with(PersonFields.CITIZENSHIP, contact.answer(path + "/citizenship"))
            .with(PersonFields.PROVINCE, contact.answer(path + "/home_province"));
    var risks = contact.answer(path + "/danger_signs/risks");
    if (risks.contains("watched")) {
      body = alert(body, AlertKind.PHONE_IS_READ, contact.answer(path + "/danger_signs/risk_why"));
    }
    if (risks.contains("controller")) {
      body = alert(body, AlertKind.OTHERS_ANSWER, "");
    }
    var age = contact.answer(path + "/age");
    if (!age.isEmpty() && Integer.parseInt(age) < 16) {
      body = alert(body, AlertKind.CHILD, "");
    }
    return self ? reached(body) : body;
  }

  private Body named(String name) {
    return seat.persons().added(Body.EMPTY, PersonFields.NAMES, PersonFields.NAME_TEXT, name);
  }

  private Body alert(Body body, AlertKind kind, String text) {
    var with =
        seat.persons().added(body, PersonFields.ALERTS, PersonFields.ALERT_KIND, kind.stored());
    return with.with(
        Persons.entries(with, PersonFields.ALERTS).getLast() + "/" + PersonFields.ALERT_TEXT, text);
  }

  /** How to reach the caller, or that nobody may. */
  private Body reached(Body body) {
    var may = contact.answer("safety/callback");
    if (may.equals("no")) {
      return alert(body, AlertKind.DO_NOT_CALL_BACK, "");
    }
    var number = contact.answer("caller/caller_phone");
    if (number.isEmpty()) {
      return body;
    }
    var with = seat.persons().added(body, PersonFields.PHONES, PersonFields.PHONE_NUMBER, number);
    var phone = Persons.entries(with, PersonFields.PHONES).getLast() + "/";
    return with.with(phone + PersonFields.PHONE_CALL, "yes")
        .with(phone + PersonFields.PHONE_TEXT, contact.answer("safety/may_text"))
        .with(phone + PersonFields.PHONE_VOICEMAIL, contact.answer("safety/may_voicemail"))
        .with(phone + PersonFields.PHONE_WHEN, contact.answer("safety/callback_when"))
        .with(phone + PersonFields.PHONE_SAY, contact.answer("safety/callback_other"));
  }
}
