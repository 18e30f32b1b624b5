package org.haidang.fakes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.haidang.content.Emergency;
import org.haidang.content.FormSession;
import org.haidang.content.Handbook;
import org.haidang.content.Indicators;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.Script;
import org.haidang.content.TestWorkbook;
import org.haidang.model.Body;

/** A short form of the product's own engine whose questions play the parts of a call in danger. */
public final class UrgentForm {

  private static final TestWorkbook WORKBOOK =
      TestWorkbook.survey(
              """
              type,name,label::Tiếng Việt (vi),label::English (en),relevant,default,bind::haidang:part
              begin_group,safety,An toàn,Safety,,,
              select_one yn,danger,Có đang gặp nguy hiểm không?,In danger right now?,,,danger
              select_one country,danger_country,Nước nào?,Which country?,${danger}='yes',,danger_country
              select_one province,danger_province,"Tỉnh, thành phố",Province,${danger}='yes' and not(${danger_country}!='vn'),,danger_province
              text,danger_place,"Mốc dễ nhận, số nhà","Landmark, house number",${danger}='yes',,danger_place
              select_one yn,not_safe,Không tiện nói,Not safe to talk,,,not_safe
              select_one ynu,alone,Có đang ở một mình không?,Alone?,,,
              select_one yn,locked,Có bị khóa cửa không?,Locked in?,,,
              select_one ynu,hurt,Có bị thương không?,Hurt?,,,
              select_one callback,callback,Có cho phép gọi lại không?,May we call back?,,not_asked,call_back
              text,code_word,Ám hiệu hẹn trước,Agreed code word,,,code_word
              text,name,Tên,Name,,,
              end_group,,,,,,
              begin_repeat,rung,Đã gọi ai,Whom we rang,${danger}='yes',,
              select_one service,service,Nơi gọi,Service,,,rung_service
              text,number,Số,Number,,,rung_number
              select_one outcome,outcome,Kết quả,Outcome,,,rung_outcome
              text,who,Ai nhận,Who,,,rung_who
              dateTime,at,Lúc,At,,,rung_at
              end_repeat,,,,,,
              """)
          .choices(
              """
              list_name,name,label::Tiếng Việt (vi),label::English (en)
              yn,yes,Có,Yes
              yn,no,Không,No
              ynu,yes,Có,Yes
              ynu,no,Không,No
              ynu,unsure,Chưa rõ,Unclear
              callback,not_asked,Chưa hỏi,Not asked
              callback,yes,"Có, sau 20 giờ","Yes, after 20:00"
              callback,no,Không,No
              country,vn,Việt Nam,Viet Nam
              country,kh,Cam-pu-chia,Cambodia
              country,la,Lào,Laos
              service,police,Công an,Police
              service,ambulance,Cấp cứu,Ambulance
              service,mission,Cơ quan đại diện,Mission
              outcome,reached,Có người nhận tin,Reached
              outcome,no_answer,Không ai nghe,No answer
              outcome,engaged,Máy bận,Engaged
              province,01,Hà Nội,Hanoi
              province,04,Cao Bằng,Cao Bang
              province,08,Tuyên Quang,Tuyen Quang
              province,11,Điện Biên,Dien Bien
              province,12,Lai Châu,Lai Chau
              province,14,Sơn La,Son La
              province,15,Lào Cai,Lao Cai
              province,48,Đà Nẵng,Da Nang
              province,91,An Giang,An Giang
              province,96,Cà Mau,Ca Mau
              """);

  private static final TestWorkbook BARE =
      TestWorkbook.survey(
          """
          type,name,label::Tiếng Việt (vi),label::English (en)
          text,story,Nội dung,Story
          """);

  private UrgentForm() {}

  public static Pack pack() {
    return with(WORKBOOK.pack(), emergencies(), quiet());
  }

  public static FormSession open() {
    return open(pack(), Body.EMPTY);
  }

  public static FormSession open(Pack pack, Body body) {
    return WORKBOOK.forms().open(pack, body);
  }

  /** A form that knows nothing of danger, with the same numbers and no quiet questions. */
  public static FormSession bare() {
    return BARE.forms().open(with(BARE.pack(), emergencies(), List.of()), Body.EMPTY);
  }

  private static Pack with(Pack pack, List<Emergency> emergencies, List<Script.Step> quiet) {
    return new Pack(
        pack.id(),
        pack.version(),
        pack.title(),
        pack.defaultLanguage(),
        pack.sections(),
        new Script(pack.script().stages(), quiet),
        new Handbook(emergencies, List.of(), Indicators.NONE),
        pack.xform());
  }

  private static List<Emergency> emergencies() {
    return List.of(
        number("vn", "police", "113", "Công an", "Police", true, null),
        number("vn", "fire", "114", "Cứu hỏa, cứu nạn", "Fire and rescue", true, null),
        number("vn", "ambulance", "115", "Cấp cứu y tế", "Ambulance", true, null),
        number("vn", "disaster", "112", "Tìm kiếm cứu nạn", "Disaster rescue", true, null),
        number("vn", "police", "1130", "Số cũ", "Old", true, LocalDate.of(2025, 6, 30)),
        number("kh", "police", "117", "Cảnh sát Cam-pu-chia", "Cambodian police", false, null),
        number(
            "kh",
            "mission",
            "+855 97 749 2430",
            "Đại sứ quán Việt Nam tại Phnôm Pênh, bảo hộ công dân",
            "Embassy of Viet Nam in Phnom Penh, citizen protection",
            false,
            null));
  }

  private static Emergency number(
      String country,
      String service,
      String number,
      String vi,
      String en,
      boolean verified,
      LocalDate validTo) {
    var label = label(vi, en);
    return new Emergency(country, service, number, label, null, validTo, "thử", verified);
  }

  private static Label label(String vi, String en) {
    return new Label(Map.of("vi", vi, "en", en));
  }

  private static List<Script.Step> quiet() {
    return List.of(
        step(
            "alone",
            "Anh/chị chỉ cần đáp có hoặc không. Có ai ở cạnh không ạ?",
            "Just answer yes or no. Is anyone beside you?",
            "safety/alone",
            ""),
        step("danger", "Đang gặp nguy hiểm ạ?", "Are you in danger?", "safety/danger", ""),
        step(
            "locked",
            "Anh/chị có bị khóa cửa không?",
            "Are you locked in?",
            "safety/locked",
            "/data/safety/danger='yes'"),
        step("hurt", "Có ai bị thương không?", "Is anyone hurt?", "safety/hurt", ""),
        step(
            "word",
            "Mình hẹn một từ, nghe thấy là em dừng nhé.",
            "Let us agree on a word to stop.",
            "safety/code_word",
            ""),
        step(
            "may_ring", "Em gọi lại được không ạ?", "May I call you back?", "safety/callback", ""));
  }

  private static Script.Step step(
      String name, String vi, String en, String field, String relevant) {
    return new Script.Step(
        name, label(vi, en), Label.NONE, Label.NONE, Label.NONE, List.of(field), relevant);
  }
}
