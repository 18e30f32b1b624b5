package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haidang.content.Answer;
import org.haidang.content.Choice;
import org.haidang.content.Label;
import org.haidang.content.Parts;
import org.haidang.content.Script;
import org.haidang.content.Spoken;
import org.haidang.content.workbook.Sheet;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads the answers sheet: what to say to those who ask for information. */
final class AnswerReader {

  private static final String QUESTION = "question";
  private static final String ANSWER = "answer";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A dash or another sign that stands alone is not said. */
  private static final Pattern SAID = Pattern.compile(".*[\\p{L}\\p{N}].*");

  private final Survey survey;
  private final Lists lists;
  private final Script script;
  private final Translations translations;
  private final Faults faults;

  AnswerReader(
      Survey survey, Lists lists, Script script, Translations translations, Faults faults) {
    this.survey = survey;
    this.lists = lists;
    this.script = script;
    this.translations = translations;
    this.faults = faults;
  }

  List<Answer> read(Sheet sheet) {
    Check.headings(sheet, faults, "name", QUESTION, ANSWER, "source");
    var topics = topics();
    var names = new RowNames(faults);
    var all = new ArrayList<Answer>();
    for (var row : sheet.rows()) {
      var days = Trusted.read(row, faults);
      all.add(
          new Answer(
              names.take(row),
              translations.needed(row, QUESTION),
              spoken(row),
              translations.optional(row, "keywords"),
              topic(row, topics),
              translations.optional(row, "agency"),
              source(row, days.verified()),
              days.from(),
              days.to(),
              days.verified()));
    }
    return all;
  }

  private Label spoken(SheetRow row) {
    var answer = translations.needed(row, ANSWER);
    answer
        .byLanguage()
        .forEach(
            (language, text) -> {
              long words = words(text);
              if (words > Answer.MOST_WORDS) {
                var most = Integer.toString(Answer.MOST_WORDS);
                faults.at(row, ANSWER, language, Reason.TOO_LONG, Long.toString(words), most);
              }
              Spoken.unexplained(script, text)
                  .forEach(
                      name ->
                          faults.at(
                              row, ANSWER, language, Reason.UNKNOWN_ADDRESS, "{" + name + "}"));
            });
    return answer;
  }

  private static long words(String text) {
    return BLANKS.splitAsStream(text).filter(word -> SAID.matcher(word).matches()).count();
  }

  /** The choices of the question that plays the part; null when none plays it. */
  private @Nullable Set<String> topics() {
    for (var item : survey.all()) {
      var list = lists.list(item.list);
      if (list != null
          && NodeBuilder.words(item.row.get(NodeBuilder.PART)).contains(Parts.TOPICS)) {
        return list.stream().map(Choice::name).collect(Collectors.toUnmodifiableSet());
      }
    }
    return null;
  }

  private String topic(SheetRow row, @Nullable Set<String> topics) {
    var topic = row.get("topic");
    if (!topic.isEmpty() && topics == null) {
      faults.at(row, "topic", Reason.NO_TOPICS);
    } else if (!topic.isEmpty() && topics != null && !topics.contains(topic)) {
      faults.at(row, "topic", Reason.UNKNOWN_TOPIC, topic);
    }
    return topic;
  }

  /** In one language or several: laws are cited alike. Where it is confirmed, told of already. */
  private Label source(SheetRow row, boolean verified) {
    var source = row.texts("source");
    if (source.isEmpty() && !verified) {
      faults.at(row, "source", Reason.MISSING_CELL, "source");
    }
    return source;
  }
}
