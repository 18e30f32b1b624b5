package org.haidang.bench;

import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.haidang.content.Pack;
import org.haidang.model.Channel;
import org.haidang.platform.Texts;
import org.haidang.ui.form.FormView;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.kit.Wording;

/** Answers given on a form of 500 questions, from the hand to the picture; beside them raw. */
final class FormTyping {

  private static final int ASKED = 500;
  private static final int ROUNDS = 300;
  private static final int WARM_UP = 100;
  private static final long BETWEEN = 20;

  private FormTyping() {}

  /** Letters typed into the first line. */
  static void type(Path folder, FormWorks works) throws Exception {
    var screen = Screen.open();
    type(folder, works, screen, works.read(FormSheets.of(ASKED)), "p99", "raw");
    var flat = works.read(FormSheets.flat(ASKED));
    type(folder.resolve("flat"), works, screen, flat, "flat", "flat.raw");
  }

  private static void type(
      Path folder, FormWorks works, Screen screen, Pack pack, String own, String bare)
      throws Exception {
    Hand letters = (form, i) -> screen.keys().type((char) ('A' + Math.floorMod(i, 26)));
    shown(folder, works, screen, pack, letters).tell(own);
    var raw = works.raw(pack);
    Child.tell(bare, timed(i -> raw.text(FormSheets.FIRST, "x".repeat(i + WARM_UP + 1))));
  }

  /** A number from which every calculation of the form follows. */
  static void evaluate(Path folder, FormWorks works) throws Exception {
    var screen = Screen.open();
    var pack = works.read(FormSheets.chained(ASKED));
    Hand number =
        (form, i) -> {
          var field = form.field(FormSheets.NUMBER).orElseThrow();
          field.set(Integer.toString(i + WARM_UP + 1));
        };
    shown(folder, works, screen, pack, number).tell("p99");
    var raw = works.raw(pack);
    Child.tell("raw", timed(i -> raw.number(FormSheets.NUMBER, i + WARM_UP + 1)));
  }

  private interface Hand {
    void answer(FormViewModel form, int round);
  }

  /**
   * How 99 of 100 answers went, in milliseconds.
   *
   * @param painted until they were painted
   * @param work of it the FX thread's own
   */
  private record Shown(double painted, double work) {

    void tell(String name) {
      Child.tell(name, painted);
      Child.tell(name + ".work", work);
    }
  }

  private static Shown shown(Path folder, FormWorks works, Screen screen, Pack pack, Hand hand)
      throws Exception {
    var wording = new Wording(Texts.load());
    try (var desk = new FormDesk(folder, FormDesk.of(pack), works, UnaryOperator.identity())) {
      var call = desk.desk().answer(Channel.CALL, null);
      var form = Screen.ask(() -> FormParts.model(call, wording));
      var view = Screen.ask(() -> new FormView(form, desk.clock().getZone()));
      screen.untilPainted(
          () -> {
            screen.show(view);
            form.focus(FormSheets.FIRST, 0);
          });
      Thread.sleep(1_000);
      var times = new double[ROUNDS];
      var busy = new double[ROUNDS];
      for (int i = -WARM_UP; i < ROUNDS; i++) {
        int round = i;
        double before = Screen.ask(Work::millis);
        double painted = screen.untilPainted(() -> hand.answer(form, round));
        double after = Screen.ask(Work::millis);
        if (i >= 0) {
          times[i] = painted;
          busy[i] = after - before;
        }
        Thread.sleep(BETWEEN);
      }
      return new Shown(Figure.percentile(times, 0.99), Figure.percentile(busy, 0.99));
    }
  }

  private static double timed(IntConsumer answer) {
    var times = new double[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      answer.accept(i);
      if (i >= 0) {
        times[i] = Figure.millisSince(begun);
      }
    }
    return Figure.percentile(times, 0.99);
  }
}
