package org.haidang.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.haidang.content.Library;
import org.haidang.content.Parts;
import org.haidang.content.QuestionType;
import org.haidang.ui.desk.call.CallDeskViewModel;
import org.haidang.ui.desk.call.CallViewModel;
import org.haidang.ui.form.FieldViewModel;

/** One information call, taken, filled question by question and saved at a whole desk. */
record InformationCall(CallDeskViewModel model, Library library, Pulses pulses) {

  private static final int FIELDS = 12;
  private static final String WORDS = "hỏi thủ tục";
  private static final long LONGEST_MILLIS = 20_000;

  /** Takes, fills and saves it; {@code unhurried} as a person would, else as fast as it goes. */
  void take(boolean unhurried) throws Exception {
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

  private static void await(Callable<Boolean> condition) throws Exception {
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
}
