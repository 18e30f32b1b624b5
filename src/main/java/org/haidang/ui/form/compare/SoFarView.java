package org.haidang.ui.form.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An unfinished report to be read while it grows: what is there stays where it is, what is new
 * comes in between, and a bar shows where its counselor is. On the FX thread.
 */
public final class SoFarView extends ScrollPane {

  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final String MASK = "•••";

  private final VBox page = new VBox();
  private final Label nothing = new Label();
  private final Map<String, Line> lines = new HashMap<>();
  private List<SoFar.Row> rows = List.of();
  private @Nullable String here;
  private boolean revealed;

  /** Nothing yet. */
  public SoFarView(Wording wording) {
    setId("so-far");
    getStyleClass().addAll("form-scroll", "so-far");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    accessibleTextProperty().bind(wording.of("form.so_far"));
    page.getStyleClass().add("so-far-page");
    nothing.getStyleClass().add("caption");
    nothing.setWrapText(true);
    nothing.textProperty().bind(wording.of("form.so_far.none"));
    setContent(page);
    lay();
  }

  /** One row on the screen. */
  private final class Line extends VBox {
    private final Label label = new Label();
    private final Label answer = new Label();

    Line(boolean heading) {
      getStyleClass().add(heading ? "so-far-heading" : "so-far-line");
      label.getStyleClass().add(heading ? "form-group-title" : "caption");
      label.setWrapText(true);
      answer.setWrapText(true);
      answer.setMinHeight(USE_PREF_SIZE);
      label.setMinHeight(USE_PREF_SIZE);
      getChildren().add(label);
      if (!heading) {
        getChildren().add(answer);
      }
    }

    void show(SoFar.Row row) {
      label.setText(row.label());
      answer.setText(row.personal() && !revealed ? MASK : row.answer());
      pseudoClassStateChanged(HERE, row.path().equals(here));
    }
  }

  /**
   * Shows {@code now}.
   *
   * @param focus path of the question its counselor is at; null when at none
   */
  public void show(List<SoFar.Row> now, @Nullable String focus) {
    rows = List.copyOf(now);
    here = focus;
    lay();
  }

  /** Shows what is personal as well, or masks it again. */
  public void reveal(boolean now) {
    revealed = now;
    lay();
  }

  /** Whether what is personal is shown. */
  public boolean revealed() {
    return revealed;
  }

  private void lay() {
    var shown = new ArrayList<Node>();
    for (var row : rows) {
      var line = lines.computeIfAbsent(row.path(), _ -> new Line(row.heading()));
      line.show(row);
      shown.add(line);
    }
    if (shown.isEmpty()) {
      shown.add(nothing);
    }
    if (!shown.equals(page.getChildren())) {
      page.getChildren().setAll(shown);
    }
  }
}
