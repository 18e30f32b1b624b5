package org.haidang.ui.desk.contacts;

import java.util.ArrayList;
import java.util.List;
import org.haidang.content.Answer;
import org.haidang.content.Pack;
import org.haidang.desk.KeptAnswers;
import org.haidang.model.Body;
import org.haidang.ui.desk.contacts.RecordSheet.Item;
import org.haidang.ui.desk.contacts.RecordSheet.Section;
import org.haidang.ui.desk.contacts.RecordSheet.Value;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What of a contact's record tells of answers: which were given, and what had none. */
final class AnswersInRecord {

  private final Wording wording;
  private final Formats formats;

  AnswersInRecord(Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
  }

  /**
   * {@code sheet} with a section more when {@code body} tells of answers.
   *
   * @param pack what the contact was written in; null when not on this computer
   */
  RecordSheet added(RecordSheet sheet, Body body, @Nullable Pack pack) {
    var items = new ArrayList<Item>();
    for (var given : KeptAnswers.given(body)) {
      var when = wording.get("answers.given", formats.dateTime(given.at()));
      items.add(line(question(given.name(), pack), when, false));
    }
    for (var words : KeptAnswers.asked(body)) {
      items.add(line(wording.get("asked.title"), words, true));
    }
    if (items.isEmpty()) {
      return sheet;
    }
    var sections = new ArrayList<>(sheet.sections());
    sections.add(new Section(wording.get("answers.name"), List.copyOf(items)));
    return new RecordSheet(List.copyOf(sections), sheet.blank());
  }

  private String question(String name, @Nullable Pack pack) {
    return pack == null
        ? name
        : pack.handbook().answers().stream()
            .filter(answer -> answer.name().equals(name))
            .map(Answer::question)
            .map(label -> label.in(wording.tag()))
            .findFirst()
            .orElse(name);
  }

  private static Item line(String label, String words, boolean personal) {
    return new Item.Line(label, List.of(new Value(List.of(words))), personal, false);
  }
}
