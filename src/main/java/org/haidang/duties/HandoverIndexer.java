package org.haidang.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;

/** What lists and search know of a handover: who gave it, when, and what it says. */
public final class HandoverIndexer implements Indexer {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** An indexer; it has no state. */
  public HandoverIndexer() {}

  @Override
  public IndexEntry entryOf(RecordState record) {
    var each = Handover.of(record);
    var words = new ArrayList<String>();
    words.add(each.givenBy());
    add(words, each.remark());
    each.lines().forEach(line -> add(words, line.about() + " " + line.remark()));
    return new IndexEntry(
        each.givenAt(),
        each.givenBy(),
        record.body().text(RecordFields.CENTRE),
        null,
        null,
        each.state().stored(),
        null,
        IndexEntry.NORMAL,
        Shortened.of(each.remark()),
        words,
        List.of());
  }

  private static void add(List<String> words, String text) {
    BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).forEach(words::add);
  }
}
