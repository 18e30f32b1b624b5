package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.access.Looks;
import org.haidang.desk.Recognising;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.OnePack;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
import org.haidang.people.KnownElsewhere;
import org.haidang.people.NationalIndex;
import org.haidang.people.NationalKeys;
import org.haidang.people.PersonIndexer;
import org.haidang.people.PersonKeys;
import org.haidang.people.Persons;
import org.haidang.people.Saved;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.records.Register;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A returning caller is recognised beside the form, opened with a reason, linked by a digit. */
@ExtendWith(Windowed.class)
class EarlierAtDeskTest {

  private final Register register =
      new MemoryRegister(
          new RecordIndexer(Map.of(RecordType.PERSON, new PersonIndexer(PersonKeys::of))));
  private DeskBench bench;
  private DeskPage desk;
  private Persons persons;
  private UUID hoa;

  @Start
  void start(Stage stage) {
    bench = DeskBench.shipped();
    Clock clock = bench.clock;
    var pen = new Pen(Ids.timeOrdered(), clock, DeskBench.LAN, UUID.randomUUID());
    persons = new Persons(register, pen, clock);
    hoa = person("Nguyễn Thị Hoa", "0977111222", "phone_is_read");
    person("Lê Văn Tám", "0912345123", "");
    bench.recognising =
        new Recognising(
            register,
            new org.haidang.desk.SpokenOf(new OnePack(bench.pack()), clock.getZone()),
            persons,
            new Looks(bench.audit, Ids.timeOrdered(), clock, DeskBench.LAN.login()),
            clock,
            new Random(111),
            new KnownElsewhere(new OneInAnGiang()));
    bench.open(stage, 1366, 768);
  }

  /** An index in which An Giang has one person by the name of Lò Thị Pọm. */
  private static final class OneInAnGiang implements NationalIndex {
    private final Set<String> keys = Set.copyOf(NationalKeys.of(List.of("Lò Thị Pọm"), List.of()));

    @Override
    public boolean ready() {
      return true;
    }

    @Override
    public List<Knows> knowing(Collection<String> asked) {
      return asked.stream().anyMatch(keys::contains) ? List.of(new Knows("AG", 1, 0)) : List.of();
    }

    @Override
    public List<String> prints(Collection<String> asked) {
      return List.copyOf(asked);
    }
  }

  private UUID person(String name, String number, String alert) {
    var body = persons.added(Body.EMPTY, "names", "text", name);
    body = persons.added(body, "phones", "number", number);
    if (!alert.isEmpty()) {
      body = persons.added(body, "alerts", "kind", alert);
    }
    return ((Saved.Done) persons.make(body)).record();
  }

