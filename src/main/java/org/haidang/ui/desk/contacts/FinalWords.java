package org.haidang.ui.desk.contacts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.haidang.desk.FinalStates;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.Finality;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** That a report is finalised, and what waits in it, in words. To be used on the FX thread. */
record FinalWords(Wording wording, Formats formats) {

  /** Who finalised it, and when; none when it is not finalised. */
  List<String> done(Body body) {
    return Finality.done(body).stream()
        .map(
            done ->
                wording.get(
                    "contacts.final.by",
                    wording.names().person(done.login()),
                    formats.dateTime(done.at())))
        .toList();
  }

  /** How many amendments wait for a decision; null when none does. */
  @Nullable String waiting(Body body) {
    long open = Amendment.in(body).stream().filter(Amendment::isOpen).count();
    return open == 0 ? null : wording.get("contacts.final.waiting", open);
  }

  /** The word of a row's state; null for a contact that was never finalised. */
  static @Nullable String state(Wording wording, @Nullable String state) {
    return switch (state == null ? "" : state) {
      case FinalStates.FINAL, FinalStates.AMENDED -> wording.get("contacts.state.final");
      case FinalStates.AMENDING -> wording.get("contacts.state.amending");
      default -> null;
    };
  }

  /** A quiet mark that says {@code words}. */
  static Label mark(String words) {
    var mark = Lines.of("final-mark", words);
    mark.setMinWidth(Region.USE_PREF_SIZE);
    return mark;
  }
}
