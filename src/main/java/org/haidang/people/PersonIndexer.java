package org.haidang.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.records.BasicIndexer;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What lists know of a person: the names as the summary, the province as the kind, and as the state
 * whether it was merged into another or has alerts. Immutable, thread-safe.
 */
public final class PersonIndexer implements Indexer {

  /** State: this record is another person's now; see {@link PersonFields#MERGED_INTO}. */
  public static final String MERGED = "merged";

  /** State: there is something to know before anything is done. */
  public static final String ALERT = "alert";

  /** State: neither of both. */
  public static final String PLAIN = "plain";

  /** Between the names of a summary. */
  public static final String BETWEEN = " · ";

  private final Function<Body, List<String>> likeness;

  /**
   * An indexer.
   *
   * @param likeness the keys a person shares with likely doubles
   */
  public PersonIndexer(Function<Body, List<String>> likeness) {
    this.likeness = likeness;
  }

  @Override
  public IndexEntry entryOf(RecordState record) {
    var body = record.body();
    var keys = new ArrayList<>(likeness.apply(body));
    Survivors.key(body).ifPresent(keys::add);
    var entry =
        BasicIndexer.entry(
            record,
            body.get(PersonFields.PROVINCE),
            String.join(BETWEEN, Persons.names(body)),
            words(body),
            keys);
    return new IndexEntry(
        entry.started(),
        entry.counselor(),
        entry.centre(),
        entry.kind(),
        null,
        state(body),
        entry.due(),
        entry.urgency(),
        entry.summary(),
        entry.words(),
        entry.keys());
  }

  /** What is told of a person in words is personal, all of it. */
  @Override
  public List<Passage> passagesOf(RecordState record) {
    var body = record.body();
    var passages = new ArrayList<Passage>();
    told(body, PersonFields.NAMES, PersonFields.NAME_TEXT, passages);
    told(body, PersonFields.PHONES, PersonFields.PHONE_NUMBER, passages);
    told(body, PersonFields.ALERTS, PersonFields.ALERT_TEXT, passages);
    for (var path : List.of(PersonFields.COMMUNE, PersonFields.BIRTH)) {
      var value = body.get(path);
      if (value != null) {
        passages.add(new Passage(path, value, true));
      }
    }
    return passages;
  }

  private static void told(Body body, String list, String field, List<Passage> into) {
    for (var entry : Persons.entries(body, list)) {
      var path = entry + "/" + field;
      var value = body.get(path);
      if (value != null) {
        into.add(new Passage(path, value, true));
      }
    }
  }

  /** Where somebody lives, as far as a province, is not masked on any screen. */
  @Override
  public Set<Facet> facetsOf(RecordState record) {
    var province = record.body().get(PersonFields.PROVINCE);
    return province == null ? Set.of() : Set.of(new Facet(Facet.Of.PROVINCE, province));
  }

  private static String state(Body body) {
    return Survivors.target(body).isPresent()
        ? MERGED
        : Persons.entries(body, PersonFields.ALERTS).isEmpty() ? PLAIN : ALERT;
  }

  /** Names, numbers and what was written freely; codes of lists and places in an order are none. */
  private static List<String> words(Body body) {
    var told = new ArrayList<String>(Persons.names(body));
    told.addAll(Persons.numbers(body));
    add(told, body.get(PersonFields.COMMUNE));
    add(told, body.get(PersonFields.BIRTH));
    for (var alert : Persons.entries(body, PersonFields.ALERTS)) {
      add(told, body.get(alert + "/" + PersonFields.ALERT_TEXT));
    }
    var words = Body.EMPTY;
    for (int i = 0; i < told.size(); i++) {
      words = words.with("w" + i, told.get(i));
    }
    return BasicIndexer.words(words);
  }

  private static void add(List<String> told, @Nullable String value) {
    if (value != null) {
      told.add(value);
    }
  }
}
