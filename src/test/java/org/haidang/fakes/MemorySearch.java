package org.haidang.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Looking;
import org.haidang.records.Passage;
import org.haidang.records.Register;
import org.haidang.records.Search;
import org.haidang.records.Typed;

/** The search over a register, row by row: by the product's own matching of texts. */
public final class MemorySearch implements Search {

  private final Register register;
  private final Indexer indexer;
  private final Reader reader;

  public MemorySearch(Register register, Indexer indexer, Reader reader) {
    this.register = register;
    this.indexer = indexer;
    this.reader = reader;
  }

  @Override
  public Optional<Answer> ask(Question question, BooleanSupplier calledOff) {
    var looking = new Looking(Typed.of(question.text()));
    var hits = new ArrayList<Hit>();
    for (var type : RecordType.values()) {
      var all = register.list(new Register.Asked(type, Set.of(), null, reader.centre(), ORDER));
      for (var row : all.rows(0, all.size())) {
        var state = register.open(row.id()).orElseThrow().state();
        var seen = seen(state);
        if (fits(question.facets(), state, row.entry()) && looking.isIn(seen)) {
          hits.add(new Hit(row, looking.asksNothing() ? Snippet.NONE : looking.best(seen)));
        }
      }
    }
    boolean more = hits.size() > question.limit();
    var shown = hits.subList(0, Math.min(hits.size(), question.limit()));
    return Optional.of(new Answer(shown, more, 1));
  }

  @Override
  public List<String> counselors() {
    return Stream.of(RecordType.values())
        .map(type -> new Register.Asked(type, Set.of(), null, reader.centre(), ORDER))
        .flatMap(asked -> register.list(asked).rows(0, Integer.MAX_VALUE).stream())
        .map(row -> row.entry().counselor())
        .filter(login -> !login.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static final Register.Order ORDER = Register.Order.LATEST_FIRST;

  private List<Passage> seen(RecordState state) {
    return indexer.passagesOf(state).stream()
        .filter(passage -> reader.personal() || !passage.personal())
        .toList();
  }

  private boolean fits(Set<Facet> wanted, RecordState state, IndexEntry entry) {
    var has =
        Stream.concat(
                indexer.facetsOf(state).stream(),
                Stream.of(
                    new Facet(Facet.Of.TYPE, state.type().name()),
                    new Facet(Facet.Of.KIND, String.valueOf(entry.kind())),
                    new Facet(Facet.Of.STATE, String.valueOf(entry.state())),
                    new Facet(Facet.Of.COUNSELOR, entry.counselor())))
            .toList();
    return Stream.of(Facet.Of.values())
        .allMatch(
            of -> {
              var some = wanted.stream().filter(facet -> facet.of() == of).toList();
              return some.isEmpty() || some.stream().anyMatch(has::contains);
            });
  }
}
