package org.haidang.ui.form;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The sections as a strip: which is open, which have something in them, which want mending. */
final class SectionTabs extends FlowPane {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

  /** A strip of {@code form}'s sections. */
  SectionTabs(FormViewModel form) {
    getStyleClass().add("form-tabs");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    for (var section : form.sections()) {
      getChildren().add(tab(form, section));
    }
  }

  private static Button tab(FormViewModel form, SectionViewModel section) {
    var tab = new Button();
    tab.getStyleClass().setAll("form-tab");
    // Reached by Ctrl+Page Down and by F3; Tab is for the fields.
    tab.setFocusTraversable(false);
    tab.setContentDisplay(ContentDisplay.LEFT);
    tab.textProperty().bind(section.labelProperty());
    tab.setMinWidth(USE_PREF_SIZE);
    // What does not apply stays in its place, so that the strip never breaks into another line.
    tab.disableProperty().bind(section.relevantProperty().not());
    // The sign's place is kept while there is none: the strip must not grow into another line.
    var sign = new FontIcon(Material2AL.EDIT);
    var place = new StackPane(sign);
    place.getStyleClass().add("form-tab-sign");
    tab.setGraphic(place);
    section.markProperty().subscribe(mark -> mark(tab, sign, mark, form.wording()));
    form.openProperty().subscribe(now -> tab.pseudoClassStateChanged(CURRENT, now == section));
    tab.setOnAction(event -> form.openProperty().set(section));
    return tab;
  }

  private static void mark(Button tab, FontIcon sign, SectionViewModel.Mark mark, Wording wording) {
    Ikon shape =
        switch (mark) {
          case EMPTY -> Material2MZ.RADIO_BUTTON_UNCHECKED;
          case STARTED -> Material2AL.CHECK_CIRCLE;
          case TROUBLE -> Material2MZ.REPORT_PROBLEM;
        };
    sign.setIconCode(shape);
    sign.setVisible(mark != SectionViewModel.Mark.EMPTY);
    tab.pseudoClassStateChanged(TROUBLE, mark == SectionViewModel.Mark.TROUBLE);
    tab.accessibleHelpProperty()
        .bind(wording.of("form.section." + mark.name().toLowerCase(java.util.Locale.ROOT)));
  }
}
