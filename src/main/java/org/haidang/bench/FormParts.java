package org.haidang.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.haidang.content.Pack;
import org.haidang.desk.Call;
import org.haidang.model.Channel;
import org.haidang.platform.Texts;
import org.haidang.ui.form.FormView;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.Gaps;
import org.haidang.ui.kit.Wording;

/** The measured parts of {@code bench form}, each in a process of its own. */
final class FormParts {

  private static final int TYPED = 200;
  private static final int ASKED = 500;
  private static final int KEYS = 400;
  private static final int WARM_UP = 100;
  private static final long BETWEEN_KEYS = 25;

  private FormParts() {}

  /** Letters typed into a line of the form; each is also noted in the draft. */
  static void key(Path folder, FormWorks works) throws Exception {
    var screen = Screen.open();
    var wording = new Wording(Texts.load());
    var library = FormDesk.of(works.read(FormSheets.of(TYPED)));
    try (var desk = new FormDesk(folder, library, works, UnaryOperator.identity())) {
      var call = desk.desk().answer(Channel.CALL, null);
      var form = Screen.ask(() -> model(call, wording));
      screen.untilPainted(
          () -> {
            screen.show(new FormView(form, desk.clock().getZone()));
            form.focus(FormSheets.FIRST, 0);
          });
      var times = new double[KEYS];
      double longest = 0;
      for (int i = -WARM_UP; i < KEYS; i++) {
        char key = (char) ('A' + Math.floorMod(i, 26));
        var busy = new double[1];
        double painted =
            screen.untilPainted(
                () -> {
                  long begun = System.nanoTime();
                  screen.keys().type(key);
                  busy[0] = Figure.millisSince(begun);
                });
        if (i >= 0) {
          times[i] = painted;
          longest = Math.max(longest, busy[0]);
        }
        Thread.sleep(BETWEEN_KEYS);
      }
      var value = call.form().value(FormSheets.FIRST);
      if (value == null || value.length() != KEYS + WARM_UP) {
        throw new IOException("the keys did not arrive in the form");
      }
      Child.tell("p99", Figure.percentile(times, 0.99));
      Child.tell("p50", Figure.percentile(times, 0.5));
      Child.tell("busy", longest);
    }
  }

  static FormViewModel model(Call call, Wording wording) {
    var form = new FormViewModel(call.form(), Gaps.none(), wording, call.blank());
    form.onCaret(call::caret);
    return form;
  }

  /** A form opened twice by the desk, until all that is in sight is painted; beside it raw. */
  static void open(Path folder, FormWorks works) throws Exception {
    var screen = Screen.open();
    var wording = new Wording(Texts.load());
    var pack = works.read(FormSheets.of(ASKED));
    opened(folder, works, screen, wording, pack, "open");
    Child.tell("raw", raw(works, pack));
    var flat = works.read(FormSheets.flat(ASKED));
    opened(folder.resolve("flat"), works, screen, wording, flat, "flat");
    Child.tell("flat.raw", raw(works, flat));
  }

  private static void opened(
      Path folder, FormWorks works, Screen screen, Wording wording, Pack pack, String name)
      throws Exception {
    try (var desk = new FormDesk(folder, FormDesk.of(pack), works, UnaryOperator.identity())) {
      double opened = 0;
      double work = 0;
      for (int i = 0; i < 2; i++) {
        double before = Screen.ask(Work::millis);
        long begun = System.nanoTime();
        var call = desk.desk().answer(Channel.CALL, null);
        var view = Screen.ask(() -> new FormView(model(call, wording), desk.clock().getZone()));
        screen.untilPainted(() -> screen.show(view));
        while (!Screen.ask(view::inSight)) {
          screen.untilPainted(() -> {});
        }
        opened = Figure.millisSince(begun);
        work = Screen.ask(Work::millis) - before;
        call.discard().join();
      }
      Child.tell(name, opened);
      Child.tell(name + ".work", work);
    }
  }

  private static double raw(FormWorks works, Pack pack) {
    works.raw(pack);
    long begun = System.nanoTime();
    works.raw(pack);
    return Figure.millisSince(begun);
  }
}
