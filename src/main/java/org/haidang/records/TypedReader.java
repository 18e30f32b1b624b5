package org.haidang.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haidang.records.Typed.Part;
import org.jspecify.annotations.Nullable;

/** Takes apart what was typed into the search box. Used once. */
final class TypedReader {

  /** Longer texts are pasted by mistake; what stands behind is left out. */
  private static final int LONGEST = 400;

  private static final int MOST_PARTS = 24;

  private static final Pattern PIECE =
      Pattern.compile("[\"“”„«»]([^\"“”„«»]*)([\"“”«»]|$)|[^\\s\"“”„«»]+");

  private static final Pattern NO_DIGITS = Pattern.compile("\\P{Nd}+");

  private static final Pattern GROUP =
      Pattern.compile("\\+?[(]?\\p{Nd}+(?:[.()\\-]+\\p{Nd}+)*[).\\-]*");

  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?(?:[/.-]\\d{0,3})?");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private boolean groupsUnfinished;

  TypedReader(String text) {
    this.text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  List<Part> parts() {
    var pieces = PIECE.matcher(text);
    while (pieces.find() && parts.size() < MOST_PARTS) {
      boolean atEnd = pieces.end() == text.length();
      if (pieces.group(1) != null) {
        endOfNumber();
        phrase(pieces.group(1), atEnd && pieces.group(2).isEmpty());
      } else {
        piece(pieces.group(), atEnd);
      }
    }
    endOfNumber();
    return parts;
  }

  private void phrase(String quoted, boolean unfinished) {
    var words = words(quoted, unfinished);
    if (words.size() == 1) {
      parts.addAll(words);
    } else if (!words.isEmpty()) {
      parts.add(new Typed.Phrase(words));
    }
  }

  private void piece(String piece, boolean atEnd) {
    var day = day(piece);
    if (day != null) {
      endOfNumber();
      parts.add(day);
    } else if (GROUP.matcher(piece).matches()) {
      groups.add(piece);
      groupsUnfinished = atEnd;
    } else {
      endOfNumber();
      parts.addAll(words(piece, atEnd));
    }
  }

  private static List<Typed.Word> words(String text, boolean unfinished) {
    var words = new ArrayList<Typed.Word>();
    for (var word : Spelled.in(text)) {
      boolean last = unfinished && word.end() == text.length();
      words.add(
          new Typed.Word(
              word.folded(), Spelled.toned(text.substring(word.begin(), word.end())), last));
    }
    return words;
  }

  private void endOfNumber() {
    if (groups.isEmpty()) {
      return;
    }
    var written = String.join(" ", groups);
    var digits = new ArrayList<String>();
    NO_DIGITS
        .splitAsStream(written)
        .filter(group -> !group.isEmpty())
        .forEach(group -> digits.add(Telephones.digits(group)));
    boolean year = digits.size() == 1 && YEAR.matcher(digits.getFirst()).matches();
    parts.add(
        year
            ? new Typed.Year(digits.getFirst(), Terms.year(Integer.parseInt(digits.getFirst())))
            : new Typed.Digits(digits, Telephones.beginnings(written), groupsUnfinished));
    groups.clear();
  }

  /** A day or a month; null when it is none, or no such day is in the calendar. */
  private static @Nullable Part day(String piece) {
    try {
      var iso = ISO_DAY.matcher(piece);
      if (iso.matches()) {
        return new Typed.Day(
            Terms.day(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3))));
      }
      var month = MONTH.matcher(piece);
      if (month.matches()) {
        return new Typed.Day(Terms.month(number(month, 2), Month.of(number(month, 1)).getValue()));
      }
      var day = DAY.matcher(piece);
      if (!day.matches()) {
        return null;
      }
      if (day.group(3) != null) {
        return new Typed.Day(
            Terms.day(LocalDate.of(number(day, 3), number(day, 2), number(day, 1))));
      }
      // 29/2 is a day of some years.
      LocalDate.of(2000, number(day, 2), number(day, 1));
      return new Typed.Day(Terms.dayOfYear(number(day, 1), number(day, 2)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
