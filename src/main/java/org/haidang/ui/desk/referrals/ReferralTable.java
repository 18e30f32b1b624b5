package org.haidang.ui.desk.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.model.RecordType;
import org.haidang.records.Register.Row;
import org.haidang.referrals.ReferralState;
import org.haidang.ui.kit.Columns;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.LongSlot;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** The list of referrals. A row that is still being read says so by a dash. */
final class ReferralTable extends TableView<LongSlot<Row>> {

  private static final List<String> URGENCIES = List.of("danger", "high", "normal", "low");

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Formats formats;

  ReferralTable(
      ReferralsViewModel model,
      Wording wording,
      Formats formats,
      Consumer<UUID> chosen,
      Runnable entered) {
    this.model = model;
    this.wording = wording;
    this.formats = formats;
    setId("referrals-table");
    accessibleTextProperty().bind(wording.of("referrals.name"));
    setItems(model.rows());
    Columns.show(
        this,
        Columns.words(wording, "referrals.col.due", 34, this::due),
        Columns.words(wording, "referrals.col.agency", 38, row -> row.entry().summary()),
        Columns.words(wording, "referrals.col.state", 28, this::state));
    setPlaceholder(
        new Empty(
            Material2AL.CHECK_CIRCLE_OUTLINE,
            wording.of("referrals.none"),
            wording.of("referrals.none.todo")));
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            slot -> {
              var row = slot == null ? null : slot.row().get();
              if (row != null) {
                // Opening may change the list, which must not happen while it tells of a choice.
                Platform.runLater(() -> chosen.accept(row.id()));
              }
            });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
            entered.run();
            key.consume();
          }
        });
  }

  private String due(Row row) {
    var due = row.entry().due();
    if (due == null) {
      return urgency(row);
    }
    return (isLate(due) ? "⚠ " : "") + formats.lately(due) + " · " + urgency(row);
  }

  private boolean isLate(Instant due) {
    return due.isBefore(model.parts().clock().instant());
  }

  private String urgency(Row row) {
    return wording.get("referrals.urgency." + URGENCIES.get(row.entry().urgency()));
  }

  private String state(Row row) {
    return stateKey(row.type(), row.entry().state()) == null
        ? ""
        : wording.get(String.valueOf(stateKey(row.type(), row.entry().state())));
  }

  private static @Nullable String stateKey(RecordType type, @Nullable String state) {
    if (state == null) {
      return null;
    }
    return type == RecordType.REPORT
        ? "report.state." + state
        : ReferralState.of(state).map(ReferralState::textKey).orElse(null);
  }
}
