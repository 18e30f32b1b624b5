package org.haidang.store.local;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  /** The same words, since a sorted set answers slowly whether it holds one. */
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  private final Set<String> unsure = new LinkedHashSet<>();
  private final List<String> leaving = new ArrayList<>();

  /** Reads what is in the database. */
  void load(Handle h) {
    words.addAll(h.createQuery("select word from vocabulary").mapTo(String.class).list());
    known.addAll(words);
  }

  /** Adds what is new among {@code indexed}, words between spaces. */
  void add(Handle h, String indexed) {
    for (var word : indexed.split(" ", -1)) {
      if (!word.isEmpty()
          && Character.isLetter(word.codePointAt(0))
          && (!known.contains(word) || leaving.remove(word))
          && unsure.add(word)) {
        Plain.update(h, "insert into vocabulary (word) values (?) on conflict do nothing", word);
      }
    }
  }

  /** Takes out those of {@code unindexed}, words between spaces, that no contact holds any more. */
  void forget(Handle h, String unindexed) {
    for (var word : unindexed.split(" ", -1)) {
      if ((known.contains(word) || unsure.contains(word))
          && h.createQuery("select 1 from search where search match ? limit 1")
              .bind(0, "\"" + word + "\"")
              .mapTo(Integer.class)
              .findOne()
              .isEmpty()) {
        h.execute("delete from vocabulary where word = ?", word);
        unsure.remove(word);
        leaving.add(word);
      }
    }
  }

  /** The transaction was committed. */
  void committed() {
    words.addAll(unsure);
    known.addAll(unsure);
    leaving.forEach(words::remove);
    leaving.forEach(known::remove);
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
