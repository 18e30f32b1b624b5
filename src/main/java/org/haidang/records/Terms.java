package org.haidang.records;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import org.haidang.model.RecordType;

/**
 * What a search index holds of a record: its distinct words folded, its numbers, the days it names,
 * and what it is. Words are runs of letters and digits; every other term begins with {@link #SIGN},
 * which no word has. Pure.
 */
public final class Terms {

  /** Before every term that is not a word. */
  public static final char SIGN = '§';

  /** Numbers longer than this are completed from their first {@value #FIRST_DIGITS} digits. */
  private static final int LONGEST_IN_VOCABULARY = 6;

  /** Fewer are in hundreds of thousands of numbers, more are in few. */
  static final int FIRST_DIGITS = 4;

  /** So many terms a record has about besides its words. */
  private static final int FEW_MORE = 20;

  private Terms() {}

  /**
   * The terms of a record, each once.
   *
   * @param passages its texts; of these only numbers and days are taken
   * @param zone in which the day it began is reckoned
   */
  public static SequencedSet<String> of(
      RecordType type, IndexEntry entry, List<Passage> passages, Set<Facet> facets, ZoneId zone) {
    var whole = String.join(" ", entry.words());
    SequencedSet<String> terms = LinkedHashSet.newLinkedHashSet(entry.words().size() + FEW_MORE);
    Spelled.folded(whole, terms::add);
    for (var passage : passages) {
      // Most texts have no digit.
      if (Telephones.digitsIn(passage.text()) >= Days.FEWEST_DIGITS) {
        Telephones.in(passage.text(), terms::add);
        Days.in(passage.text(), (day, _) -> terms.addAll(ofDay(day)));
      }
    }
    for (var text : entry.words()) {
      if (text.length() >= Telephones.FEWEST_DIGITS) {
        Telephones.in(text, terms::add);
      }
    }
    // A number whose groups were handed over one by one.
    Telephones.in(whole, terms::add);
    var beginnings = new ArrayList<String>();
    for (var term : terms) {
      if (isLongNumber(term)) {
        beginnings.add(firstDigits(term.substring(0, FIRST_DIGITS)));
      }
    }
    terms.addAll(beginnings);
    terms.addAll(ofDay(LocalDate.ofInstant(entry.started(), zone)));
    addFacets(terms, type, entry, facets);
    return terms;
  }

  private static void addFacets(
      Collection<String> terms, RecordType type, IndexEntry entry, Set<Facet> facets) {
    terms.add(facet(new Facet(Facet.Of.TYPE, type.name())));
    if (entry.kind() != null) {
      terms.add(facet(new Facet(Facet.Of.KIND, entry.kind())));
    }
    if (entry.state() != null) {
      terms.add(facet(new Facet(Facet.Of.STATE, entry.state())));
    }
    if (!entry.counselor().isEmpty()) {
      terms.add(facet(new Facet(Facet.Of.COUNSELOR, entry.counselor())));
    }
    facets.forEach(facet -> terms.add(facet(facet)));
  }

  /** What a day is found by: itself, its month, the day of whatever year, its year. */
  static List<String> ofDay(LocalDate day) {
    return List.of(
        day(day),
        month(day.getYear(), day.getMonthValue()),
        dayOfYear(day.getDayOfMonth(), day.getMonthValue()),
        year(day.getYear()));
  }

  /** The term of a day. */
  public static String day(LocalDate day) {
    return SIGN + "d" + day.toString().replace("-", "");
  }

  static String month(int year, int month) {
    return SIGN + "m" + year + (month < 10 ? "0" : "") + month;
  }

  static String dayOfYear(int day, int month) {
    return SIGN + "e" + (month * 100 + day);
  }

  static String year(int year) {
    return SIGN + "y" + year;
  }

  static String firstDigits(String digits) {
    return SIGN + "n" + digits;
  }

  /** The term of a facet. */
  public static String facet(Facet facet) {
    var letter =
        switch (facet.of()) {
          case TYPE -> "t";
          case KIND -> "k";
          case STATE -> "s";
          case COUNSELOR -> "w";
          case PROVINCE -> "p";
          case AGENCY -> "a";
        };
    // A letter more keeps an empty value from being the sign alone.
    return SIGN + letter + String.join("", Spelled.folded(facet.value().toLowerCase(Locale.ROOT)));
  }

  /** Whether unfinished words are completed to {@code term}; the others are too many. */
  public static boolean isCompletedTo(String term) {
    if (term.charAt(0) == SIGN) {
      return term.charAt(1) == 'n';
    }
    return !isLongNumber(term);
  }

  private static boolean isLongNumber(String term) {
    return term.length() > LONGEST_IN_VOCABULARY && isDigit(term.charAt(0));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
