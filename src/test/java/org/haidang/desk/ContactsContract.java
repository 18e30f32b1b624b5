package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haidang.desk.Samples.answer;
import static org.haidang.desk.Samples.conflicting;
import static org.haidang.desk.Samples.erased;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;
import static org.haidang.desk.Samples.next;
import static org.haidang.desk.Samples.page;
import static org.haidang.desk.Samples.version;
import static org.haidang.desk.Samples.whole;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.haidang.desk.Contacts.Row;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.Place;
import org.haidang.model.RecordType;
import org.haidang.records.IndexEntry;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Contacts} keeps. */
public abstract class ContactsContract {

  private Workplace workplace;
  private Contacts contacts;

  protected abstract Workplace workplace() throws Exception;

  @BeforeEach
  final void begin() throws Exception {
    workplace = workplace();
    contacts = workplace.contacts();
  }

  @AfterEach
  final void end() {
    workplace.close();
  }

  private List<String> found(String query) {
    return contacts.find(query, 50).stream().map(row -> row.entry().summary()).toList();
  }

  @Test
  void a_saved_contact_is_on_this_computer_and_can_be_opened() {
    var contact = id();
    var change = first(contact, 0, "Mất liên lạc với con gái");
    contacts.save(change);

    var opened = contacts.open(contact).orElseThrow();
    assertThat(opened.state().body()).isEqualTo(Samples.contactBody(0, "Mất liên lạc với con gái"));
    assertThat(opened.state().version()).isNull();
    assertThat(opened.place()).isEqualTo(new Place.OnThisComputer());
    assertThat(opened.latest()).isEqualTo(change.id());
  }

  @Test
  void a_contact_that_is_not_here_cannot_be_opened() {
    assertThat(contacts.open(id())).isEmpty();
  }

  @Test
  void saving_the_same_change_again_does_nothing() {
    var contact = id();
    var change = first(contact, 0, "một");
    contacts.save(change);
    contacts.save(next(contacts.open(contact).orElseThrow(), "summary", "hai"));
    contacts.save(change);

    assertThat(contacts.open(contact).orElseThrow().state().body().get("summary")).isEqualTo("hai");
    assertThat(workplace.outbox().depth().waiting()).isEqualTo(2);
  }

  @Test
  void the_history_has_every_change_saved_here_in_order_sent_or_not() {
    var contact = id();
    var made = first(contact, 0, "một");
    contacts.save(made);
    var mended = next(contacts.open(contact).orElseThrow(), "summary", "hai");
    contacts.save(mended);
    contacts.save(first(id(), 1, "khác"));

    assertThat(contacts.history(contact)).containsExactly(made, mended);
    assertThat(contacts.history(id())).isEmpty();
  }

  @Test
  void a_row_tells_all_that_a_list_shows() {
    var contact = id();
    var body =
        Samples.contactBody(0, "Bị bắt nạt ở lớp")
            .with("kind", "consultation")
            .with(ContactFields.PACK, "child-vi");
    contacts.save(Samples.change(contact, null, null, Body.EMPTY.editsTo(body)));

    var row = contacts.find("", 10).getFirst();
    assertThat(row.entry())
        .isEqualTo(
            new IndexEntry(
                Samples.NOON,
                "lan",
                "HN",
                "consultation",
                "child-vi",
                "Bị bắt nạt ở lớp",
                List.of()));
  }

  @Test
  void the_latest_contact_comes_first() {
    contacts.save(first(id(), 5, "giữa"));
    contacts.save(first(id(), 1, "đầu"));
    contacts.save(first(id(), 9, "cuối"));

    assertThat(found("")).containsExactly("cuối", "giữa", "đầu");
    assertThat(contacts.find("", 2)).hasSize(2);
  }

  @Test
  void search_asks_for_the_beginning_of_every_word_without_tones() {
    contacts.save(first(id(), 0, "Đường Trần Phú, gần chợ"));
    contacts.save(first(id(), 1, "Đưa người qua biên giới"));

    assertThat(found("duong")).containsExactly("Đường Trần Phú, gần chợ");
    assertThat(found("CHO tra")).containsExactly("Đường Trần Phú, gần chợ");
    assertThat(found("đư")).hasSize(2);
    assertThat(found("dư bien")).containsExactly("Đưa người qua biên giới");
    assertThat(found("duong bien")).isEmpty();
    assertThat(found("\"*( AND")).isEmpty();
    assertThat(found("???")).isEmpty();
  }

