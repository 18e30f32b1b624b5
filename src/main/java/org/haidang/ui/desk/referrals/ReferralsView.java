package org.haidang.ui.desk.referrals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.haidang.records.Register.Row;
import org.haidang.ui.desk.referrals.ReferralsViewModel.Act;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.LongSlot;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Unrolled;
import org.haidang.ui.kit.WhenSeen;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** The list at the left, one referral at the right, the rate above. */
final class ReferralsView extends BorderPane {

  private static final double LIST = 0.46;

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Bits bits;
  private final ToggleGroup lists = new ToggleGroup();
  private final ReferralTable table;
  private final SheetPane sheet;
  private final NewPane fresh;
  private final ReportPane report;
  private final ReportSheetPane reported;
  private final RatePane rate;
  private final VBox page = new VBox();
  private final StackPane right = new StackPane();
  private final FocusScroll scroll;
  private final Empty empty;
  private final Label refused;

  /** Counts anew once what came in has settled: a pull brings hundreds at a time. */
  private final PauseTransition settled = new PauseTransition(Duration.seconds(1));

  private boolean first;
  private Subscription following = Subscription.EMPTY;

  ReferralsView(
      ReferralsViewModel model,
      Background background,
      Wording wording,
      Formats formats,
      Function<String, Optional<Path>> file) {
    this.model = model;
    this.wording = wording;
    this.bits = new Bits(wording);
    table = new ReferralTable(model, wording, formats, model::open, this::enter);
    sheet = new SheetPane(model, wording, formats, file);
    fresh = new NewPane(model, wording);
    report = new ReportPane(model, wording);
    reported = new ReportSheetPane(model, wording, formats);
    rate = new RatePane(model.parts(), background, wording);
    refused = bits.text("", "notice");
    refused.setId("refused");
    refused.managedProperty().bind(refused.visibleProperty());
    refused.setVisible(false);
    empty =
        new Empty(
            Material2AL.FORWARD, wording.of("referrals.empty"), wording.of("referrals.empty.todo"));
    page.getStyleClass().addAll("record-page", "referral-page");
    scroll = new FocusScroll(page);
    scroll.getStyleClass().addAll("paper", "record");
    right.getChildren().setAll(empty, new WhenSeen(scroll));
    setId("referrals");
    getStyleClass().addAll("contacts", "referrals");
    setTop(bar());
    var split = new SplitPane(new Unrolled(table, model.rows()), right);
    split.setDividerPositions(LIST);
    setCenter(split);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    settled.setOnFinished(_ -> rate.read());
    model
        .rows()
        .addListener(
            (ListChangeListener<LongSlot<Row>>)
                _ -> {
                  settled.playFromStart();
                  Platform.runLater(this::select);
                });
  }

  /** Has {@code line} tell how far the open referral has come. */
  void tellWhere(WhereLine line) {
    sheet.tellWhere(line);
  }

  /** Another list begins at its first row; the same one, read anew, stays at the one open. */
  private void select() {
    var selection = table.getSelectionModel();
    int at = first ? (model.rows().isEmpty() ? -1 : 0) : model.openedAt();
    first &= model.rows().isEmpty();
    if (at >= 0 && selection.getSelectedIndex() != at) {
      selection.clearAndSelect(at);
    }
  }

  private VBox bar() {
    var chips = new FlowPane();
    chips.getStyleClass().add("contacts-lists");
    for (var each : Shown.values()) {
      var chip = new ToggleButton();
      chip.textProperty().bind(wording.of(each.textKey()));
      chip.setId("shown-" + each.name().toLowerCase(Locale.ROOT));
      chip.setUserData(each);
      chip.setToggleGroup(lists);
      chip.getStyleClass().add("chip");
      chip.setSelected(each == Shown.OPEN);
      chip.setOnAction(_ -> model.shown().set(each));
      chips.getChildren().add(chip);
    }
    chips.getChildren().addAll(new KeyHint("F7", wording.of("referrals.keys.next")));
    var fresh =
        bits.line(
            bits.button("referral-new", "referrals.new", "Ctrl+N", () -> begin(Act.NEW, null)),
            bits.button(
                "report-new", "referrals.report.new", "Ctrl+B", () -> begin(Act.REPORT, null)),
            rate);
    var bar = new VBox(chips, fresh);
    bar.getStyleClass().add("contacts-bar");
    return bar;
  }

  /** Opens a referral or a report that was asked for: no row of the list opens by itself now. */
  void open(UUID id) {
    first = false;
    model.open(id);
  }

