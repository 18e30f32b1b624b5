package org.haidang.ui.desk.referrals;

import java.util.Locale;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.referrals.Feedback;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What the agency said: how good it was, in words, by telephone or on the slip. */
final class FeedbackPane extends VBox implements ActPane {

  private final ReferralsViewModel model;
  private final Wording wording;
  private final ToggleGroup rating = new ToggleGroup();
  private final ToggleGroup way = new ToggleGroup();
  private final TextArea words;
  private @Nullable Sheet sheet;

  FeedbackPane(ReferralsViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    var bits = new Bits(wording);
    setId("feedback");
    getStyleClass().add("referral-act");
    words = bits.area("feedback-words", "referrals.feedback.words", 2);
    var marks = new FlowPane();
    for (var mark : Feedback.Rating.values()) {
      marks.getChildren().add(chip(rating, mark, mark.textKey()));
    }
    var ways = new FlowPane();
    for (var each : Feedback.Way.values()) {
      ways.getChildren().add(chip(way, each, each.textKey()));
    }
    marks.getStyleClass().add("referral-line");
    ways.getStyleClass().add("referral-line");
    way.selectToggle(way.getToggles().getFirst());
    getChildren()
        .setAll(
            bits.say("referrals.feedback.about", "caption"),
            marks,
            ways,
            words,
            bits.line(
                bits.button("feedback-save", "referrals.feedback.save", "Ctrl+Enter", this::save)));
  }

  private ToggleButton chip(ToggleGroup group, Enum<?> value, String key) {
    var chip = new ToggleButton();
    chip.textProperty().bind(wording.of(key));
    chip.setId("feedback-" + value.name().toLowerCase(Locale.ROOT));
    chip.setUserData(value);
    chip.setToggleGroup(group);
    chip.getStyleClass().add("chip");
    return chip;
  }

  @Override
  public void show(Sheet now) {
    sheet = now;
  }

  void save() {
    var now = sheet;
    if (now == null) {
      return;
    }
    var mark = rating.getSelectedToggle();
    var by = way.getSelectedToggle();
    if (mark == null && words.getText().isBlank()) {
      model.refuse("referrals.feedback.nothing");
      return;
    }
    var given = mark == null ? null : (Feedback.Rating) mark.getUserData();
    var came = by == null ? Feedback.Way.PHONE : (Feedback.Way) by.getUserData();
    var text = words.getText();
    model.move(
        () -> model.parts().referrals().feedback(now.state().id(), given, came, text),
        _ -> {
          words.clear();
          rating.selectToggle(null);
          model.leave();
        });
  }

  @Override
  public void focus() {
    lookup("#feedback-good").requestFocus();
  }
}
