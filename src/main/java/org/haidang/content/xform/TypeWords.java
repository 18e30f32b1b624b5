package org.haidang.content.xform;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haidang.content.QuestionType;

/** The types of the XLSForm standard by every name they go by (pyxform's tables of types). */
final class TypeWords {

  /** A type that stands for something beside the form and is no question. */
  static final String EXTERNAL = "external";

  private static final Pattern GROUP =
      Pattern.compile(
          "(begin|end)[\\s_]+(group|lgroup|repeat|loop|looped[\\s_]+group)(?:\\s+(?:over\\s+)?(\\S+))?");

  private static final Pattern OTHER =
      Pattern.compile("(?i)(.*?)\\s+(?:or specify other|or_other|or other)");

  private static final Pattern REPEAT = Pattern.compile("\\$\\{\\s*([^}]+?)\\s*}");

  private static final Map<String, Typed> PLAIN = plain();

  /** Longest first, so that {@code select one from file} is not taken for {@code select one}. */
  private static final List<String> SELECTS =
      selects().keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();

  private TypeWords() {}

  /**
   * The beginning or end of a group.
   *
   * @param begin whether it begins
   * @param kind {@code group}, {@code repeat} or {@code loop}
   * @param list what a loop goes over; empty otherwise
   */
  record Bracket(boolean begin, String kind, String list) {

    /** As authors write it, {@code begin_group}. */
    String word() {
      return (begin ? "begin_" : "end_") + kind;
    }
  }

  /** The bracket that a type is; empty when it is none. */
  static Optional<Bracket> bracket(String type) {
    var matcher = GROUP.matcher(type.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var kind =
        switch (matcher.group(2).replaceAll("[\\s_]+", " ")) {
          case "lgroup", "looped group" -> "repeat";
          case String word -> word;
        };
    var list = matcher.group(3) == null ? "" : type.substring(matcher.start(3));
    return Optional.of(new Bracket(matcher.group(1).equals("begin"), kind, list));
  }

  /** What a question's type says; empty when there is no such type. */
  static Optional<Typed> question(String type) {
    var words = type.strip().replaceAll("\\s+", " ");
    var lower = words.toLowerCase(Locale.ROOT);
    var plain = PLAIN.get(lower);
    if (plain != null) {
      return Optional.of(plain);
    }
    for (var select : SELECTS) {
      if (lower.equals(select) || lower.startsWith(select + " ")) {
        return Optional.of(select(select, words.substring(select.length()).strip()));
      }
    }
    return Optional.ofNullable(PLAIN.get(lower.replace('_', ' ')));
  }

  private static Typed select(String word, String rest) {
    var type = selects().getOrDefault(word, QuestionType.SELECT_ONE);
    var other = OTHER.matcher(rest);
    var list = other.matches() ? other.group(1) : rest;
    var from = Typed.From.SHEET;
    if (word.contains("file")) {
      from = Typed.From.FILE;
    } else if (word.contains("external")) {
      from = Typed.From.EXTERNAL_SHEET;
    }
    Matcher repeat = REPEAT.matcher(list);
    if (repeat.matches()) {
      return Typed.select(type, Typed.From.REPEAT, repeat.group(1), false);
    }
    return Typed.select(type, from, list, other.matches());
  }

  private static Map<String, QuestionType> selects() {
    var all = new HashMap<String, QuestionType>();
    for (var word :
        List.of(
            "select_one",
            "select one",
            "select1",
            "select one from",
            "select one using",
            "add select one prompt using",
            "q select1",
            "select_one_from_file",
            "select one from file",
            "select_one_external",
            "select one external")) {
      all.put(word, QuestionType.SELECT_ONE);
    }
    for (var word :
        List.of(
            "select_multiple",
            "select multiple",
            "select multiple from",
            "select multiple using",
            "select all that apply",
            "select all that apply from",
            "add select multiple prompt using",
            "q select",
            "select_multiple_from_file",
            "select multiple from file")) {
      all.put(word, QuestionType.SELECT_MULTIPLE);
    }
    all.put("rank", QuestionType.RANK);
    all.put("rank_from_file", QuestionType.RANK);
    return all;
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
