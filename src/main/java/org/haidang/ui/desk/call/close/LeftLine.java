package org.haidang.ui.desk.call.close;

import javafx.scene.control.Label;
import org.haidang.ui.kit.Wording;

/** How many questions are left. */
final class LeftLine extends Label {

  LeftLine(CloseViewModel closing, Wording wording) {
    setId("close-left");
    getStyleClass().add("close-left");
    setWrapText(true);
    textProperty()
        .bind(
            closing
                .leftProperty()
                .map(Number::intValue)
                .flatMap(
                    many ->
                        many == 0
                            ? wording.of("call.close.nothing")
                            : wording.of("call.close.left", many)));
  }
}
