package org.haidang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.people.CaseFields;
import org.haidang.people.CaseFields.Outcome;
import org.haidang.people.CaseFields.Phase;
import org.haidang.people.NoteFields.Certainty;

/** Cases of the story, with their notes, and how the older ones ended. Confined to one thread. */
final class Matters {

  private record Fact(String text, String by, Certainty certainty) {}

  private static final List<Fact> FACTS =
      List.of(
          new Fact(
              "Gia đình đã trình báo công an xã, có giấy tiếp nhận.",
              "Người gọi",
              Certainty.CERTAIN),
          new Fact(
              "Có một cuộc gọi ngắn, giọng yếu, không nói được đang ở đâu.",
              "Người nhà nghe máy",
              Certainty.LIKELY),
          new Fact(
              "Người rủ đi nay không còn ở xã.", "Hàng xóm, qua lời người gọi", Certainty.HEARSAY),
          new Fact(
              "Có tin nhắn nói đã chuyển sang chỗ khác; chưa kiểm chứng.",
              "Tin nhắn, người gọi đọc lại",
              Certainty.UNSURE),
          new Fact(
              "Cơ quan đã cử người xác minh, sẽ trả lời bằng văn bản.",
              "Cán bộ tiếp nhận, qua điện thoại",
              Certainty.CERTAIN),
          new Fact(
              "Người nhà ngủ được hơn, muốn gặp người cùng cảnh.", "Người gọi", Certainty.LIKELY),
          new Fact("Giấy tờ tùy thân còn ở nhà, có ảnh chụp.", "Người gọi", Certainty.CERTAIN),
          new Fact(
              "Khoản nợ tăng sau mỗi lần hỏi; không có giấy.",
              "Người trong cuộc, qua bạn",
              Certainty.LIKELY));

  /** Where those that were brought home from abroad stand among {@link #ENDED}. */
  private static final int ABROAD = 2;

  private static final int PROTECTED = 1;

  /** How closed cases ended, in turn. */
  private static final List<Set<Outcome>> ENDED =
      List.of(
          EnumSet.of(Outcome.NOT_TRAFFICKING),
          EnumSet.of(Outcome.PROTECTED),
          EnumSet.of(Outcome.RESCUED, Outcome.REPATRIATED),
          EnumSet.of(Outcome.LOST_CONTACT),
          EnumSet.of(Outcome.NOT_TRAFFICKING),
          EnumSet.of(Outcome.REINTEGRATED),
          EnumSet.of(Outcome.WITHDREW),
          EnumSet.of(Outcome.HANDED_OVER));

  private static final List<String> WORDS =
      List.of(
          "Xác minh: đi làm tự nguyện, có hợp đồng, đã liên lạc lại với gia đình.",
          "Đang ở với người thân, xã theo dõi.",
          "Đã về qua cửa khẩu, có biên bản tiếp nhận.",
          "Gọi ba lần vào giờ hẹn, không ai nghe.",
          "Tranh chấp tiền công, đã chuyển thanh tra lao động.",
          "Đi học nghề, không cần theo dõi thêm.",
          "Người gọi không muốn tiếp tục; để ngỏ việc gọi lại.",
          "Công an tỉnh đang thụ lý.");

  private final StoryDesk desk;
  private final Dice dice;
  private int closed;

  Matters(StoryDesk desk, Dice dice) {
    this.desk = desk;
    this.dice = dice;
  }

  /** Opens a case from {@code contact}, notes some facts, closes it when it is old enough. */
  UUID make(DemoContact contact) {
    var opened = contact.ended().plus(Duration.ofMinutes(6));
    boolean high = contact.tells("danger_signs/risk", "high");
    var seat = desk.at(contact.taker(), opened);
    var id =
        StoryDesk.made(
            seat.cases()
                .open(
                    contact.id(),
                    Body.EMPTY
                        .with(CaseFields.TITLE, contact.answer("contact/reason"))
                        .with(CaseFields.PHASE, phase(contact).stored())
                        .with(RecordFields.URGENCY, high ? "high" : "normal")));
    var age = Duration.between(contact.ended(), desk.end());
    int notes = age.toDays() == 0 ? 0 : dice.between(1, 3);
    for (int i = 0; i < notes; i++) {
      var at = opened.plus(age.multipliedBy(i + 1).dividedBy(notes + 3L));
      note(id, contact, at);
    }
    if (age.toDays() > 50 && (!contact.kind().equals("referral") || age.toDays() > 120)) {
      close(id, contact, opened.plus(Duration.ofDays(dice.between(20, 45))));
    }
    return id;
  }

  private void note(UUID about, DemoContact contact, Instant at) {
    var fact = dice.pick(FACTS);
    var who = dice.chance(70) ? contact.taker() : desk.colleague(contact.taker());
    StoryDesk.made(desk.at(who, at).notes().write(about, fact.text(), fact.by(), fact.certainty()));
  }

  private void close(UUID id, DemoContact contact, Instant at) {
    var seat = desk.at(contact.taker(), at);
    int which = contact.kind().equals("referral") ? ABROAD : closed++ % ENDED.size();
    if (which == ABROAD && !Set.of("cn", "kh", "la", "mm").contains(destination(contact))) {
      which = PROTECTED;
    }
    StoryDesk.made(
        seat.cases()
            .close(desk.register().open(id).orElseThrow(), ENDED.get(which), WORDS.get(which)));
  }

  private static String destination(DemoContact contact) {
    return contact.answer("victims/v1/story/destination");
  }

  /** Held or missing: to be freed; fled: to be protected; back: to find their feet. */
  private Phase phase(DemoContact contact) {
    return switch (contact.answer("victims/v1/where_now")) {
      case "held", "missing" -> dice.chance(70) ? Phase.RESCUE : Phase.REPATRIATION;
      case "safe" -> Phase.REINTEGRATION;
      default -> Phase.PROTECTION;
    };
  }
}