  /** Turns to something new, about a record or about nothing. */
  void begin(Act act, @Nullable UUID about) {
    first = false;
    model.begin(act);
    if (act == Act.NEW) {
      fresh.begin(about);
    } else {
      report.begin(about);
    }
    turn();
  }

  void start() {
    following =
        Subscription.combine(
            model.sheet().subscribe((was, now) -> later(false)),
            model.report().subscribe((was, now) -> later(false)),
            model.plain().subscribe((was, now) -> later(false)),
            wording.language().subscribe((was, now) -> later(false)),
            model.act().subscribe((was, now) -> later(true)),
            model.refused().subscribe((was, now) -> refused(now)),
            model.shown().subscribe((was, now) -> chosen(now)));
    chosen(model.shown().get());
    rate.read();
    turn();
  }

  void stop() {
    settled.stop();
    following.unsubscribe();
    following = Subscription.EMPTY;
  }

  private void later(boolean act) {
    Platform.runLater(act ? this::turn : this::draw);
  }

  private void chosen(Shown now) {
    first = true;
    lists.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == now)
        .forEach(toggle -> toggle.setSelected(true));
  }

  private void refused(Message.@Nullable Note note) {
    refused.setVisible(note != null);
    refused.setText(
        note == null
            ? ""
            : wording.get(
                note.key(),
                note.arguments().stream()
                    .map(key -> key.toString().isEmpty() ? "" : wording.get(key.toString()))
                    .toArray()));
  }

  private void draw() {
    var act = model.act().get();
    var now = model.sheet().get();
    var told = model.report().get();
    boolean making = act == Act.NEW || act == Act.REPORT;
    if (now != null) {
      sheet.draw(now, model.plain().get());
    }
    if (told != null) {
      reported.show(told, model.plain().get());
    }
    var shown = making ? (act == Act.NEW ? fresh : report) : told != null ? reported : sheet;
    page.getChildren().setAll(refused, shown);
    var none = !making && now == null && told == null;
    empty.setVisible(none);
    if (scroll.isVisible() == none) {
      scroll.setVisible(!none);
      scroll.applyCss(); // a scroll pane takes in its content with its skin; before, nothing is
      // focused
    }
  }

  private void turn() {
    draw();
    var act = model.act().get();
    switch (act) {
      case NEW -> fresh.focus();
      case REPORT -> report.focus();
      case REACHED -> reported.focus();
      default -> {
        sheet.turn(act);
        if (act == Act.NONE && right.isFocusWithin()) {
          sheet.focus();
        }
      }
    }
  }

  private void enter() {
    if (model.report().get() != null) {
      reported.focus();
    } else {
      sheet.focus();
    }
  }

  private void pressed(KeyEvent key) {
    if (use(key)) {
      key.consume();
    }
  }

  private boolean use(KeyEvent key) {
    var focused = getScene() == null ? null : getScene().getFocusOwner();
    boolean typing = focused != null && SheetPane.isText(focused);
    var act = model.act().get();
    var code = key.getCode();
    if (key.isShortcutDown() && code == KeyCode.N) {
      begin(Act.NEW, null);
      return true;
    }
    if (key.isShortcutDown() && code == KeyCode.B) {
      begin(Act.REPORT, null);
      return true;
    }
    if (code == KeyCode.F4) {
      model.reveal();
      return true;
    }
    if (code == KeyCode.F7) {
      var all = List.of(Shown.values());
      int step = key.isShiftDown() ? all.size() - 1 : 1;
      model.shown().set(all.get((all.indexOf(model.shown().get()) + step) % all.size()));
      return true;
    }
    if (code == KeyCode.ESCAPE) {
      if (act != Act.NONE) {
        model.leave();
        sheet.focus();
      } else {
        table.requestFocus();
      }
      return true;
    }
    if (key.isShortcutDown() && code == KeyCode.ENTER) {
      if (act == Act.NEW) {
        fresh.save();
        return true;
      }
      if (act == Act.REPORT) {
        report.save();
        return true;
      }
      if (model.report().get() != null) {
        reported.reached();
        return true;
      }
    }
    return act != Act.NEW
        && act != Act.REPORT
        && model.report().get() == null
        && sheet.use(key, typing);
  }

  void focus() {
    Platform.runLater(
        () -> {
          if (first || model.act().get() == Act.NONE) {
            table.requestFocus();
          }
          select();
        });
  }
}
