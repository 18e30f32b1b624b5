package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.haidang.access.AccessRules;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Parts;
import org.haidang.content.QuestionType;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.PersonFields;
import org.haidang.platform.Ids;
import org.haidang.records.Search;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Feature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What is personal is shown by role: every place of the desk is opened on a contact and a person
 * full of planted words, and asked to unmask them.
 */
@Tag("long")
@ExtendWith(Windowed.class)
class MaskWalkTest {

  private static final Ids IDS = Ids.timeOrdered();
  private static final String PLANTED = "matkin";

  @TempDir Path folder;
  private final UUID contact = IDS.next();
  private final UUID person = IDS.next();

  /** The product's table without the right to see what is personal. */
  private static AccessRules without() throws IOException {
    try (var in = MaskWalkTest.class.getResourceAsStream("/access/permissions.csv")) {
      return AccessRules.of(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.contains(",PERSONAL_READ,"))
              .collect(Collectors.joining("\n")));
    }
  }

  private static Change change(RecordType type, UUID record, UUID workstation, List<Edit> edits) {
    return new Change(
        IDS.next(),
        type,
        record,
        null,
        null,
        edits,
        "an",
        workstation,
        Instant.parse("2026-11-20T05:00:00Z"),
        null);
  }

  /** How many words were planted. */
  private int plant(DeskOf desk) {
    var pack = desk.library.current();
    var edits = new ArrayList<Edit>();
    edits.add(new Edit(ContactFields.CENTRE, null, "HN"));
    edits.add(new Edit(ContactFields.COUNSELOR, null, "an"));
    edits.add(new Edit(ContactFields.PACK, null, pack.id()));
    edits.add(new Edit(ContactFields.PACK_VERSION, null, pack.version()));
    edits.add(new Edit(ContactFields.STARTED, null, "2026-11-20T04:00:00Z"));
    edits.add(new Edit(ContactFields.ENDED, null, "2026-11-20T04:10:00Z"));
    int planted = 0;
    for (var question : pack.questions().filter(MaskWalkTest::isPersonalText).toList()) {
      edits.add(new Edit(question.path(), null, PLANTED + planted++));
    }
    var names = PersonFields.entry(PersonFields.NAMES, new UUID(0, 1));
    desk.store.contacts().save(change(RecordType.CONTACT, contact, desk.workstation, edits));
    desk.store
        .register()
        .save(
            List.of(
                change(
                    RecordType.PERSON,
                    person,
                    desk.workstation,
                    List.of(
                        new Edit(RecordFields.CENTRE, null, "HN"),
                        new Edit(names, null, "1"),
                        new Edit(names + "/" + PersonFields.NAME_TEXT, null, PLANTED + "người")))));
    return planted + 1;
  }

  /** The summary is told in the list of the own centre, whatever the role. */
  private static boolean isPersonalText(Question question) {
    return question.personal()
        && question.type() == QuestionType.TEXT
        && !question.parts().contains(Parts.SUMMARY)
        && !question.path().contains("[");
  }

  /** The planted words in sight: before anybody asks, and with all unmasked that can be. */
  private record Seen(TreeSet<String> before, TreeSet<String> after) {}

  private Seen seen(DeskOf desk) {
    var seen = new Seen(new TreeSet<>(), new TreeSet<>());
    List<Feature> places = Rest.ask(desk::places);
    java.util.concurrent.Callable<Stage> opening = Stage::new;
    var stage = Rest.ask(opening);
    for (var place : places) {
      var records =
          Stream.of(
                  new Destination.OneRecord(RecordType.CONTACT, contact),
                  new Destination.OneRecord(RecordType.PERSON, person))
              .filter(place::takes)
              .toList();
      if (records.isEmpty()) {
        look(stage, place, () -> {}, seen);
      }
      for (var record : records) {
        look(stage, place, () -> place.open(record), seen);
      }
    }
    onScreen(stage::hide);
    return seen;
  }

  private static void look(Stage stage, Feature place, Runnable open, Seen seen) {
    onScreen(
        () -> {
          stage.setScene(new Scene(new StackPane(place.view()), 1366, 768));
          stage.show();
          place.shown();
          open.run();
        });
    settle();
    onScreen(
        () -> {
          collect(stage.getScene().getRoot(), seen.before());
          press(stage);
        });
    settle();
    onScreen(
        () -> {
          collect(stage.getScene().getRoot(), seen.after());
          place.hidden();
          ((StackPane) stage.getScene().getRoot()).getChildren().clear();
        });
  }

  private static void onScreen(Runnable act) {
    Rest.ask(
        () -> {
          act.run();
          return null;
        });
  }

  /** As long as a record takes to be read on a busy machine. */
  private static void settle() {
    WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
    Rest.await();
  }

  private static void press(Stage stage) {
    var owner = stage.getScene().getFocusOwner();
    var at = owner == null ? stage.getScene().getRoot() : owner;
    Event.fireEvent(
        at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "F4", KeyCode.F4, false, false, false, false));
  }

  private static void collect(Node node, Set<String> seen) {
    var text =
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl input -> input.getText();
          case Text words -> words.getText();
          default -> null;
        };
    if (text != null) {
      java.util.regex.Pattern.compile(PLANTED + "\\p{L}*\\d*")
          .matcher(text)
          .results()
          .forEach(found -> seen.add(found.group()));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, seen));
    }
  }

  private static Account account(Role role) {
    return new Account("an", "Nguyễn Văn An", role, "HN");
  }

  @Test
  void nothing_personal_is_shown_to_who_may_not_see_it_and_nothing_to_anybody_before_they_ask()
      throws Exception {
    try (var desk = new DeskOf(account(Role.SUPERVISOR), without(), folder.resolve("without"))) {
      int planted = plant(desk);
      assertThat(planted).isGreaterThan(10);
      var seen = seen(desk);
      assertThat(seen.before()).isEmpty();
      assertThat(seen.after()).isEmpty();
      assertThat(found(desk, false)).isZero();
    }
    try (var desk =
        new DeskOf(account(Role.SUPERVISOR), new AccessRules(), folder.resolve("with"))) {
      int planted = plant(desk);
      var seen = seen(desk);
      assertThat(seen.before()).isEmpty();
      System.out.printf(
          java.util.Locale.ROOT,
          "mask walk: %d words planted, %d shown to who may and asked, 0 to others%n",
          planted,
          seen.after().size());
      assertThat(seen.after().size()).isGreaterThan(planted / 2);
      assertThat(found(desk, true)).isPositive();
    }
  }

  private static int found(DeskOf desk, boolean personal) {
    return desk.store
        .search(new Search.Reader("HN", personal))
        .ask(Search.Question.of(PLANTED + "1", 10), () -> false)
        .orElseThrow()
        .hits()
        .size();
  }
}
