package org.haidang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haidang.records.Looking;
import org.haidang.records.Typed;

/** What people type into the search box, every key of it. */
final class Keystrokes {

  private static final int NAMES = 12;

  private static final List<String> ASKED =
      List.of(
          "nguyễn thị hoa",
          "duong",
          "Đường",
          "giang thi sua",
          "mong cai",
          "bị giữ giấy tờ",
          "\"thu giay to\"",
          "tien chuoc bavet",
          "0912 345",
          "+84 36 12",
          "24/11/2026",
          "11/2026",
          "lao cai 2026",
          "quang tay lay chong",
          "nha tam lanh",
          "mẹ và con nhỏ",
          "khong co ho chieu",
          "kho",
          "tra linh nuoi",
          "khekasa",
          "vết bầm",
          "y",
          "ng",
          "myawaddy chi tieu",
          "poipet dung",
          "\"không đối đầu\"",
          "thao a pao",
          "biên phòng",
          "đánh đập",
          "phnom penh 30 trieu");

  private Keystrokes() {}

  /** What kind of question a text is, for telling their figures apart. */
  enum Kind {
    /** One or two letters. */
    BEGINNING,
    WORDS,
    /** At least one word with tones, so that they rank. */
    TONES,
    PHRASE,
    NUMBER,
    DAY;

    static Kind of(String text) {
      var typed = Typed.of(text);
      if (!typed.phrases().isEmpty()) {
        return PHRASE;
      }
      if (new Looking(typed).minds()) {
        return TONES;
      }
      if (typed.parts().stream().anyMatch(Typed.Day.class::isInstance)) {
        return DAY;
      }
      if (typed.parts().stream().anyMatch(Typed.Digits.class::isInstance)) {
        return NUMBER;
      }
      return text.length() <= 2 ? BEGINNING : WORDS;
    }

    String lower() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Every text that stands in the box after a key that is no blank. */
  static List<String> all() {
    var asked = new ArrayList<>(ASKED);
    var names = new Narratives(7);
    for (int i = 0; i < NAMES; i++) {
      asked.add(names.name().toLowerCase(Locale.ROOT));
      asked.add(names.number());
    }
    var keys = new ArrayList<String>();
    for (var text : asked) {
      for (int end = 1; end <= text.length(); end++) {
        if (text.charAt(end - 1) != ' ') {
          keys.add(text.substring(0, end));
        }
      }
    }
    return keys;
  }
}
