package org.haidang.bench;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.scene.control.ScrollPane;
import org.haidang.content.Pack;
import org.haidang.model.Channel;
import org.haidang.platform.Texts;
import org.haidang.ui.form.FormView;
import org.haidang.ui.kit.Wording;

/** Frames while a form of 500 questions is opened and scrolled from its top to its end. */
final class FormScrolling {

  private static final int ASKED = 500;
  private static final int STEPS = 200;
  private static final int WARM_UP = 1;
  private static final int ROUNDS = 3;
  private static final long FRAME = 16;

  private FormScrolling() {}

  static void run(Path folder, FormWorks works) throws Exception {
    var screen = Screen.open();
    var pulses = Screen.ask(Pulses::new);
    Child.tell("p99", frames(folder, works, screen, pulses, works.read(FormSheets.of(ASKED))));
    Child.tell("work", Screen.ask(pulses::work));
    var flat = works.read(FormSheets.flat(ASKED));
    Child.tell("flat", frames(folder.resolve("flat"), works, screen, pulses, flat));
    Child.tell("flat.work", Screen.ask(pulses::work));
  }

  private static double frames(
      Path folder, FormWorks works, Screen screen, Pulses pulses, Pack pack) throws Exception {
    var wording = new Wording(Texts.load());
    try (var desk = new FormDesk(folder, FormDesk.of(pack), works, UnaryOperator.identity())) {
      Screen.run(pulses::forget);
      for (int i = -WARM_UP; i < ROUNDS; i++) {
        boolean measured = i >= 0;
        var call = desk.desk().answer(Channel.CALL, null);
        var view =
            Screen.ask(() -> new FormView(FormParts.model(call, wording), desk.clock().getZone()));
        screen.untilPainted(() -> screen.show(view));
        Screen.run(() -> pulses.note(measured));
        for (int step = 0; step <= STEPS; step++) {
          double at = (double) step / STEPS;
          Screen.run(() -> ((ScrollPane) view.lookup(".form-scroll")).setVvalue(at));
          Thread.sleep(FRAME);
        }
        Screen.run(() -> pulses.note(false));
        call.discard().join();
      }
      return Screen.ask(pulses::p99);
    }
  }
}
