package org.haidang.ui.form.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.haidang.content.Choice;
import org.haidang.content.FormNode.Question;
import org.haidang.model.AttachedFile;
import org.haidang.ui.form.Numeral;
import org.haidang.ui.form.Positions;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Formats;

/** Stored answers as people read them. Thread-safe. */
public final class AnswerWords {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String TICK = "✓";

  /** Seconds and zone, which some forms add to a time, are nobody's question. */
  private static final int HOUR_AND_MINUTE = 5;

  private final Formats formats;

  /** Words with days, hours and numbers as {@code formats} writes them. */
  public AnswerWords(Formats formats) {
    this.formats = formats;
  }

  /**
   * The words of {@code raw}, one for each thing chosen; what does not fit the type stays as is.
   */
  public List<String> of(Question question, String raw, String language) {
    try {
      return switch (question.type()) {
        case SELECT_ONE -> List.of(choice(question, raw, language));
        case SELECT_MULTIPLE -> choices(question, raw, language);
        case RANK -> ranked(choices(question, raw, language));
        case DATE -> List.of(day(question, raw));
        case TIME -> List.of(formats.time(LocalTime.parse(raw.substring(0, HOUR_AND_MINUTE))));
        case DATE_TIME -> List.of(formats.dateTime(OffsetDateTime.parse(raw).toInstant()));
        case INTEGER ->
            List.of(formats.number(Long.parseLong(raw), Locale.forLanguageTag(language)));
        case DECIMAL, RANGE -> List.of(Numeral.shown(raw));
        case ACKNOWLEDGE -> List.of(TICK);
        case GEOPOINT -> List.of(Positions.shown(raw));
        case GEOTRACE -> List.of(Positions.shownLine(raw, false));
        case GEOSHAPE -> List.of(Positions.shownLine(raw, true));
        case ATTACHMENT -> List.of(Composed.of(AttachedFile.shown(raw)));
        case TEXT, BARCODE, NOTE, CALCULATE -> List.of(Composed.of(raw));
      };
    } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
      return List.of(raw);
    }
  }

  private String day(Question question, String raw) {
    var day = LocalDate.parse(raw);
    if (question.appearance().contains("year")) {
      return Integer.toString(day.getYear());
    }
    return question.appearance().contains("month-year")
        ? String.format(Locale.ROOT, "%02d/%d", day.getMonthValue(), day.getYear())
        : formats.date(day);
  }

  private static List<String> choices(Question question, String raw, String language) {
    return BLANKS.splitAsStream(raw.strip()).map(name -> choice(question, name, language)).toList();
  }

  private static List<String> ranked(List<String> words) {
    var ranked = new ArrayList<String>();
    for (var word : words) {
      ranked.add((ranked.size() + 1) + ". " + word);
    }
    return ranked;
  }

  private static String choice(Question question, String name, String language) {
    return question.choices().stream()
        .filter(choice -> choice.name().equals(name))
        .findFirst()
        .map(Choice::label)
        .map(label -> label.in(language))
        .orElse(name);
  }
}
