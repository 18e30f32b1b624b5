package org.haidang.ui.desk.call;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.desk.CallDesk;
import org.haidang.desk.Mirrors;
import org.haidang.duties.Duties;
import org.haidang.duties.Urgency;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** What waits for this counselor, the most urgent first. To be used on the FX thread. */
public final class WaitingViewModel {

  private final CallDesk desk;
  private final @Nullable Duties duties;
  private final @Nullable Mirrors mirrors;
  private final Clock clock;
  private final Background background;
  private final Messages messages;
  private final ObservableList<Waits> rows = FXCollections.observableArrayList();
  private final ObservableList<Waits> shown = FXCollections.unmodifiableObservableList(rows);

  private @Nullable Instant minute;

  /**
   * What waits.
   *
   * @param duties what is due, handed over and disagreed about; null where there is nothing of it
   * @param mirrors one's calls of other computers; null where nothing knows of them
   */
  WaitingViewModel(
      CallDesk desk,
      @Nullable Duties duties,
      @Nullable Mirrors mirrors,
      Clock clock,
      Background background,
      Messages messages) {
    this.desk = desk;
    this.duties = duties;
    this.mirrors = mirrors;
    this.clock = clock;
    this.background = background;
    this.messages = messages;
  }

  /** What waits. */
  public ObservableList<Waits> rows() {
    return shown;
  }

  /** The call that was cut off last; empty when none was. */
  Optional<Waits.Report> cutOff() {
    return rows.stream()
        .filter(Waits.Report.class::isInstance)
        .map(Waits.Report.class::cast)
        .filter(Waits.Report::interrupted)
        .findFirst();
  }

  /**
   * What was cut off, what presses, what a person must look at, what was laid aside, what else is
   * due, who is to be judged.
   */
  private List<Waits> all() {
    var reports = desk.unfinished().stream().map(Waits.Report::of).toList();
    var due = due();
    var now = new ArrayList<Waits>();
    reports.stream().filter(Waits.Report::interrupted).forEach(now::add);
    now.addAll(elsewhere());
    due.stream().filter(WaitingViewModel::presses).forEach(now::add);
    desk.attention().stream().map(Waits.Attention::of).forEach(now::add);
    reports.stream().filter(report -> !report.interrupted()).forEach(now::add);
    due.stream().filter(each -> !presses(each)).forEach(now::add);
    desk.unassessed().stream().map(Waits.Unassessed::of).forEach(now::add);
    return now;
  }

  private List<Waits.Elsewhere> elsewhere() {
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return mirrors == null
        ? List.of()
        : mirrors.elsewhere().stream()
            .map(
                kept ->
                    new Waits.Elsewhere(
                        kept.contact(), at.minusSeconds(kept.seconds()), kept.danger()))
            .toList();
  }

  private List<DutyWait> due() {
    return duties == null
        ? List.of()
        : duties.waiting(clock.instant()).stream().map(DutyWait::new).toList();
  }

  private static boolean presses(DutyWait duty) {
    var waiting = duty.waiting();
    return waiting.urgency().weight() <= Urgency.HIGH.weight() && waiting.hours().allows();
  }

  /** The clock goes on: once a minute it is looked at again. */
  void tick() {
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (duties != null && minute != null && !now.equals(minute)) {
      read(() -> {});
    }
    minute = now;
  }

  /** Reads the list anew, then does {@code done}. */
  void read(Runnable done) {
    background.run(
        this::all,
        now -> {
          if (!rows.equals(now)) {
            rows.setAll(now);
          }
          done.run();
        },
        messages::tell);
  }
}
