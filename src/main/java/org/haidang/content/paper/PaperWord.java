package org.haidang.content.paper;

import java.text.MessageFormat;
import org.haidang.content.Label;

/** What a printed form says by itself, beside the words of its pack. */
enum PaperWord {
  TITLE("Phiếu giấy", "Paper form"),
  VERSION("phiên bản {0}", "version {0}"),
  PAGE("Trang {0}/{1}", "Page {0}/{1}"),
  RECORD("Số phiếu giấy", "Paper record no."),
  COUNSELOR("Mã tư vấn viên", "Counselor’s code"),
  CENTRE("Trung tâm", "Centre"),
  DAY("Ngày", "Date"),
  BEGAN("Bắt đầu lúc", "Began at"),
  ENDED("Kết thúc lúc", "Ended at"),
  TYPED("Đã nhập máy (ngày, ai)", "Typed in (date, by)"),
  HOW(
      "Tròn: chọn một. Vuông: chọn nhiều. Nhập máy sau: chọn “Nhập muộn”, ở ô tìm (F3) gõ số câu,"
          + " như 3.2.",
      "Circle: choose one. Square: choose any. To type it in: “Late entry”, then the number in the"
          + " finder (F3), as 3.2."),
  IF("Nếu {0}", "If {0}"),
  AND("và", "and"),
  OR("hoặc", "or"),
  IS("{0} là {1}", "{0} is {1}"),
  IS_NOT("{0} không phải {1}", "{0} is not {1}"),
  ANSWERED("{0} đã trả lời", "{0} is answered"),
  OPEN("{0} để trống", "{0} is left open"),
  AT_LEAST("{0} từ {1} trở lên", "{0} is {1} or more"),
  BELOW("{0} dưới {1}", "{0} is under {1}"),
  ASK_COMPUTER("Có điều kiện, xem máy", "On a condition, see the computer"),
  ENTRY("Mục thứ {0}", "Entry {0}"),
  MORE(
      "Cần thêm mục: dùng tờ khác, ghi số câu và thứ tự mục, như {0} – mục {1}.",
      "For more entries take another sheet; write the number and the entry, as {0} – entry {1}."),
  FROM_LIST("một tên trong danh sách của máy", "one name of the computer’s list"),
  FROM_LIST_ANY("các tên trong danh sách của máy", "names of the computer’s list"),
  ORDER("Ghi 1, 2, 3… theo thứ tự", "Write 1, 2, 3… in order"),
  RANGE("Từ {0} đến {1}", "From {0} to {1}"),
  POINT("Vĩ độ, kinh độ", "Latitude, longitude"),
  FILE("Tên tệp, để riêng", "Name of the file, kept apart");

  private final String vietnamese;
  private final String english;

  PaperWord(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  String in(String language, Object... arguments) {
    var words = Label.of(vietnamese, english).in(language);
    return arguments.length == 0 ? words : new MessageFormat(words).format(arguments);
  }
}
