package org.haidang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.BorderPane;
import org.haidang.access.Passwords;
import org.haidang.content.Library;
import org.haidang.content.Parts;
import org.haidang.content.QuestionType;
import org.haidang.platform.Texts;
import org.haidang.ui.desk.call.CallDeskFeature;
import org.haidang.ui.desk.call.CallDeskViewModel;
import org.haidang.ui.desk.call.CallViewModel;
import org.haidang.ui.desk.call.Company;
import org.haidang.ui.desk.call.PaperViewModel;
import org.haidang.ui.form.FieldViewModel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/** A counselor's whole desk, script beside form, taking calls: its frames and its memory. */
final class DeskParts {

  private static final int CALLS = 100;
  private static final int MEASURED_CALLS = 3;
  private static final int FIELDS = 12;
  private static final String WORDS = "hỏi thủ tục";
  private static final long IDLE_MILLIS = 30_000;
  private static final long LONGEST_MILLIS = 20_000;

  private final CallDeskViewModel model;
  private final Library library;
  private final Pulses pulses;

  private DeskParts(CallDeskViewModel model, Library library, Pulses pulses) {
    this.model = model;
    this.library = library;
    this.pulses = pulses;
  }

  /** Frames while information calls are filled, question by question. */
  static void frames(Path folder, Library library, FormWorks works) throws Exception {
    work(folder, library, works, MEASURED_CALLS);
  }

  /** Memory of the process after a hundred calls, idle. */
  static void memory(Path folder, Library library, FormWorks works) throws Exception {
    // As at every sign-in: the password's test takes its memory for a moment.
    var passwords = new Passwords(new SecureRandom(), Passwords.Cost.STANDARD);
    passwords.hash("haidang-bench".toCharArray());
    work(folder, library, works, CALLS);
  }

  private static void work(Path folder, Library library, FormWorks works, int calls)
      throws Exception {
    var screen = Screen.open();
    try (var desk = new FormDesk(folder, library, works, UnaryOperator.identity());
        var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var background = new Background(workers, Platform::runLater);
      var wording = new Wording(Texts.load());
      var parts =
          Screen.ask(
              () -> {
                var model =
                    new CallDeskViewModel(
                        desk.desk(),
                        desk.contacts(),
                        null,
                        null,
                        wording,
                        background,
                        new Messages(),
                        desk.clock(),
                        new SimpleStringProperty(""),
                        Company.NONE);
                var feature =
                    new CallDeskFeature(
                        model,
                        new PaperViewModel((_, _, _) -> 0, wording, background, new Messages()),
                        wording,
                        desk.clock(),
                        new SimpleDoubleProperty(0.38));
                screen.show(new BorderPane(feature.view()));
                feature.shown();
                return new DeskParts(model, library, new Pulses());
              });
      for (int i = 0; i < calls; i++) {
        parts.call(calls <= MEASURED_CALLS);
      }
      if (desk.contacts().find("", 2 * CALLS).size() < calls) {
        throw new IOException("a call was not saved");
      }
      Child.tell("frame", Screen.ask(parts.pulses::p99));
      Child.tell("work", Screen.ask(parts.pulses::work));
      Thread.sleep(calls == CALLS ? IDLE_MILLIS : 0);
      tellResident();
      Screen.run(model(parts)::hidden);
    }
  }

  private static CallDeskViewModel model(DeskParts parts) {
    return parts.model;
  }

  /** Takes, fills and saves one information call. */
  private void call(boolean unhurried) throws Exception {
    Screen.run(model::answer);
    await(() -> model.callProperty().get() != null);
    var call = Screen.ask(() -> model.callProperty().get());
    var form = call.form();
    Screen.run(() -> pulses.note(true));
    for (var section : form.sections()) {
      Screen.run(() -> form.openProperty().set(section));
      pause(unhurried ? 200 : 20);
      var fields = Screen.ask(() -> section.fields().limit(FIELDS).toList());
      for (var field : fields) {
        fill(field, unhurried);
      }
    }
    var kind = library.current().part(Parts.KIND).orElseThrow().path();
    Screen.run(() -> form.field(kind).orElseThrow().set("information"));
    pause(unhurried ? 200 : 20);
    Screen.run(() -> pulses.note(false));
    Screen.run(model::save);
    await(() -> !saves(call));
  }

  private boolean saves(CallViewModel call) {
    return model.callProperty().get() == call;
  }

  private static void fill(FieldViewModel field, boolean unhurried) throws Exception {
    boolean open =
        Screen.ask(() -> field.relevantProperty().get() && field.type() == QuestionType.TEXT);
    if (!open) {
      return;
    }
    for (int end = unhurried ? 1 : WORDS.length(); end <= WORDS.length(); end++) {
      var text = WORDS.substring(0, end);
      Screen.run(() -> field.set(text));
      pause(unhurried ? 25 : 2);
    }
  }

  private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
    for (long waited = 0; !Screen.ask(condition); waited += 10) {
      if (waited > LONGEST_MILLIS) {
        throw new IOException("the desk did not go on");
      }
      Thread.sleep(10);
    }
  }

  private static void pause(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }

  /** Resident now, not at most. */
  private static void tellResident() throws IOException {
    var status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (var line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          Child.tell("resident", Double.parseDouble(line.replaceAll("\\D", "")) / 1024);
        }
      }
    }
  }
}
