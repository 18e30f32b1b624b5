package org.haidang.ui.form;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.haidang.ui.kit.KeyHint;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * A form on the screen. Only the open section is built. Enter goes on to the next field, Esc back
 * to the one before, Ctrl+Page Down and Ctrl+Page Up between sections; {@link #find} opens the box
 * that goes to any field by its words. To be used on the FX thread.
 */
public final class FormView extends BorderPane {

  /** Keys that go from field to field, for which all fields must be there. */
  private static final Set<KeyCode> WALKS =
      Set.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.UP, KeyCode.DOWN);

  private final FormViewModel form;
  private final CaretReport report;
  private final StackPane pages = new StackPane();
  private final SteadyScroll scroll = new SteadyScroll(pages);
  private final SectionPanes panes;
  private final JumpBox jump;
  private final Subscription bonds;

  /** A view of {@code form}; hours are of {@code zone}. */
  public FormView(FormViewModel form, ZoneId zone) {
    this.form = form;
    this.report = form::caretAt;
    this.panes = new SectionPanes(pages, form.wording(), report, zone, this::entered);
    getStyleClass().add("form");
    jump = new JumpBox(form);
    setTop(head());
    var middle = new StackPane(scroll, jump);
    StackPane.setAlignment(jump, Pos.TOP_RIGHT);
    StackPane.setMargin(jump, new Insets(8, 16, 8, 8));
    setCenter(middle);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    bonds =
        Subscription.combine(
            form.openProperty().subscribe(this::open),
            form.wantedProperty().subscribe((was, now) -> go(now)));
  }

  private Node head() {
    var tabs = new SectionTabs(form);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    var find = new Button();
    find.getStyleClass().addAll("quiet", "form-find");
    find.setGraphic(new HBox(4, new FontIcon(Material2MZ.SEARCH), KeyHint.cap("F3")));
    find.accessibleTextProperty().bind(form.wording().of("form.jump.find"));
    find.setFocusTraversable(false);
    find.setMinWidth(USE_PREF_SIZE);
    find.setOnAction(event -> find());
    // A flow's wish for height is by its wrap length, not by its width.
    tabs.prefWrapLengthProperty().bind(widthProperty().subtract(find.widthProperty()).subtract(33));
    var head = new HBox(tabs, find);
    head.getStyleClass().add("form-head");
    return head;
  }

  /** Opens the box that goes to any field. */
  public void find() {
    jump.open();
  }

  /** Whether all that can be seen of the open section is there: its rows are made bit by bit. */
  public boolean inSight() {
    return panes.current().made(scroll.bottom());
  }

  /** Takes the focus: where it was wanted last, or the first field of the open section. */
  public void focus() {
    var spot = form.wantedProperty().get();
    if (spot != null) {
      go(spot);
    } else {
      stops().stream().findFirst().ifPresent(row -> focus(row, -1));
    }
  }

  /** Lets go of the form; the view is not used again. */
  public void release() {
    bonds.unsubscribe();
    panes.release();
  }

  private void open(SectionViewModel now) {
    scroll.begin();
    panes.open(now);
  }

  private void entered(FieldRow row) {
    report.at(row.field().path(), row.editor().caret());
    scroll.hold(row);
  }

  private List<FieldRow> stops() {
    return panes.current().stops();
  }

  private void go(FormViewModel.@Nullable Spot spot) {
    if (spot != null) {
      panes
          .current()
          .row(spot.path())
          .filter(FieldRow::isStop)
          .ifPresent(row -> focus(row, spot.caret()));
    }
  }

  private void focus(FieldRow row, int caret) {
    InScene.run(
        row,
        () -> {
          row.editor().focus(caret);
          scroll.hold(row);
        });
  }

  private void pressed(KeyEvent key) {
    if (jump.isVisible()) {
      return;
    }
    var row = FieldRow.around(key.getTarget());
    if (WALKS.contains(key.getCode())) {
      panes.current().finish();
    }
    if (row != null && row.use(key)) {
      key.consume();
      return;
    }
    boolean used =
        switch (key.getCode()) {
          case ENTER -> enter(key, row);
          case ESCAPE -> row != null && step(row, -1);
          case DOWN -> row != null && row.editor().inTable() && step(row, 1);
          case UP -> row != null && row.editor().inTable() && step(row, -1);
          case TAB -> !key.isControlDown() && tab(key);
          case PAGE_DOWN -> key.isControlDown() && toSection(1);
          case PAGE_UP -> key.isControlDown() && toSection(-1);
          default -> false;
        };
    if (used) {
      key.consume();
    }
  }

  private boolean enter(KeyEvent key, @Nullable FieldRow row) {
    if (row == null) {
      if (key.getTarget() instanceof ButtonBase button) {
        button.fire();
        return true;
      }
      return false;
    }
    return !key.isControlDown() && !key.isAltDown() && step(row, 1);
  }

  /** To the field before or after; past the section's end, to the section before or after. */
  private boolean step(FieldRow from, int step) {
    var stops = stops();
    int next = stops.indexOf(from) + step;
    if (next >= 0 && next < stops.size()) {
      stops.get(next).editor().focus(-1);
      return true;
    }
    return toSection(step);
  }

  private boolean toSection(int step) {
    var neighbour = form.neighbour(step);
    if (neighbour != form.openProperty().get()) {
      form.openProperty().set(neighbour);
      if (step < 0) {
        panes.current().finish();
      }
      var stops = stops();
      if (!stops.isEmpty()) {
        var row = step > 0 ? stops.getFirst() : stops.getLast();
        focus(row, -1);
      }
    }
    return true;
  }

  private boolean tab(KeyEvent key) {
    var reached = Reach.in(panes.current());
    if (reached.isEmpty()) {
      return false;
    }
    boolean back = key.isShiftDown();
    var edge = back ? reached.getFirst() : reached.getLast();
    var neighbour = form.neighbour(back ? -1 : 1);
    return edge.equals(key.getTarget())
        && neighbour != form.openProperty().get()
        && toSection(back ? -1 : 1);
  }

  /** Turns to the next section, or with -1 to the one before, and takes the focus. */
  public void turn(int step) {
    toSection(step);
  }
}