  @Test
  void search_follows_what_a_contact_says_now() {
    var contact = id();
    contacts.save(first(contact, 0, "Lào Cai"));
    contacts.save(next(contacts.open(contact).orElseThrow(), "summary", "Hà Giang"));

    assertThat(found("lao")).isEmpty();
    assertThat(found("giang")).containsExactly("Hà Giang");
  }

  @Test
  void a_save_ends_the_draft_of_its_contact_alone() {
    var contact = id();
    var draft = DraftsContract.draft(contact, "lan", "x", 0);
    var other = DraftsContract.draft(id(), "lan", "y", 1);
    workplace.drafts().keep(draft);
    workplace.drafts().keep(other);
    contacts.save(first(contact, 0, "xong"));

    assertThat(workplace.drafts().of("lan")).containsExactly(other);
  }

  private static Change saved(String login, UUID contact, String pack, String summary) {
    var body = Samples.contactBody(0, summary).with(ContactFields.PACK, pack);
    var patch = Body.EMPTY.editsTo(body);
    return new Change(
        id(),
        RecordType.CONTACT,
        contact,
        null,
        null,
        patch,
        login,
        Samples.WORKSTATION,
        Samples.NOON,
        null);
  }

  private String lastSaved(String login, String pack) {
    return contacts.lastSaved(login, pack).map(body -> body.get("summary")).orElse("");
  }

  @Test
  void the_contact_somebody_saved_last_with_a_form_is_theirs_alone_and_stands_as_it_is_now() {
    var early = id();
    contacts.save(saved("lan", early, "tip", "một"));
    contacts.save(saved("lan", id(), "tip", "hai"));
    contacts.save(saved("lan", id(), "child", "ba"));
    contacts.save(saved("hoa", id(), "tip", "bốn"));
    assertThat(lastSaved("lan", "tip")).isEqualTo("hai");
    assertThat(lastSaved("lan", "child")).isEqualTo("ba");
    assertThat(lastSaved("hoa", "tip")).isEqualTo("bốn");
    assertThat(contacts.lastSaved("hoa", "child")).isEmpty();
    assertThat(contacts.lastSaved("mai", "tip")).isEmpty();

    contacts.save(next(contacts.open(early).orElseThrow(), "summary", "một, sửa"));
    assertThat(lastSaved("lan", "tip")).isEqualTo("một, sửa");
  }

  @Test
  void nothing_is_left_of_the_last_saved_contact_once_it_was_erased() {
    var contact = id();
    contacts.save(saved("lan", contact, "tip", "xóa đi"));
    workplace.replica().apply(page(1, whole(erased(contact, version(3)))));
    assertThat(contacts.lastSaved("lan", "tip")).isEmpty();
  }

  @Test
  void conflicts_are_listed_until_a_change_settles_them() {
    var contact = id();
    var body = Samples.contactBody(0, "của tôi");
    var a = new HeldValue(id(), "của họ");
    var b = new HeldValue(id(), "của tôi");
    var state = conflicting(Samples.state(contact, version(2), body), "summary", a, b);
    workplace.replica().apply(page(1, whole(state)));

    var conflict = contacts.conflicts().getFirst();
    assertThat(conflict.path()).isEqualTo("summary");
    assertThat(conflict.values()).containsExactly(a, b);
    assertThat(contacts.open(contact).orElseThrow().place())
        .isEqualTo(new Place.NeedsAttention("CHANGE_CONFLICT"));

    var edit = new Edit("summary", "của tôi", "của họ", List.of(a.change(), b.change()));
    contacts.save(Samples.change(contact, null, version(2), List.of(edit)));
    assertThat(contacts.conflicts()).isEmpty();
    assertThat(contacts.open(contact).orElseThrow().place()).isEqualTo(new Place.OnThisComputer());
  }

  @Test
  void a_refused_change_stays_shown_and_asks_for_attention() {
    var contact = id();
    var change = first(contact, 0, "giữ lại");
    contacts.save(change);
    workplace
        .outbox()
        .answered(List.of(ChangeAnswer.refused(change.id(), "CHANGE_FOREIGN", List.of())));

    var opened = contacts.open(contact).orElseThrow();
    assertThat(opened.place()).isEqualTo(new Place.NeedsAttention("CHANGE_FOREIGN"));
    assertThat(opened.state().body().get("summary")).isEqualTo("giữ lại");
    assertThat(opened.latest()).isNull();
  }

