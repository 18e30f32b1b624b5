package org.haidang.ui.settings.content;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.haidang.content.Difference;
import org.haidang.content.Fault;
import org.haidang.ui.kit.Wording;

/** Sentences one under another, under headings. On the FX thread. */
final class DifferenceList extends ScrollPane {

  private final VBox page = new VBox();
  private final Wording wording;

  /**
   * An empty list.
   *
   * @param name key of what it is, for those who hear it
   */
  DifferenceList(String id, String name, Wording wording) {
    this.wording = wording;
    setId(id);
    setFitToWidth(true);
    accessibleTextProperty().bind(wording.of(name));
    getStyleClass().add("content-scroll");
    page.getStyleClass().add("content-page");
    setContent(page);
  }

  /** Shows differences; {@code none} where there is none. */
  void show(List<Difference> differences, String none) {
    page.getChildren().clear();
    var language = wording.tag();
    var heading = "";
    for (var difference : differences) {
      var group = difference.group().in(language);
      if (!group.equals(heading)) {
        heading = group;
        page.getChildren().add(line(group, "content-heading"));
      }
      page.getChildren().add(line("• " + difference.words().in(language), "content-line"));
    }
    if (differences.isEmpty()) {
      page.getChildren().add(line(none, "content-none"));
    }
    setVvalue(0);
  }

  /** Shows faults, then notices, each with its place. */
  void show(List<Fault> faults, List<Fault> notices) {
    page.getChildren().clear();
    section("content.faults.heading", faults);
    section("content.notices.heading", notices);
    if (faults.isEmpty() && notices.isEmpty()) {
      page.getChildren().add(line(wording.get("content.faults.none"), "content-none"));
    }
    setVvalue(0);
  }

  private void section(String heading, List<Fault> faults) {
    if (!faults.isEmpty()) {
      page.getChildren().add(line(wording.get(heading, faults.size()), "content-heading"));
      faults.forEach(fault -> page.getChildren().add(line(told(fault), "content-line")));
    }
  }

  /** Sheet, cell and reason in the interface's language. */
  String told(Fault fault) {
    return fault.sheet()
        + (fault.cell().isEmpty() ? "" : " " + fault.cell())
        + ": "
        + fault.reason().in(wording.tag());
  }

  private static Node line(String text, String style) {
    var line = new Label(text);
    line.setWrapText(true);
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.getStyleClass().add(style);
    return line;
  }
}
