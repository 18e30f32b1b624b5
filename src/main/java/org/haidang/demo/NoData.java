package org.haidang.demo;

import java.util.List;

/** Calls that tell nothing: silent, cut off, pranks, wrong numbers, abuse. */
enum NoData implements Dice.Weighted {
  SILENT("silent", 9, "Không có lời nói", "Máy im, chỉ nghe tiếng thở rồi tắt"),
  CUT_OFF("cut_off", 5, "Vừa chào thì mất sóng", "Đang nói thì máy ngắt, chưa kể được việc gì"),
  PRANK("prank", 5, "Cười đùa rồi cúp máy", "Trẻ gọi trêu, hát trong máy"),
  WRONG_NUMBER("wrong_number", 3, "Gọi nhầm số nhà xe", "Gọi nhầm, hỏi giờ làm việc của ngân hàng"),
  ABUSIVE(
      "abusive", 2, "Nói lời xúc phạm, đã nhắc rồi dừng máy", "Gọi say, chửi, không nêu việc gì");

  private static final List<String> SOUNDS =
      List.of("breathing", "nothing", "traffic", "crying", "voices", "tapping", "child breathing");

  private final String kind;
  private final int weight;
  private final String one;
  private final String other;

  NoData(String kind, int weight, String one, String other) {
    this.kind = kind;
    this.weight = weight;
    this.one = one;
    this.other = other;
  }

  /** So many of them in the half year. */
  @Override
  public int weight() {
    return weight;
  }

  /** Such a call. */
  DemoCall tell(String number, String day, Dice dice) {
    var reason = dice.chance(50) ? one : other;
    var entries = new Entries();
    entries.put("contact/call_date", day).put("contact/reason", reason);
    entries.put("closing/kind", kind);
    if (this == SILENT || this == CUT_OFF) {
      entries.put("closing/silent_seconds", String.valueOf(dice.between(6, 110)));
      entries.put("closing/sounds", dice.pick(SOUNDS));
      entries.put("closing/repeats", String.valueOf(dice.between(1, 3)));
    }
    return new DemoCall(reason, kind, org.haidang.model.Channel.CALL, number, entries.all());
  }
}
