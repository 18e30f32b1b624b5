package org.haidang.people;

import java.util.List;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.records.BasicIndexer;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Passage;

/**
 * What lists know of a note: its first words as the summary, how certain it is as the kind.
 * Immutable, thread-safe.
 */
public final class NoteIndexer implements Indexer {

  /** What a note says in words is personal. */
  @Override
  public List<Passage> passagesOf(RecordState record) {
    return Passage.personal(record.body(), NoteFields.TEXT, NoteFields.SAID_BY);
  }

  private static final int SUMMARY = 160;

  @Override
  public IndexEntry entryOf(RecordState record) {
    var body = record.body();
    var text = body.get(NoteFields.TEXT);
    var words =
        Body.EMPTY
            .with(NoteFields.TEXT, text)
            .with(NoteFields.SAID_BY, body.get(NoteFields.SAID_BY));
    return BasicIndexer.entry(
        record,
        body.get(NoteFields.CERTAINTY),
        text == null ? "" : first(text),
        BasicIndexer.words(words),
        List.of());
  }

  private static String first(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= SUMMARY) {
      return line;
    }
    var cut = line.substring(0, line.offsetByCodePoints(0, SUMMARY));
    int blank = cut.lastIndexOf(' ');
    return (blank > 0 ? cut.substring(0, blank) : cut) + "…";
  }
}
