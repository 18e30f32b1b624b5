package org.haidang.ui.desk.referrals;

import javafx.scene.layout.VBox;
import org.haidang.referrals.Feedback;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;

/** What was heard of a referral afterwards, a line each. */
final class FeedbackLines extends VBox {

  private final Wording wording;
  private final Formats formats;
  private final Bits bits;

  FeedbackLines(Wording wording, Formats formats, Bits bits) {
    this.wording = wording;
    this.formats = formats;
    this.bits = bits;
    getStyleClass().add("referral-items");
  }

  /** Draws them anew; the words only when it is {@code plain}. */
  void draw(Sheet now, boolean plain) {
    getChildren().clear();
    for (Feedback each : now.feedback()) {
      var rating = each.rating();
      var at = each.at();
      getChildren()
          .add(
              bits.text(
                  wording.get(
                      "referrals.feedback.line",
                      rating == null ? "–" : wording.get(rating.textKey()),
                      wording.get(each.by().textKey()),
                      at == null ? "–" : formats.dateTime(at),
                      each.who())));
      if (!each.words().isEmpty()) {
        getChildren().add(bits.text(plain ? each.words() : Masked.TEXT, "caption", "referral-why"));
      }
    }
  }
}