  @BeforeEach
  void meet(FxRobot robot) {
    desk = new DeskPage(robot, bench);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private List<String> side() {
    return desk.robot().lookup("#side-likely").query().lookupAll(".label").stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private boolean says(String words) {
    return side().stream().anyMatch(it -> it.contains(words));
  }

  private DeskPage call(String name) {
    desk.ready();
    desk.robot().interact(() -> desk.robot().lookup("#number").query().requestFocus());
    desk.type("0912345123").press(KeyCode.ENTER).inCall();
    return name.isEmpty() ? desk : desk.goTo("ho ten neu muon").type(name);
  }

  private DeskPage listed() {
    desk.press(KeyCode.CONTROL, KeyCode.E);
    return desk.until("the list", () -> present("earlier-pane"));
  }

  private boolean present(String id) {
    return desk.robot().lookup(node -> id.equals(node.getId())).tryQuery().isPresent();
  }

  private DeskPage shown(String id) {
    return desk.until(id, () -> present(id));
  }

  private Body saved() {
    return bench.contacts.find("", 1).stream()
        .findFirst()
        .flatMap(row -> bench.contacts.open(row.id()))
        .orElseThrow()
        .state()
        .body();
  }

  @Test
  void they_are_counted_by_themselves_and_opened_and_linked_by_digits() {
    call("hoa thi nguyen").until("one person", () -> says("1 người"));
    assertThat(says("Có người đọc trộm điện thoại")).isTrue();
    assertThat(says("1 lần cùng số")).isTrue();
    assertThat(side()).noneMatch(it -> it.contains("Hoa") || it.contains("Tám"));

    listed();
    var faults = new ArrayList<>(judged("earlier-list"));
    assertThat(bench.audit.looksAt(hoa)).isEmpty();
    desk.press(KeyCode.DIGIT1);
    shown("reason:safety");
    faults.addAll(judged("earlier-reason"));
    desk.press(KeyCode.DIGIT2);
    shown("role:caller");
    faults.addAll(judged("earlier-record"));
    assertThat(bench.audit.looksAt(hoa))
        .singleElement()
        .satisfies(look -> assertThat(look.reason()).isEqualTo("safety"));

    desk.press(KeyCode.DIGIT1);
    shown("earlier-unlink");
    desk.press(KeyCode.Z);
    desk.until("unlinked", () -> !present("earlier-unlink"));
    desk.press(KeyCode.DIGIT2);
    shown("earlier-unlink");
    desk.press(KeyCode.ESCAPE).press(KeyCode.ESCAPE);
    desk.press(KeyCode.F12).press(KeyCode.DIGIT1).save();
    assertThat(Links.role(saved(), hoa)).isEqualTo("possible_victim");
    assertThat(faults).isEmpty();
  }

  @Test
  void a_code_said_in_the_number_box_is_no_number_and_stands_in_the_contact() {
    desk.ready();
    desk.robot().interact(() -> desk.robot().lookup("#number").query().requestFocus());
    desk.type("sen mai 472").press(KeyCode.ENTER).inCall();
    desk.press(KeyCode.F12).press(KeyCode.DIGIT1).save();
    assertThat(saved().get(ContactFields.CODE)).isEqualTo("sen mai 472");
    assertThat(saved().get(ContactFields.NUMBER)).isNull();
  }

  @Test
  void a_number_alone_is_nobody_and_an_anonymous_caller_makes_no_person_but_may_keep_a_code() {
    call("").until("the number", () -> says("1 lần cùng số"));
    assertThat(says("người")).isFalse();

    listed();
    desk.press(KeyCode.N);
    assertThat(present("make:")).isFalse();
    desk.press(KeyCode.M).settle();
    desk.press(KeyCode.ESCAPE).press(KeyCode.F12).press(KeyCode.DIGIT1).save();
    assertThat(saved().get("_code")).matches("\\p{L}+ \\p{L}+ \\d{3}");
    assertThat(Links.of(saved())).isEmpty();
  }

  @Test
  void what_another_centre_may_know_is_said_and_leads_to_where_it_is_asked() {
    var gone = new ArrayList<Destination>();
    call("Lo thi pom").until("An Giang", () -> present("side-elsewhere"));
    assertThat(desk.robot().lookup("#side-elsewhere").<Hyperlink>query().getText())
        .endsWith("111 An Giang (1)");
    bench
        .stage()
        .getScene()
        .getRoot()
        .addEventHandler(GoEvent.GO, event -> gone.add(event.destination()));
    desk.robot().interact(() -> desk.robot().lookup("#side-elsewhere").<Hyperlink>query().fire());
    assertThat(gone).containsExactly(new Destination.Elsewhere("Lo thi pom", "0912345123"));
  }

  @Test
  void who_is_not_among_them_is_made_once_they_were_shown() {
    call("Lò Thị Pọm").until("the number", () -> says("1 lần cùng số"));
    listed();
    shown("make:");
    desk.press(KeyCode.N).until("linked", () -> present("earlier-unlink"));
    desk.press(KeyCode.ESCAPE).press(KeyCode.F12).press(KeyCode.DIGIT1).save();
    var links = Links.of(saved());
    assertThat(links.values()).containsExactly("caller");
    var made = register.open(links.firstKey()).orElseThrow().state().body();
    assertThat(Persons.names(made)).containsExactly("Lò Thị Pọm");
    assertThat(Persons.numbers(made)).isEmpty();
  }

  private List<String> judged(String name) {
    return Judged.everywhere(desk.robot(), bench.stage(), bench.wording, bench.theme, name);
  }
}
