package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.haidang.access.AccessRules;
import org.haidang.desk.FinalDesk;
import org.haidang.desk.FinalStates;
import org.haidang.fakes.MemoryAudit;
import org.haidang.fakes.MemoryRegister;
import org.haidang.fakes.Pictures;
import org.haidang.model.Account;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Finality;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.records.IndexEntry;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.records.Register;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Command;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A report is finalised, and opened again, by keyboard. */
@ExtendWith(Windowed.class)
class FinalScreenTest {

  private static final UUID CONTACT = UUID.fromString("01930000-0000-7000-8000-0000000000f1");
  private static final Account MAI = new Account("mai", "Lý Mai", Role.COUNSELOR, "HN");
  private static final Account LAN = new Account("lan", "Trần Lan", Role.COUNSELOR, "HN");
  private static final Account HOA = new Account("hoa", "Lê Hoa", Role.SUPERVISOR, "HN");

  private final Wording wording = Stages.wording();
  private final Messages messages = new Messages();
  private final MemoryRegister register = new MemoryRegister(new RecordIndexer(Map.of()));
  private final Shelf shelf = Samples.morning();
  private final List<Destination> gone = new ArrayList<>();
  private Theme theme;
  private Stage stage;
  private StackPane root;
  private ContactsPage contacts;
  private ContactsFeature feature;

  @Start
  void start(Stage shown) {
    stage = shown;
    stage.setOnShown(null); // of a window that an earlier test had on this stage
    stage.setOnHidden(null);
    theme = new Theme();
    root = new StackPane();
    root.addEventHandler(GoEvent.GO, go -> gone.add(go.destination()));
    stage.setScene(new Scene(root, 1366, 768));
    theme.dress(stage.getScene());
    stage.show();
  }

  @BeforeEach
  void page(FxRobot robot) {
    contacts = new ContactsPage(robot);
    put(
        Samples.full(CONTACT, "3")
            .body()
            .with(ContactFields.CENTRE, "HN")
            .with(ContactFields.STARTED, "2026-11-17T03:05:00Z"));
  }

  private void put(Body body) {
    var state = RecordState.fresh(RecordType.CONTACT, CONTACT).withBody(body);
    register.put(new Register.Opened(state, new Place.AtServer(Instant.EPOCH), null));
    follow();
  }

  /** What the register has stands in the list. */
  private void follow() {
    var state = register.open(CONTACT).orElseThrow().state();
    var stands =
        Amendment.anyOpen(state.body())
            ? FinalStates.AMENDING
            : Finality.isFinal(state.body()) ? FinalStates.FINAL : null;
    var entry =
        new IndexEntry(
            Instant.parse("2026-11-17T03:05:00Z"),
            "mai",
            "HN",
            "consultation",
            null,
            stands,
            null,
            IndexEntry.NORMAL,
            "Con gái đi làm xa, ba tuần nay không gọi về",
            List.of(),
            List.of());
    shelf.put(entry, new Place.AtServer(Instant.EPOCH), state);
  }

  private Body body() {
    return register.open(CONTACT).orElseThrow().state().body();
  }

  private void open(FxRobot robot, Account account) {
    var pen = new Pen(Ids.timeOrdered(), Clock.systemUTC(), account, UUID.randomUUID());
    feature = SampleScreen.of(shelf, wording, messages, new MemoryAudit(), account.login(), true);
    feature.finalise(new FinalDesk(register, pen, new AccessRules()), Stages.atOnce(), messages);
    register.listen(this::follow);
    robot.interact(
        () -> {
          root.getChildren().setAll(feature.view());
          feature.shown();
        });
    contacts.press(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
  }

  private void finalised(FxRobot robot) {
    open(robot, MAI);
    contacts.press(KeyCode.F10);
    Rest.await();
    contacts.press(KeyCode.ENTER);
    Rest.await();
  }

  private List<String> told() {
    return messages.unread().stream()
        .filter(Message.Note.class::isInstance)
        .map(note -> ((Message.Note) note).key())
        .toList();
  }

  @Test
  void the_counselor_finalises_their_report_by_two_keys(FxRobot robot) {
    finalised(robot);

    assertThat(Finality.isFinal(body())).isTrue();
    assertThat(Finality.done(body()).getFirst().login()).isEqualTo("mai");
    assertThat(contacts.recordWords()).contains("đã chốt");
    assertThat(contacts.recordIsOpen()).isTrue();
    Pictures.take(stage.getScene(), "record-finalised");
  }

  @Test
  void esc_leaves_it_as_it_was_and_the_record_open(FxRobot robot) {
    open(robot, MAI);
    contacts.press(KeyCode.F10);
    Rest.await();
    Pictures.take(stage.getScene(), "record-finalise-asked");
    contacts.press(KeyCode.ESCAPE);

    assertThat(Finality.isFinal(body())).isFalse();
    assertThat(contacts.recordIsOpen()).isTrue();
  }

  @Test
  void a_colleague_may_not_and_is_told_who_may(FxRobot robot) {
    open(robot, LAN);
    contacts.press(KeyCode.F10);

    assertThat(told()).contains("contacts.final.not.forbidden");
    assertThat(names()).doesNotContain("Chốt phiếu");
  }

  @Test
  void what_disagrees_or_was_put_off_comes_first(FxRobot robot) {
    put(body().with("_assess/what/victims/x/open", "new"));
    open(robot, MAI);
    contacts.press(KeyCode.F10);

    assertThat(told()).contains("contacts.final.not.put_off");
    assertThat(Finality.isFinal(body())).isFalse();
  }

  @Test
  void a_supervisor_opens_it_again_and_says_why(FxRobot robot) {
    finalised(robot);
    open(robot, HOA);
    assertThat(names()).contains("Mở lại phiếu", "Sửa phiếu");
    contacts.press(KeyCode.F10);
    Rest.await();
    Pictures.take(stage.getScene(), "record-reopen-asked");
    contacts.press(KeyCode.ENTER);
    assertThat(Finality.isFinal(body())).as("not without a reason").isTrue();

    contacts.type("ghi thieu").press(KeyCode.ENTER);
    Rest.await();
    assertThat(Finality.isFinal(body())).isFalse();
    assertThat(register.saved.getLast().reason()).isEqualTo("ghi thieu");
  }

  @Test
  void f12_takes_the_report_up_to_be_changed(FxRobot robot) {
    open(robot, LAN);
    contacts.press(KeyCode.F12);
    Rest.await();
    assertThat(gone).containsExactly(new Destination.Amend(CONTACT));
  }

  private List<String> names() {
    return feature.commands().stream().map(Command::title).toList();
  }

  @Test
  void nothing_is_cut_nameless_or_faint(FxRobot robot) {
    finalised(robot);
    var faults =
        new ArrayList<>(Judged.everywhere(robot, stage, wording, theme, "record-finalised"));
    var amended =
        body()
            .with(Amendment.at(CONTACT), Amendment.Made.APART.stored())
            .with(Amendment.at(CONTACT, "what/debt"), Amendment.Proposed.open("1").stored());
    robot.interact(() -> put(amended));
    open(robot, HOA);
    contacts.press(KeyCode.F10);
    Rest.await();
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "record-reopening"));
    contacts.press(KeyCode.ESCAPE, KeyCode.ESCAPE);
    faults.addAll(Judged.everywhere(robot, stage, wording, theme, "contacts-finalised"));
    assertThat(faults).isEmpty();
  }
}
