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
import org.haidang.platform.Texts;
import org.haidang.ui.desk.call.CallDeskFeature;
import org.haidang.ui.desk.call.CallDeskViewModel;
import org.haidang.ui.desk.call.Company;
import org.haidang.ui.desk.call.PaperViewModel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/** A counselor's whole desk, script beside form, taking calls: its frames and its memory. */
final class DeskParts {

  private static final int CALLS = 100;
  private static final int MEASURED_CALLS = 3;
  private static final long IDLE_MILLIS = 30_000;

  private final CallDeskViewModel model;
  private final Pulses pulses;
  private final InformationCall call;

  private DeskParts(CallDeskViewModel model, Library library, Pulses pulses) {
    this.model = model;
    this.pulses = pulses;
    this.call = new InformationCall(model, library, pulses);
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
        parts.call.take(calls <= MEASURED_CALLS);
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
