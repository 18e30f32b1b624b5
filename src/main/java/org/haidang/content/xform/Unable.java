package org.haidang.content.xform;

import java.util.Locale;
import java.util.Set;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;

/** What a desk cannot take, because it needs a camera, a pen or a map in the hand. */
final class Unable {

  private static final Set<String> DRAWN = Set.of("draw", "annotate", "signature");
  private static final Set<String> CAMERA = Set.of("new", "new-front", "selfie", "new-rear");

  private Unable() {}

  /** Why the question is shown read-only; empty when it is not. */
  static Label reason(Item item) {
    if (item.type != QuestionType.ATTACHMENT) {
      return Label.NONE;
    }
    var appearance = NodeBuilder.words(item.row.get("appearance").toLowerCase(Locale.ROOT));
    if (item.typed.media().startsWith("osm")) {
      return Label.of(
          "Cần bản đồ OpenStreetMap trên điện thoại: bàn trực không ghi được.",
          "This needs OpenStreetMap on a telephone: a desk cannot take it.");
    }
    if (appearance.stream().anyMatch(DRAWN::contains)) {
      return Label.of(
          "Cần vẽ hay ký tay trên màn hình: bàn trực không ghi được.",
          "This is drawn or signed by hand on a screen: a desk cannot take it.");
    }
    if (appearance.stream().anyMatch(CAMERA::contains)) {
      return Label.of(
          "Cần máy ảnh hay máy ghi âm tại chỗ: bàn trực không ghi được.",
          "This needs a camera or recorder on the spot: a desk cannot take it.");
    }
    return Label.NONE;
  }
}
