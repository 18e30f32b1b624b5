package org.haidang.ui.desk.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.desk.CallDesk;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;

/** What waits for this counselor, the most urgent first. To be used on the FX thread. */
public final class WaitingViewModel {

  private final CallDesk desk;
  private final Background background;
  private final Messages messages;
  private final ObservableList<Waits> rows = FXCollections.observableArrayList();
  private final ObservableList<Waits> shown = FXCollections.unmodifiableObservableList(rows);

  WaitingViewModel(CallDesk desk, Background background, Messages messages) {
    this.desk = desk;
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

  /** What was cut off, what a person must look at, what was laid aside, who is to be judged. */
  private List<Waits> all() {
    var reports = desk.unfinished().stream().map(Waits.Report::of).toList();
    var now = new ArrayList<Waits>();
    reports.stream().filter(Waits.Report::interrupted).forEach(now::add);
    desk.attention().stream().map(Waits.Attention::of).forEach(now::add);
    reports.stream().filter(report -> !report.interrupted()).forEach(now::add);
    desk.unassessed().stream().map(Waits.Unassessed::of).forEach(now::add);
    return now;
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
