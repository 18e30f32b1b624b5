package org.haidang.ui.form;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.StackPane;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a form that were opened: the one in front is seen, the last few stay made behind
 * it, so that going back to one costs nothing. To be used on the FX thread.
 */
final class SectionPanes {

  /** More than these are made anew when they are opened again. */
  private static final int KEPT = 8;

  /** What of a frame of 16 ms goes to making rows; the rest is for laying out and painting. */
  private static final long SLICE_NANOS = 5_000_000;

  /** Rows made before the first frame. */
  private static final int AT_ONCE = 3;

  private final StackPane pages;
  private final Wording wording;
  private final CaretReport report;
  private final ZoneId zone;
  private final Consumer<FieldRow> entered;
  private final LinkedHashMap<SectionViewModel, SectionPane> made =
      new LinkedHashMap<>(KEPT, 0.75f, true);
  private final AnimationTimer slices =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (current().work(SLICE_NANOS)) {
            stop();
          }
        }
      };
  private @Nullable SectionPane current;

  SectionPanes(
      StackPane pages,
      Wording wording,
      CaretReport report,
      ZoneId zone,
      Consumer<FieldRow> entered) {
    this.pages = pages;
    this.wording = wording;
    this.report = report;
    this.zone = zone;
    this.entered = entered;
  }

  /** Brings {@code section} to the front. */
  void open(SectionViewModel section) {
    var before = current;
    if (before != null) {
      show(before, false);
    }
    var known = made.get(section);
    var pane = known == null ? make(section) : known;
    current = pane;
    show(pane, true);
    if (!pane.done()) {
      slices.start();
    }
  }

  private SectionPane make(SectionViewModel section) {
    var editors = new Editors(wording, report, zone);
    var pane = new SectionPane(section, wording, editors, entered);
    made.put(section, pane);
    pages.getChildren().add(pane);
    for (int i = 0; i < AT_ONCE; i++) {
      pane.work(0);
    }
    if (made.size() > KEPT) {
      var eldest = made.pollFirstEntry().getValue();
      pages.getChildren().remove(eldest);
      eldest.release();
    }
    return pane;
  }

  private static void show(SectionPane pane, boolean shown) {
    pane.setVisible(shown);
    pane.setManaged(shown);
  }

  /**
   * The section in front.
   *
   * @throws IllegalStateException when none was opened
   */
  SectionPane current() {
    var now = current;
    if (now == null) {
      throw new IllegalStateException("no section was opened");
    }
    return now;
  }

  /** Lets go of all of them. */
  void release() {
    slices.stop();
    made.values().forEach(SectionPane::release);
    made.clear();
    pages.getChildren().clear();
  }
}
