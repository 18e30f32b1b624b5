package org.haidang.content.xform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haidang.content.QuestionType;
import org.jspecify.annotations.Nullable;

/**
 * The types whose name says all of them, by every name they go by (pyxform's table of types).
 * Selects, which name a list besides, are in {@link TypeWords}.
 */
final class PlainTypes {

  /** A type that stands for something beside the form and is no question. */
  static final String EXTERNAL = "external";

  private static final Map<String, Typed> PLAIN = plain();

  private PlainTypes() {}

  /** What {@code words}, in small letters, say; null when there is no such type. */
  static @Nullable Typed of(String words) {
    return PLAIN.get(words);
  }

  private static Map<String, Typed> plain() {
    var all = new HashMap<String, Typed>();
    put(all, Typed.plain(QuestionType.TEXT), "text", "string", "q string", "add text prompt");
    put(all, Typed.plain(QuestionType.INTEGER), "integer", "int", "q int", "add integer prompt");
    put(all, Typed.plain(QuestionType.DECIMAL), "decimal", "q decimal", "add decimal prompt");
    put(all, Typed.plain(QuestionType.RANGE), "range");
    put(all, Typed.plain(QuestionType.DATE), "date", "q date", "add date prompt");
    put(all, Typed.plain(QuestionType.TIME), "time", "q time", "add time prompt");
    put(
        all,
        Typed.plain(QuestionType.DATE_TIME),
        "datetime",
        "date time",
        "q datetime",
        "q date time",
        "add datetime prompt",
        "add date time prompt");
    put(all, Typed.plain(QuestionType.NOTE), "note", "q note", "add note prompt");
    put(
        all,
        Typed.plain(QuestionType.CALCULATE),
        "calculate",
        "q calculate",
        "add calculate prompt",
        "hidden");
    put(
        all,
        Typed.plain(QuestionType.ACKNOWLEDGE),
        "acknowledge",
        "trigger",
        "q acknowledge",
        "add acknowledge prompt");
    put(all, Typed.plain(QuestionType.BARCODE), "barcode", "q barcode", "add barcode prompt");
    put(
        all,
        Typed.plain(QuestionType.GEOPOINT),
        "geopoint",
        "gps",
        "location",
        "q geopoint",
        "q location",
        "add location prompt");
    put(all, Typed.plain(QuestionType.GEOTRACE), "geotrace");
    put(all, Typed.plain(QuestionType.GEOSHAPE), "geoshape");
    files(all);
    numbers(all);
    metadata(all);
    return Map.copyOf(all);
  }

  private static void files(Map<String, Typed> all) {
    put(
        all,
        Typed.media("image/*"),
        "image",
        "photo",
        "q image",
        "q picture",
        "add image prompt",
        "add photo prompt");
    put(all, Typed.media("audio/*"), "audio", "q audio", "add audio prompt");
    put(all, Typed.media("video/*"), "video", "q video", "add video prompt");
    put(all, Typed.media("application/*"), "file", "add file prompt");
    put(all, Typed.media("osm/*"), "osm");
  }

  private static void numbers(Map<String, Typed> all) {
    put(all, Typed.limited(QuestionType.INTEGER, ". >= 0 and . <= 100"), "percentage");
    put(
        all,
        Typed.limited(QuestionType.INTEGER, ". >= 0 and . <= 31"),
        "number of days in last month");
    put(
        all,
        Typed.limited(QuestionType.INTEGER, ". >= 0 and . <= 183"),
        "number of days in last six months");
    put(
        all,
        Typed.limited(QuestionType.INTEGER, ". >= 0 and . <= 365"),
        "number of days in last year");
    put(all, Typed.limited(QuestionType.TEXT, "regex(., '^\\d*$')"), "phone number");
  }

  private static void metadata(Map<String, Typed> all) {
    put(all, Typed.preloaded("timestamp start"), "start", "start time", "get start time");
    put(all, Typed.preloaded("timestamp end"), "end", "end time", "get end time");
    put(all, Typed.preloaded("date today"), "today", "get today");
    put(
        all,
        Typed.preloaded("property deviceid"),
        "deviceid",
        "device id",
        "imei",
        "get device id",
        "uri:deviceid");
    put(all, Typed.preloaded("property username"), "username", "uri:username");
    for (var nothing :
        List.of("phonenumber", "email", "simserial", "subscriberid", "start-geopoint")) {
      put(all, Typed.preloaded("property " + nothing), nothing, "uri:" + nothing);
    }
    put(all, Typed.preloaded("property phonenumber"), "get phone number");
    put(all, Typed.preloaded("property simserial"), "sim id", "get sim id");
    put(all, Typed.preloaded("property subscriberid"), "subscriber id", "get subscriber id");
    put(
        all,
        Typed.preloaded("property " + EXTERNAL),
        "audit",
        "background-audio",
        "background-geopoint");
    put(all, Typed.preloaded(EXTERNAL), "csv-external", "xml-external");
  }

  private static void put(Map<String, Typed> all, Typed typed, String... words) {
    for (var word : words) {
      all.put(word, typed);
    }
  }
}
