package org.haidang.content.xform;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.Lexical;
import org.haidang.content.rosa.Rosa;

/** Which defaults are worked out when a form opens, and which stand as they are. */
final class Defaults {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final Pattern CALL = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.:-]*\\(");
  private static final Pattern OPERATOR = Pattern.compile("[*+|\\[]| - | mod | div ");

  /** Answers of these types hold signs that would be operators elsewhere. */
  private static final Set<QuestionType> SIGNS =
      Set.of(
          QuestionType.DATE,
          QuestionType.TIME,
          QuestionType.DATE_TIME,
          QuestionType.GEOPOINT,
          QuestionType.GEOTRACE,
          QuestionType.GEOSHAPE,
          QuestionType.ATTACHMENT);

  private Defaults() {}

  /** Whether the default is worked out when the form opens, rather than a plain value. */
  static boolean isComputed(Item item) {
    var text = item.row.get(Rules.DEFAULT);
    if (text.isEmpty() || !item.isQuestion()) {
      return false;
    }
    if (text.contains("${")) {
      return true;
    }
    var bare = QUOTED.matcher(text).replaceAll("''");
    var looks =
        CALL.matcher(bare).find()
            || (!SIGNS.contains(item.type) && OPERATOR.matcher(bare).find())
            || (!bare.equals(text) && bare.equals("''"));
    return looks && Rosa.expression(text).isPresent();
  }

  /** The plain default; empty when there is none, or it is none that the type can hold. */
  static String plain(Item item, Lists lists) {
    var text = item.row.get(Rules.DEFAULT);
    return text.isEmpty() || isComputed(item) || !fits(item, lists, text) ? "" : text;
  }

  /** Whether {@code value} is one that the item's type can hold. */
  static boolean fits(Item item, Lists lists, String value) {
    return switch (item.type) {
      case SELECT_ONE -> offered(item, lists, value);
      case SELECT_MULTIPLE, RANK ->
          List.of(value.split("\\s+")).stream().allMatch(it -> offered(item, lists, it));
      default -> Lexical.parse(item.type, value).isPresent();
    };
  }

  private static boolean offered(Item item, Lists lists, String value) {
    var list = lists.list(item.list);
    return list == null || list.stream().anyMatch(choice -> choice.name().equals(value));
  }
}
