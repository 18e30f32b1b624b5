package org.haidang.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.haidang.demo.DemoStories.Theme;

/** The sections a call begins with: safety, the call, the caller. Confined to one thread. */
final class CallOpening {

  private static final List<String> HEARD =
      List.of("local", "media", "social", "social", "loudspeaker", "poster", "people", "before");
  private static final List<String> ABROAD = List.of("jp", "kr", "tw", "my", "de", "la");
  private static final Map<String, String> TONGUES =
      Map.of(
          "hmong", "hmn", "tay", "tyz", "nung", "tyz", "thai", "tai", "dao", "ium", "khmer", "km",
          "gia_rai", "jra", "e_de", "rad");
  private static final List<String> WAYS =
      List.of(
          "Gọi giờ hành chính, gặp đúng người gọi",
          "Sau 19 giờ, xưng là bạn cũ",
          "Buổi trưa, để đổ chuông hai lần rồi gọi lại",
          "Chỉ gọi chủ nhật, nói là cửa hàng giao gạo",
          "Từ 13 đến 14 giờ, khi ở ngoài nương");
  private static final List<String> CODES =
      List.of("hoa cải", "mưa bóng mây", "xe đạp", "bánh đúc", "sang sông", "phiên chợ");

  private final Entries entries;
  private final Dice dice;
  private final boolean deeper;

  /** {@code deeper} when the call is more than a question. */
  CallOpening(Entries entries, Dice dice, boolean deeper) {
    this.entries = entries;
    this.dice = dice;
    this.deeper = deeper;
  }

  /** Enters them. {@code number} is empty when withheld. */
  void enter(Theme theme, Voice caller, LocalDateTime at, String number) {
    safety(number);
    entries.put("contact/call_date", at.toLocalDate().toString());
    entries.put("contact/caller_role", dice.pick(theme.roles()));
    entries.put("contact/topics", theme.topics());
    entries.put("contact/heard_from", dice.chance(80) ? dice.pick(HEARD) : "");
    language(caller);
    if (deeper || dice.chance(40)) {
      entries.put("contact/told_recording", "yes");
      entries.put("contact/told_limits", deeper ? "yes" : "");
    }
    person(caller, number, !deeper && dice.chance(5));
  }

  private void safety(String number) {
    entries.put("safety/alone", dice.pick(List.of("yes", "yes", "yes", "yes", "no", "unsure")));
    entries.put("safety/overheard", deeper || dice.chance(30) ? "no" : "");
    entries.put("safety/danger", "no");
    if (number.isEmpty() || (!deeper && dice.chance(92))) {
      return;
    }
    var may = dice.pick(List.of("arranged", "arranged", "yes", "yes", "no"));
    entries.put("safety/callback", may);
    if (may.equals("no")) {
      return;
    }
    entries.put("safety/callback_when", dice.pick(WAYS));
    if (may.equals("arranged")) {
      entries.put("safety/code_word", dice.pick(CODES));
      entries.put("safety/callback_other", "Nói là gọi nhầm số rồi chào");
      entries.put("safety/may_text", dice.chance(30) ? "yes" : "no");
      entries.put("safety/may_voicemail", "no");
    }
  }

  private void language(Voice caller) {
    var tongue = TONGUES.get(caller.people());
    if (tongue != null && dice.chance(35)) {
      entries.put("contact/language", tongue);
      entries.put("contact/interpreter", "yes");
      entries.put("contact/interpreter_kind", dice.pick(List.of("on_call", "staff")));
      entries.put("contact/interpreter_told", "yes");
    }
  }

  private void person(Voice caller, String number, boolean abroad) {
    entries.put("caller/caller_name", dice.chance(deeper ? 80 : 12) ? caller.name() : "");
    if (dice.chance(75)) {
      entries.put("caller/caller_age", String.valueOf(caller.age()));
    } else {
      entries.put(
          "caller/caller_age_range",
          caller.age() < 16 ? "under16" : caller.age() < 18 ? "16_17" : "adult");
    }
    entries.put("caller/caller_sex", caller.sex());
    entries.put(
        "caller/caller_ethnicity",
        !caller.people().equals("kinh") || dice.chance(30) ? caller.people() : "");
    entries.put("caller/caller_region", abroad ? "abroad" : caller.region());
    entries.put(
        abroad ? "caller/caller_country" : "caller/caller_province",
        abroad ? dice.pick(ABROAD) : caller.province());
    var may = entries.all().stream().filter(CallOpening::allows).findFirst();
    entries.put("caller/caller_phone", may.isPresent() ? number : "");
  }

  private static boolean allows(DemoCall.Entry entry) {
    return entry instanceof DemoCall.Answer(var path, var value)
        && path.equals("safety/callback")
        && !value.equals("no");
  }
}
