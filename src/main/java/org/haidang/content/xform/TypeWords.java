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

  private static final Pattern GROUP =
      Pattern.compile(
          "(begin|end)[\\s_]+(group|lgroup|repeat|loop|looped[\\s_]+group)(?:\\s+(?:over\\s+)?(\\S+))?");

  private static final Pattern OTHER =
      Pattern.compile("(?i)(.*?)\\s+(?:or specify other|or_other|or other)");

  private static final Pattern REPEAT = Pattern.compile("\\$\\{\\s*([^}]+?)\\s*}");

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
    var plain = PlainTypes.of(lower);
    if (plain != null) {
      return Optional.of(plain);
    }
    for (var select : SELECTS) {
      if (lower.equals(select) || lower.startsWith(select + " ")) {
        return Optional.of(select(select, words.substring(select.length()).strip()));
      }
    }
    return Optional.ofNullable(PlainTypes.of(lower.replace('_', ' ')));
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
}
