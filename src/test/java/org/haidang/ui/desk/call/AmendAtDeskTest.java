package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.desk.Contacts;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.Finality;
import org.haidang.model.OpenReason;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A finalised report is taken up at the desk: it says what that means and asks why. */
@ExtendWith(Windowed.class)
class AmendAtDeskTest {

  private static final UUID CONTACT = UUID.fromString("01930000-0000-7000-8000-0000000000f1");

  private DeskBench bench;
  private DeskPage desk;

  @Start
  void start(Stage stage) {
    bench = DeskBench.shipped();
    bench.open(stage, 1366, 768);
  }

  @BeforeEach
  void meet(FxRobot robot) {
    desk = new DeskPage(robot, bench);
    var done = new Finality.Done(CONTACT, Instant.EPOCH, "hoa", CONTACT);
    var body =
        Body.EMPTY
            .with(ContactFields.PACK, bench.pack().id())
            .with(ContactFields.PACK_VERSION, bench.pack().version())
            .with(ContactFields.CENTRE, "HN")
            .with(ContactFields.COUNSELOR, "lan")
            .with(ContactFields.CHANNEL, "CALL")
            .with(ContactFields.STARTED, "2026-11-17T02:05:00Z")
            .with("closing/kind", "information")
            .with(Finality.path(CONTACT), done.stored());
    var state = RecordState.fresh(RecordType.CONTACT, CONTACT).withBody(reasoned(body));
    bench.contacts.put(new Contacts.Opened(state, new Place.AtServer(Instant.EPOCH), null));
    desk.ready();
    var root = robot.lookup("#call-desk").query();
    robot.interact(() -> GoEvent.fire(root, new Destination.Amend(CONTACT)));
    desk.until("the form is there", () -> desk.there("#amend-pane"));
  }

  /** What the form wants was left open with a reason, as in every report that was saved. */
  private Body reasoned(Body body) {
    var fields = new TreeMap<>(body.fields());
    bench
        .pack()
        .questions()
        .filter(question -> !body.fields().containsKey(question.path()))
        .forEach(
            question ->
                fields.put(ContactFields.WHY + question.path(), OpenReason.NOT_ASKED.stored()));
    return new Body(fields);
  }

  @AfterEach
  void close() {
    desk.robot().interact(() -> bench.stage().setOnShown(null));
    desk.robot().interact(() -> bench.stage().setOnHidden(null));
    bench.close();
  }

  @Test
  void without_a_reason_nothing_is_saved_and_without_a_change_nothing_proposed() {
    desk.picture("amend-at-desk");
    desk.press(KeyCode.CONTROL, KeyCode.S);
    desk.until(
        "it asks why",
        () -> bench.messages.unread().contains(new Message.Note("call.amend.first")));
    assertThat(bench.contacts.saved).isEmpty();

    desk.robot().interact(() -> desk.robot().lookup("#amend-reason").query().requestFocus());
    desk.type("goi lai").press(KeyCode.ENTER);
    desk.until("it is saved", () -> !bench.contacts.saved.isEmpty());
    var change = bench.contacts.saved.getLast();
    assertThat(change.reason()).isEqualTo("goi lai");
    assertThat(change.patch())
        .as("nothing was changed: nothing is proposed")
        .singleElement()
        .satisfies(edit -> assertThat(edit.path()).isEqualTo(ContactFields.ENDED));
  }

  @Test
  void nothing_is_cut_nameless_or_faint() {
    var faults =
        new ArrayList<>(
            Judged.everywhere(
                desk.robot(), bench.stage(), bench.wording, bench.theme, "amend-at-desk"));
    assertThat(faults).isEmpty();
  }
}
