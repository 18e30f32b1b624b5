package org.haidang.boot;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.haidang.access.AccessRules;
import org.haidang.platform.Ids;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.SyncEngine;
import org.haidang.ui.desk.line.AsideParts;
import org.haidang.ui.desk.line.LineFeature;
import org.haidang.ui.desk.line.LineViewModel;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The line's screen, and what is said of it without being asked. To be used on the FX thread. */
final class LineHere {

  private static final Duration LOOKED_AT = Duration.ofSeconds(30);

  private final LineViewModel model;
  private final Later later = Later.onScreen();
  private volatile boolean over;

  /** The line of whoever was let in. */
  static LineHere of(
      LocalStore store,
      ToTheServer line,
      Entrance.Admitted admitted,
      AccessRules rules,
      Background background,
      Messages messages,
      Clock clock) {
    return new LineHere(
        store,
        line.engine(),
        line.heart()::ahead,
        AsideHere.of(store, admitted, rules, clock),
        background,
        messages,
        clock);
  }

  /**
   * Of an open store.
   *
   * @param aside what may be done with what waits for a person
   */
  LineHere(
      LocalStore store,
      SyncEngine engine,
      Supplier<Optional<Duration>> ahead,
      AsideParts aside,
      Background background,
      Messages messages,
      Clock clock) {
    model =
        new LineViewModel(
            new LineViewModel.Parts(store.outbox(), aside, engine::tryNow, ahead),
            engine.status(),
            background,
            messages,
            clock,
            Ids.timeOrdered());
  }

  LineViewModel model() {
    return model;
  }

  LineFeature feature(Wording wording, Clock clock) {
    return new LineFeature(model, wording, new Formats(clock), later, null);
  }

  /** Looks every half minute whether something waits too long, and says so to {@code late}. */
  void watch(Consumer<@Nullable Duration> late) {
    model.shown().subscribe(shown -> late.accept(shown.late() ? shown.waited() : null));
    again();
  }

  private void again() {
    if (!over) {
      model.read();
      later.after(LOOKED_AT, this::again);
    }
  }

  void close() {
    over = true;
  }
}
