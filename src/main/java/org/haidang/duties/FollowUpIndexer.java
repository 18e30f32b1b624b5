package org.haidang.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;

/** What lists and search know of a follow-up: when, how pressing, whose, about what. */
public final class FollowUpIndexer implements Indexer {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** An indexer; it has no state. */
  public FollowUpIndexer() {}

  @Override
  public IndexEntry entryOf(RecordState record) {
    var body = record.body();
    var each = FollowUp.of(record);
    var words = new ArrayList<String>();
    BETWEEN_WORDS
        .splitAsStream(each.about() + " " + each.resultNote())
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    var ring = each.callBack();
    var number = ring == null ? null : ring.number();
    if (number != null) {
      words.add(number);
    }
    return new IndexEntry(
        Fields.made(record),
        body.text(RecordFields.WHO),
        body.text(RecordFields.CENTRE),
        each.kind().stored(),
        null,
        each.state().stored(),
        each.due(),
        each.urgency().weight(),
        Shortened.of(each.about()),
        words,
        number == null ? List.of() : List.of(NumberKeys.rung(number)));
  }
}
