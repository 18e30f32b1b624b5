package org.haidang.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.haidang.content.Library;
import org.haidang.desk.ContactIndexer;
import org.haidang.records.Search;
import org.haidang.records.Search.Question;
import org.haidang.store.local.Filling;
import org.haidang.store.local.LocalStore;

/** The measured part of {@code bench search}, in a process of its own. */
final class SearchParts {

  private static final int LIMIT = 60;

  /** So long is typed at each size, at most. */
  private static final long TYPING_NANOS = 40_000_000_000L;

  private final SearchStock stock;
  private final ContactIndexer indexer;

  private SearchParts(Path folder, Library library) {
    this.indexer = new ContactIndexer(library);
    this.stock = new SearchStock(folder, indexer, new SearchContacts(library));
  }

  /** How many contacts there are at each measuring: a hundredth, a tenth, all. */
  static List<Integer> sizes(int contacts) {
    var sizes = new TreeSet<Integer>();
    sizes.add(Math.max(1, contacts / 100));
    sizes.add(Math.max(1, contacts / 10));
    sizes.add(contacts);
    return List.copyOf(sizes);
  }

  static void run(Path folder, Library library, int contacts) throws Exception {
    new SearchParts(folder, library).measure(contacts);
  }

  private void measure(int contacts) throws Exception {
    int smaller = 0;
    for (int size : sizes(contacts)) {
      long begun = System.nanoTime();
      var made = stock.of(size, smaller);
      Child.tell("search.fill." + size, Figure.millisSince(begun) / 1000);
      try (var store = stock.open(made.folder())) {
        var filling = new Filling(store, indexer);
        type(store, filling, made);
        Child.tell("search.index.share." + size, 100.0 * filling.indexBytes() / made.texts());
      }
      smaller = size;
    }
    Child.tellMemory();
  }

  /** The times of one kind of question, ms. */
  private record Times(List<Double> product, List<Double> bare) {
    Times() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private void type(LocalStore store, Filling filling, SearchStock.Stock made) throws SQLException {
    var search = store.search(new Search.Reader(SearchBodies.CENTRE, true));
    var keys = Keystrokes.all();
    var all = new Times();
    Map<Keystrokes.Kind, Times> kinds = new EnumMap<>(Keystrokes.Kind.class);
    try (var connection = Bare.sqlite(filling.file(made.folder()), SearchStock.key())) {
      type(keys, search, connection, filling, _ -> new Times());
      type(
          keys,
          search,
          connection,
          filling,
          text -> kinds.computeIfAbsent(Keystrokes.Kind.of(text), _ -> new Times()));
    }
    kinds.forEach(
        (kind, times) -> {
          all.product().addAll(times.product());
          all.bare().addAll(times.bare());
          tell("p99." + made.size() + "." + kind.lower(), times, 0.99);
        });
    tell("p99." + made.size(), all, 0.99);
    tell("p50." + made.size(), all, 0.5);
  }

  private interface Into {
    Times of(String text);
  }

  /**
   * Types them all, or as far as one gets; now this one first, now that, that neither finds the
   * other's pages warm.
   */
  private static void type(
      List<String> keys, Search search, Connection connection, Filling filling, Into into)
      throws SQLException {
    boolean first = false;
    long begun = System.nanoTime();
    for (var text : keys) {
      if (System.nanoTime() - begun > TYPING_NANOS) {
        break;
      }
      var times = into.of(text);
      first = !first;
      if (first) {
        times.product().add(ask(search, text));
      }
      times.bare().add(BareSearch.ask(connection, filling, text, LIMIT));
      if (!first) {
        times.product().add(ask(search, text));
      }
    }
  }

  private static void tell(String name, Times times, double share) {
    var figure = "search.keystroke." + name;
    Child.tell(figure, Figure.percentile(array(times.product()), share));
    Child.tell(figure + ".raw", Figure.percentile(array(times.bare()), share));
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double ask(Search search, String text) {
    long at = System.nanoTime();
    search.ask(Question.of(text, LIMIT), () -> false);
    return Figure.millisSince(at);
  }
}