  @Test
  void what_waits_and_what_needs_a_look_can_be_asked_for_apart() {
    var refused = first(id(), 0, "giữ lại");
    contacts.save(refused);
    var waits = id();
    contacts.save(first(waits, 1, "giữ chỗ"));
    contacts.save(first(id(), 2, "khác"));
    workplace
        .outbox()
        .answered(List.of(ChangeAnswer.refused(refused.id(), "CHANGE_FOREIGN", List.of())));

    assertThat(contacts.find("", Contacts.At.ATTENTION, 5))
        .extracting(Row::id)
        .containsExactly(refused.record());
    assertThat(contacts.find("", Contacts.At.WAITING, 5)).hasSize(2);
    assertThat(contacts.find("", Contacts.At.WAITING, 1)).hasSize(1);
    assertThat(contacts.find("giu", Contacts.At.WAITING, 5))
        .extracting(Row::id)
        .containsExactly(waits);
    assertThat(contacts.find("", Contacts.At.ANYWHERE, 5)).hasSize(3);
  }

  @Test
  void an_erased_contact_is_neither_listed_nor_found_and_shows_nothing() {
    var contact = id();
    contacts.save(first(contact, 0, "xóa đi"));
    workplace.outbox().answered(List.of());
    workplace.replica().apply(page(1, whole(erased(contact, version(3)))));

    assertThat(found("")).isEmpty();
    assertThat(found("xoa")).isEmpty();
    var state = contacts.open(contact).orElseThrow().state();
    assertThat(state.erased()).isTrue();
    assertThat(state.body().fields()).isEmpty();
  }

  @Test
  void what_was_asked_and_has_no_answer_is_listed_the_latest_contact_first() {
    var early = id();
    var late = id();
    contacts.save(first(early, 0, "một"));
    contacts.save(next(contacts.open(early).orElseThrow(), "_asked/1", "học nghề ở đâu"));
    contacts.save(first(late, 9, "hai"));
    contacts.save(next(contacts.open(late).orElseThrow(), "_asked/1", "phí đường bộ"));
    contacts.save(next(contacts.open(late).orElseThrow(), "_asked/2", "thuê xe"));
    contacts.save(first(id(), 5, "\"_asked/1\" chỉ là chữ"));

    assertThat(asked(Samples.NOON)).containsExactly("phí đường bộ", "thuê xe", "học nghề ở đâu");
    assertThat(asked(Samples.NOON.plusSeconds(60))).containsExactly("phí đường bộ", "thuê xe");
    assertThat(contacts.unanswered(Samples.NOON).getLast().id()).isEqualTo(early);
    assertThat(contacts.unanswered(Samples.NOON).getLast().entry().summary()).isEqualTo("một");

    contacts.save(next(contacts.open(late).orElseThrow(), "_asked/1", null));
    assertThat(asked(Samples.NOON)).containsExactly("thuê xe", "học nghề ở đâu");
  }

  private List<String> asked(Instant since) {
    return contacts.unanswered(since).stream().map(Contacts.Unanswered::words).toList();
  }

  @Test
  void listeners_hear_of_saves_answers_and_pages_until_closed() throws Exception {
    var heard = new AtomicInteger();
    var listening = contacts.listen(heard::incrementAndGet);
    var contact = id();
    var change = first(contact, 0, "a");
    contacts.save(change);
    assertThat(heard).hasValue(1);
    workplace.outbox().answered(List.of(answer(change, Outcome.ACCEPTED, 1)));
    assertThat(heard).hasValue(2);
    var state = Samples.state(contact, version(2), Samples.contactBody(0, "b"));
    workplace.replica().apply(page(1, whole(state)));
    assertThat(heard).hasValue(3);
    listening.close();
    contacts.save(first(id(), 1, "c"));
    assertThat(heard).hasValue(3);
  }

  @Test
  void rows_tell_where_each_contact_is() {
    var here = id();
    var there = id();
    contacts.save(first(here, 0, "đây"));
    var sent = first(there, 1, "kia");
    contacts.save(sent);
    workplace.outbox().answered(List.of(answer(sent, Outcome.ACCEPTED, 1)));

    assertThat(contacts.find("", 10).stream().map(Row::place).toList())
        .satisfiesExactly(
            place -> assertThat(place).isInstanceOf(Place.AtServer.class),
            place -> assertThat(place).isInstanceOf(Place.OnThisComputer.class));
  }
}
