package org.haidang.store.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jdbi.v3.core.Handle;

/**
 * Every word that a saved contact holds or held and that begins with a letter: a few thousand
 * syllables and the names beside them. An unfinished word of a query is completed from here, since
 * FTS5 answers whole words at once but collects every place of a beginning first. Numbers are left
 * out: there are too many, each in few contacts. Reading is thread-safe; the rest happens within
 * the one writing transaction.
 */
final class Vocabulary {

  private final ConcurrentSkipListSet<String> words = new ConcurrentSkipListSet<>();
  private final List<String> unsure = new ArrayList<>();
  private final List<String> leaving = new ArrayList<>();

  /** Reads what is in the database. */
  void load(Handle h) {
    words.addAll(h.createQuery("select word from vocabulary").mapTo(String.class).list());
  }

  /** Adds what is new among {@code indexed}, words between spaces. */
  void add(Handle h, String indexed) {
    var fresh = new ArrayList<String>();
    for (var word : indexed.split(" ", -1)) {
      if (!word.isEmpty() && Character.isLetter(word.codePointAt(0)) && !words.contains(word)) {
        fresh.add(word);
      }
    }
    if (!fresh.isEmpty()) {
      var batch = h.prepareBatch("insert into vocabulary (word) values (?) on conflict do nothing");
      fresh.forEach(word -> batch.bind(0, word).add());
      batch.execute();
      unsure.addAll(fresh);
    }
  }

  /** Takes out those of {@code unindexed}, words between spaces, that no contact holds any more. */
  void forget(Handle h, String unindexed) {
    for (var word : unindexed.split(" ", -1)) {
      if (words.contains(word)
          && h.createQuery("select 1 from search where search match ? limit 1")
              .bind(0, "\"" + word + "\"")
              .mapTo(Integer.class)
              .findOne()
              .isEmpty()) {
        h.execute("delete from vocabulary where word = ?", word);
        leaving.add(word);
      }
    }
  }

  /** The transaction was committed. */
  void committed() {
    words.addAll(unsure);
    leaving.forEach(words::remove);
    rolledBack();
  }

  /** The transaction was rolled back. */
  void rolledBack() {
    unsure.clear();
    leaving.clear();
  }

  /** The words that begin with {@code beginning}, but none when there are more than {@code max}. */
  List<String> complete(String beginning, int max) {
    var found = new ArrayList<String>();
    for (var word : words.tailSet(beginning)) {
      if (!word.startsWith(beginning)) {
        break;
      }
      if (found.size() == max) {
        return List.of();
      }
      found.add(word);
    }
    return found;
  }
}
