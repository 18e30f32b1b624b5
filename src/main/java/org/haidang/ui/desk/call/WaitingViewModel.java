package org.haidang.ui.desk.call;

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
  Optional<Waits> cutOff() {
    return rows.stream().filter(Waits::interrupted).findFirst();
  }

  /** Reads the list anew, then does {@code done}. */
  void read(Runnable done) {
    background.run(
        desk::unfinished,
        drafts -> {
          var now = drafts.stream().map(Waits::of).toList();
          if (!rows.equals(now)) {
            rows.setAll(now);
          }
          done.run();
        },
        messages::tell);
  }
}
