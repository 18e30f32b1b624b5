package org.haidang.ui.desk.contacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.access.Looks;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Facet;
import org.haidang.records.Search;
import org.haidang.records.Search.Answer;
import org.haidang.records.Search.Hit;
import org.haidang.records.Search.Reach;
import org.haidang.ui.desk.contacts.Narrowings.Suggestion;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Messages;

/** One box over every kind of record, without its screen. To be used on the FX thread. */
final class SearchViewModel {

  /** At most this many are shown; whoever wants another types on. */
  static final int LIMIT = 60;

  /** A row of what was found. */
  sealed interface Row {

    /** How many of a kind follow. */
    record Heading(RecordType type, int count) implements Row {}

    /** One of them. */
    record One(Hit hit) implements Row {}
  }

  private static final Answer NOTHING = new Answer(List.of(), false, 1);

  private final Search search;
  private final Narrowings narrowings;
  private final Background background;
  private final Messages messages;
  private final Looks looks;
  private final boolean mayReadPersonal;
  private final StringProperty query;
  private final ObservableList<Narrowing> chips = FXCollections.observableArrayList();
  private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper plain = new ReadOnlyBooleanWrapper();
  private final BooleanBinding active;
  private final AtomicLong asked = new AtomicLong();

  SearchViewModel(
      Search search,
      Narrowings narrowings,
      StringProperty query,
      Background background,
      Messages messages,
      Looks looks,
      boolean mayReadPersonal) {
    this.search = search;
    this.narrowings = narrowings;
    this.query = query;
    this.background = background;
    this.messages = messages;
    this.looks = looks;
    this.mayReadPersonal = mayReadPersonal;
    active = Bindings.createBooleanBinding(this::isActive, query, chips);
    query.subscribe((was, now) -> ask());
    chips.subscribe(this::ask);
  }

  private boolean isActive() {
    return !query.get().isBlank() || !chips.isEmpty();
  }

  /** Whether something is looked for. */
  BooleanBinding active() {
    return active;
  }

  /** What the search is narrowed to. */
  ObservableList<Narrowing> chips() {
    return chips;
  }

  /** Chips that the last words may mean. */
  ObservableList<Suggestion> suggestions() {
    return suggestions;
  }

  /** What was found, kind by kind. */
  ObservableList<Row> rows() {
    return rows;
  }

  /** The last answer. */
  ReadOnlyObjectProperty<Answer> answer() {
    return answer.getReadOnlyProperty();
  }

  /** Whether the answer is to what is typed now. */
  ReadOnlyBooleanProperty answered() {
    return answered.getReadOnlyProperty();
  }

  /** Whether personal texts are shown. */
  ReadOnlyBooleanProperty plain() {
    return plain.getReadOnlyProperty();
  }

  /** Makes the first suggestion a chip; false when there is none. */
  boolean takeFirst() {
    if (suggestions.isEmpty()) {
      return false;
    }
    take(suggestions.getFirst());
    return true;
  }

  /** Makes a suggestion a chip, and its words go. */
  void take(Suggestion suggestion) {
    chips.add(suggestion.narrowing());
    query.set(suggestion.rest());
  }

  /** Takes off the last chip; false when there is none. */
  boolean dropLast() {
    if (chips.isEmpty()) {
      return false;
    }
    chips.removeLast();
    return true;
  }

  /** Learns whose records there are here, so that each of them can be chosen. */
  void learn() {
    background.run(
        search::counselors,
        logins -> {
          narrowings.saw(logins);
          suggest();
        },
        messages::tell);
  }

  /** Asks again: records changed. */
  void refresh() {
    ask();
  }

  /** Shows or masks the personal texts of what was found. What is shown is noted before. */
  void togglePlain() {
    if (plain.get()) {
      plain.set(false);
      return;
    }
    if (!mayReadPersonal) {
      messages.tell(ErrorCode.NOT_PERMITTED);
      return;
    }
    long mine = asked.get();
    var personal = answer.get().hits().stream().filter(hit -> !masked(hit).isEmpty()).toList();
    background.run(
        () -> {
          personal.forEach(hit -> looks.shown(hit.row().type(), hit.row().id(), masked(hit)));
          return mine;
        },
        noted -> plain.set(noted == asked.get()),
        messages::tell);
  }

  /** The fields of a row that are masked until asked for. */
  private static List<String> masked(Hit hit) {
    return Stream.concat(
            Summaries.path(hit.row()).stream(),
            hit.snippet().personal() ? Stream.of(hit.snippet().path()) : Stream.empty())
        .distinct()
        .toList();
  }

  private void ask() {
    long mine = asked.incrementAndGet();
    plain.set(false);
    suggest();
    if (!isActive()) {
      came(mine, Optional.of(NOTHING));
      return;
    }
    answered.set(false);
    var question = question();
    background.run(
        () -> search.ask(question, () -> asked.get() != mine),
        found -> {
          came(mine, found);
          found
              .filter(first -> mine == asked.get() && first.reach() == Reach.FIRST)
              .ifPresent(_ -> askOn(mine, question));
        },
        e -> failed(mine, e));
  }

  /** What a key had no time for: the texts further down, candidates further back. */
  private void askOn(long mine, Search.Question question) {
    background.run(
        () -> search.askOn(question, () -> asked.get() != mine),
        found -> came(mine, found),
        e -> failed(mine, e));
  }

  private void failed(long mine, HaidangException e) {
    if (mine == asked.get()) {
      messages.tell(e);
    }
  }

  private void suggest() {
    var now = narrowings.suggested(query.get(), chips);
    if (!now.equals(suggestions)) {
      suggestions.setAll(now);
    }
  }

  /** What is asked, chips and all. */
  Search.Question question() {
    var facets = new LinkedHashSet<Facet>();
    LocalDate from = null;
    LocalDate until = null;
    for (var chip : chips) {
      switch (chip) {
        case Narrowing.To to -> {
          facets.add(to.facet());
          var type = to.of();
          if (type != null) {
            facets.add(new Facet(Facet.Of.TYPE, type.name()));
          }
        }
        case Narrowing.From since -> from = since.day();
        case Narrowing.Until last -> until = last.day();
      }
    }
    return new Search.Question(Composed.of(query.get()), facets, from, until, LIMIT);
  }

  private void came(long mine, Optional<Answer> found) {
    if (mine != asked.get() || found.isEmpty()) {
      return;
    }
    answer.set(found.get());
    rows.setAll(grouped(found.get().hits()));
    narrowings.saw(found.get().hits().stream().map(hit -> hit.row().entry().counselor()).toList());
    suggest();
    answered.set(true);
  }

  /** Kind by kind, the kind of the best first; within each as they were ranked. */
  private static List<Row> grouped(List<Hit> hits) {
    Map<RecordType, List<Hit>> kinds = new LinkedHashMap<>();
    hits.forEach(hit -> kinds.computeIfAbsent(hit.row().type(), _ -> new ArrayList<>()).add(hit));
    var rows = new ArrayList<Row>();
    kinds.forEach(
        (type, some) -> {
          rows.add(new Row.Heading(type, some.size()));
          some.forEach(hit -> rows.add(new Row.One(hit)));
        });
    return rows;
  }
}
