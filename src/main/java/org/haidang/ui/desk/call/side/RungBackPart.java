package org.haidang.ui.desk.call.side;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haidang.records.Register;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Beside a call that rings back: the code word, what to say to another, what it answers. */
final class RungBackPart extends VBox {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final Wording wording;
  private final Runnable toggle;

  RungBackPart(Wording wording, Runnable toggle) {
    this.toggle = toggle;
    this.wording = wording;
    setId("rung-back");
    getStyleClass().add("side-part");
    show(null, false);
  }

  /** Shows it; code word and what to say only when {@code plain}. */
  void show(@Nullable RungBack now, boolean plain) {
    getChildren().clear();
    setVisible(now != null);
    setManaged(now != null);
    if (now == null) {
      return;
    }
    line("side-title", wording.get("duties.rung.title"));
    var back = now.followUp().callBack();
    if (back != null) {
      said("duties.code_word", back.codeWord(), plain);
      said("duties.if_other", back.ifOther(), plain);
      said("duties.how", back.how(), plain);
      if (!(back.codeWord() + back.ifOther() + back.how()).isEmpty()) {
        getChildren().add(mask(plain));
      }
    }
    now.about().forEach(this::link);
  }

  private void said(String key, String value, boolean plain) {
    if (!value.isEmpty()) {
      line("caption", wording.get(key));
      line("side-line", plain ? value : Masked.TEXT);
    }
  }

  private Button mask(boolean plain) {
    var button =
        new Button(wording.get(plain ? "call.number.hide" : "call.number.show"), KeyHint.cap("F4"));
    button.setId("rung-back-mask");
    button.getStyleClass().addAll("quiet", "call-small");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> toggle.run());
    return button;
  }

  private void line(String style, String words) {
    var label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    getChildren().add(label);
  }

  private void link(Register.Row row) {
    var when = WHEN.format(row.entry().started().atZone(ZoneId.systemDefault()));
    var key = "duties.open." + row.type().name().toLowerCase(Locale.ROOT);
    var link = new Button(wording.get(key, when));
    link.getStyleClass().addAll("quiet", "duty-link");
    link.setMaxWidth(Double.MAX_VALUE);
    link.setWrapText(true);
    link.setFocusTraversable(false);
    link.setOnAction(_ -> GoEvent.fire(this, new Destination.OneRecord(row.type(), row.id())));
    if (!row.entry().summary().isEmpty()) {
      getChildren().add(link);
      line("caption", row.entry().summary());
    } else {
      getChildren().add(link);
    }
  }
}
