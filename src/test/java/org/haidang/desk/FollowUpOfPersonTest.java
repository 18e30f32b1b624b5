package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.duties.CallBack;
import org.haidang.duties.FollowUp;
import org.haidang.duties.NewFollowUp;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.OnePack;
import org.haidang.fakes.SampleForm;
import org.haidang.fakes.SettableClock;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.AlertKind;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonIndexer;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.junit.jupiter.api.Test;

/** A follow-up about a person begins with the telephone that is safe to ring. */
class FollowUpOfPersonTest {

  private final SettableClock clock = new SettableClock();
  private final MemoryRegister register =
      new MemoryRegister(
          new RecordIndexer(Map.of(RecordType.PERSON, new PersonIndexer(_ -> List.of()))));
  private final Persons persons =
      new Persons(
          register,
          new Pen(
              Ids.timeOrdered(),
              clock,
              new Account("lan", "Lan", Role.COUNSELOR, "HN"),
              new UUID(1, 1)),
          clock);
  private Body body =
      persons.added(Body.EMPTY, PersonFields.NAMES, PersonFields.NAME_TEXT, "Vàng Thị Mỷ");

  private void phone(String number, String... fields) {
    body = persons.added(body, PersonFields.PHONES, PersonFields.PHONE_NUMBER, number);
    var entry = Persons.entries(body, PersonFields.PHONES).getLast();
    for (int i = 0; i < fields.length; i += 2) {
      body = body.with(entry + "/" + fields[i], fields[i + 1]);
    }
  }

  private NewFollowUp plan() {
    var made = (Saved.Done) persons.make(body);
    return new FollowUpPlans(register, new OnePack(SampleForm.pack()), clock).about(made.record());
  }

  @Test
  void the_safe_one_of_several_with_its_hours_and_what_to_say_and_permission_still_to_be_asked() {
    phone("0911111111", PersonFields.PHONE_CALL, "no");
    phone("0922222222");
    phone(
        "0933333333",
        PersonFields.PHONE_CALL,
        "yes",
        PersonFields.PHONE_WHEN,
        "18:00-20:30",
        PersonFields.PHONE_SAY,
        "Bên giao hàng");

    var plan = plan();
    assertThat(plan.kind()).isEqualTo(FollowUp.Kind.CALL_BACK);
    assertThat(plan.callBack())
        .satisfies(
            back -> {
              assertThat(back.number()).isEqualTo("0933333333");
              assertThat(back.ifOther()).isEqualTo("Bên giao hàng");
              assertThat(back.how()).isEmpty();
              assertThat(back.hours().days().values())
                  .allSatisfy(
                      spans -> assertThat(spans.getFirst().from()).isEqualTo(LocalTime.of(18, 0)));
              assertThat(back.permission()).isEqualTo(CallBack.Permission.NOT_ASKED);
              assertThat(back.allowed()).isFalse();
            });
  }

  @Test
  void hours_that_are_told_in_words_stand_as_words() {
    phone(
        "0933333333", PersonFields.PHONE_CALL, "yes", PersonFields.PHONE_WHEN, "khi chồng đi làm");
    assertThat(plan().callBack())
        .satisfies(back -> assertThat(back.how()).isEqualTo("khi chồng đi làm"))
        .satisfies(back -> assertThat(back.hours().days()).isEmpty());
  }

  @Test
  void a_telephone_of_which_nobody_said_whether_it_is_safe_is_filled_in_but_not_proposed() {
    phone("0922222222");
    var plan = plan();
    assertThat(plan.kind()).isEqualTo(FollowUp.Kind.OTHER);
    assertThat(plan.callBack())
        .satisfies(back -> assertThat(back.number()).isEqualTo("0922222222"));
  }

  @Test
  void whoever_must_not_be_rung_back_is_not_proposed_for_ringing() {
    phone("0933333333", PersonFields.PHONE_CALL, "yes");
    body =
        persons.added(
            body,
            PersonFields.ALERTS,
            PersonFields.ALERT_KIND,
            AlertKind.DO_NOT_CALL_BACK.stored());
    assertThat(plan().kind()).isEqualTo(FollowUp.Kind.OTHER);
  }

  @Test
  void a_telephone_that_is_not_safe_is_never_filled_in() {
    phone("0911111111", PersonFields.PHONE_CALL, "no");
    assertThat(plan().callBack()).isNull();
  }
}
