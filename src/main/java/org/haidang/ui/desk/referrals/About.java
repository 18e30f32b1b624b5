package org.haidang.ui.desk.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonRole;
import org.haidang.people.WholePerson;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/**
 * What a new referral or report is about, as far as the record it began at tells. Immutable.
 *
 * @param person whom it is for; null when that is not known
 * @param ofCase the case; null when none
 * @param contact the contact; null when none
 * @param province where the person is; empty when not known
 */
record About(
    @Nullable UUID person, @Nullable UUID ofCase, @Nullable UUID contact, String province) {

  static final About NOTHING = new About(null, null, null, "");

  private static final String VICTIM = PersonRole.POSSIBLE_VICTIM.stored();

  /** Reads it from a person, a case or a contact; off the FX thread. */
  static About read(Register register, UUID about) {
    return register.open(about).map(opened -> of(register, opened)).orElse(NOTHING);
  }

  private static About of(Register register, Register.Opened opened) {
    var id = opened.state().id();
    return switch (opened.state().type()) {
      case PERSON -> new About(id, null, null, province(register, id));
      case CASE -> {
        var person = victim(opened);
        yield new About(person, id, null, province(register, person));
      }
      case CONTACT -> {
        var person = victim(opened);
        var ofCase = linked(register, opened, RecordType.CASE);
        yield new About(person, ofCase, id, province(register, person));
      }
      default -> NOTHING;
    };
  }

  /** The only possible victim that it points at; of several nobody is chosen for the counselor. */
  private static @Nullable UUID victim(Register.Opened opened) {
    var victims =
        Links.of(opened.state().body()).entrySet().stream()
            .filter(link -> List.of(link.getValue().split(" ")).contains(VICTIM))
            .map(link -> link.getKey())
            .toList();
    return victims.size() == 1 ? victims.getFirst() : null;
  }

  private static @Nullable UUID linked(Register register, Register.Opened opened, RecordType type) {
    return Links.of(opened.state().body()).keySet().stream()
        .filter(id -> register.open(id).filter(it -> it.state().type() == type).isPresent())
        .findFirst()
        .orElse(null);
  }

  private static String province(Register register, @Nullable UUID person) {
    return Optional.ofNullable(person)
        .flatMap(id -> WholePerson.open(register, id))
        .map(whole -> whole.joined().get(PersonFields.PROVINCE))
        .orElse("");
  }
}
