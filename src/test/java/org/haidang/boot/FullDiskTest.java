package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.haidang.content.FormNode;
import org.haidang.content.QuestionType;
import org.haidang.demo.DemoCalls;
import org.haidang.desk.Call;
import org.haidang.desk.DraftKeeper;
import org.haidang.desk.SaveOutcome;
import org.haidang.fakes.SmallDisk;
import org.haidang.model.Change;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.remote.HttpCentralServer;
import org.haidang.store.central.Reports;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.SignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file system without room: it is said before anything is lost, and nothing is. */
class FullDiskTest {

  private static final String KEPT = "KEPT";

  @TempDir Path folder;

  private final Random random = new Random(7);

  @Test
  @Tag("long")
  @Tag("faults")
  void a_workstation_on_a_full_disk_says_so_keeps_what_was_saved_and_goes_on_with_room_again()
      throws Exception {
    var content = SharedContent.get();
    try (var disk = SmallDisk.of(folder.resolve("disk"), 32);
        var central = Central.start("full_disk")) {
      var plan = new Seat.Plan(disk.folder().resolve("lan"), central.address, content);
      var saved = new ArrayList<UUID>();
      // What was said of the draft: KEPT, or why it was not.
      var told = new LinkedBlockingQueue<String>();
      var path = content.library().current().part("summary").orElseThrow().path();
      Call unsaved;
      String text;
      try (var lan = Seat.take(plan, "lan")) {
        saved.add(saved(call(lan)));
        disk.fillBut(300);
        var call = call(lan);
        while (call.save().get(30, TimeUnit.SECONDS) instanceof SaveOutcome.Saved) {
          saved.add(call.contact());
          call = call(lan);
          text(call, path);
        }
        disk.fill();
        unsaved = call;
        unsaved.tellAboutDraft(
            new DraftKeeper.Told() {
              @Override
              public void kept() {
                told.add(KEPT);
              }

              @Override
              public void failed(ErrorCode code) {
                told.add(code.name());
              }
            });
        text = untilThereIsNoRoom(lan, unsaved, path, told);
        assertThat(unsaved.save().get(30, TimeUnit.SECONDS))
            .isEqualTo(new SaveOutcome.Failed(ErrorCode.DISK_FULL));
        for (var contact : saved) {
          assertThat(lan.store.contacts().open(contact)).isPresent();
        }

        disk.clear();
        saved.add(saved(unsaved));
        Seat.await("all is sent", () -> lan.store.outbox().depth().waiting() == 0);
        assertThat(lan.store.outbox().depth().attention()).isZero();
        assertThat(lan.store.check()).isTrue();
      }
      var truth = Truth.of(central.address, "hoa").records();
      assertThat(truth.keySet()).containsExactlyInAnyOrderElementsOf(saved);
      assertThat(truth.get(unsaved.contact()).body().get(path)).isEqualTo(text);
      assertThat(truth.values()).allMatch(state -> state.version().n() == 1);
    }
  }

  /**
   * Types more and more. The log and the database have room inside that no full disk takes from
   * them, so that a draft may still be kept: then it has to be there, and is told to be.
   */
  private String untilThereIsNoRoom(
      Seat lan, Call call, String path, LinkedBlockingQueue<String> told) throws Exception {
    var others =
        SharedContent.get()
            .library()
            .current()
            .questions()
            .filter(question -> question.type() == QuestionType.TEXT)
            .filter(question -> question.appearance().contains("multiline"))
            .map(FormNode.Question::path)
            .filter(each -> !each.equals(path))
            .toList();
    var text = text(call, path);
    for (int typed = 1; typed <= others.size(); typed++) {
      var what = told.poll(20, TimeUnit.SECONDS);
      System.out.printf("full disk: of a draft with %d long texts is said: %s%n", typed, what);
      assertThat(what).as("of %d texts something is said", typed).isNotNull();
      if (!KEPT.equals(what)) {
        assertThat(what).isEqualTo(ErrorCode.DISK_FULL.name());
        return text;
      }
      assertThat(lan.store.drafts().of("lan"))
          .filteredOn(draft -> draft.contact().equals(call.contact()))
          .singleElement()
          .extracting(draft -> draft.body().get(path))
          .isEqualTo(text);
      told.clear();
      text(call, others.get(typed - 1));
    }
    throw new AssertionError("more was kept than there can be room for");
  }

  private Call call(Seat seat) {
    var demo = DemoCalls.read(new Json(), LocalDate.now(ZoneOffset.UTC)).getFirst();
    var call = seat.desk.answer(demo.channel(), demo.number());
    demo.fill(call.form());
    return call;
  }

  /** Types what cannot be packed. */
  private String text(Call call, String path) {
    var bytes = new byte[24_000];
    random.nextBytes(bytes);
    var text = Base64.getEncoder().encodeToString(bytes);
    call.set(path, text);
    return text;
  }

  private static UUID saved(Call call) throws Exception {
    assertThat(call.save().get(30, TimeUnit.SECONDS)).isInstanceOf(SaveOutcome.Saved.class);
    return call.contact();
  }

  @Test
  @Tag("long")
  @Tag("faults")
  void a_server_on_a_full_disk_answers_with_a_problem_and_loses_nothing_it_acknowledged()
      throws Exception {
    try (var disk = SmallDisk.of(folder.resolve("disk"), 420)) {
      var data = disk.folder().resolve("server");
      var desk = new Reports("HN");
      var acknowledged = new HashMap<UUID, Change>();
      var problems = new ArrayList<ErrorCode>();
      List<Change> last;
      try (var central = CentralServer.open(data, null)) {
        Central.people(central);
        try (var client = client(Doors.listen(central, 0), desk)) {
          push(client, desk.ofTwoKilobytes(100, 1), acknowledged);
          disk.fillBut(3_000);
          long seed = 2;
          last = desk.ofTwoKilobytes(100, seed++);
          while (problems.isEmpty()) {
            try {
              push(client, last, acknowledged);
              last = desk.ofTwoKilobytes(100, seed++);
            } catch (HaidangException e) {
              problems.add(e.code());
            }
          }
          System.out.printf(
              "full disk: %d changes acknowledged, then %s, the database %s%n",
              acknowledged.size(), problems, central.databaseRuns() ? "runs on" : "ended");
          assertThat(problems).containsOnly(ErrorCode.SERVER_FAULT);
        }
      }
      disk.clear();
      try (var central = CentralServer.open(data, null)) {
        var address = Doors.listen(central, 0);
        try (var client = client(address, desk)) {
          push(client, last, acknowledged);
        }
        var truth = Truth.of(address, "hoa").records();
        assertThat(truth).hasSize(acknowledged.size());
        for (var change : acknowledged.values()) {
          var state = truth.get(change.record());
          assertThat(state.version().n()).isEqualTo(1);
          assertThat(change.patch())
              .allMatch(edit -> edit.to().equals(state.body().get(edit.path())));
        }
      }
    }
  }

  private static HttpCentralServer client(String address, Reports desk) {
    var client = Doors.client(address, desk.workstation);
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    client.signIn(new SignIn("lan", Seat.PASSWORD, desk.workstation, key));
    return client;
  }

  private static void push(
      HttpCentralServer client, List<Change> changes, HashMap<UUID, Change> acknowledged) {
    client.push(new Push(changes));
    changes.forEach(change -> acknowledged.put(change.id(), change));
  }
}
