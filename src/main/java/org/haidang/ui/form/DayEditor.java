package org.haidang.ui.form;

import atlantafx.base.controls.Calendar;
import java.time.LocalDate;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** A day, typed as dd/MM/yyyy or picked from a calendar (Alt+Down). */
final class DayEditor implements LinedEditor {

  private final LineEditor line;
  private final Button pick = new Button(null, new FontIcon(Material2MZ.TODAY));
  private final HBox node;
  private final Popup popup = new Popup();

  DayEditor(FieldViewModel field, CaretReport report, String pickName) {
    line = new LineEditor(field, report, Lexical::storedDate, Lexical::shownDate);
    node = new HBox(line.text(), pick);
    node.getStyleClass().addAll("form-day", "form-short");
    line.text().setPrefColumnCount(8);
    pick.getStyleClass().add("quiet");
    pick.setFocusTraversable(false);
    pick.setAccessibleText(pickName);
    pick.disableProperty().bind(field.readOnlyProperty());
    pick.setOnAction(event -> open());
    popup.setAutoHide(true);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
  }

  @Override
  public LineEditor line() {
    return line;
  }

  private void open() {
    if (popup.isShowing() || pick.isDisabled()) {
      popup.hide();
      return;
    }
    var calendar = new Calendar(Lexical.date(line.text().getText()).orElse(null));
    calendar.getStyleClass().add("form-popup");
    calendar.setStyle("-fx-font-size: " + line.text().getFont().getSize() + "px;");
    calendar.valueProperty().addListener((value, was, now) -> picked(now));
    popup.getContent().setAll(calendar);
    var at = Popups.beside(line.text(), Side.BOTTOM);
    popup.show(line.text(), at.getX(), at.getY());
    calendar.requestFocus();
  }

  private void picked(LocalDate day) {
    popup.hide();
    line.text().requestFocus();
    line.text().setText(Lexical.shownDate(day.toString()));
    line.text().end();
  }

  @Override
  public boolean handle(KeyEvent key) {
    if (line.handle(key)) {
      return true;
    }
    if (key.getCode() == KeyCode.DOWN && key.isAltDown()) {
      open();
      return true;
    }
    if (key.getCode() == KeyCode.ESCAPE && popup.isShowing()) {
      popup.hide();
      return true;
    }
    return false;
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public void release() {
    popup.hide();
    line.release();
  }
}
