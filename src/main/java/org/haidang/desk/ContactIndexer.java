package org.haidang.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.CallerCode;
import org.haidang.people.PersonKeys;
import org.haidang.platform.Ids;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Passage;
import org.haidang.records.Typed;

/**
 * Makes entries of contacts from what their packs say of their fields. A contact of a pack version
 * that is not here is read by the latest known version of the same pack; of a pack that is not here
 * at all, only its words as they stand are known. Immutable, thread-safe.
 */
public final class ContactIndexer implements Indexer {

  private final Library library;
  private static final String KIND = "kind";
  private static final String SUMMARY = "summary";

  private final PartPaths listed = new PartPaths(List.of(KIND, SUMMARY));
  private final ContactTexts texts = new ContactTexts();
  private final SpokenOf spoken;

  /** Reads bodies by the packs of {@code library}. */
  public ContactIndexer(Library library) {
    this.library = library;
    // Ages play no part in keys, and so no zone does.
    this.spoken = new SpokenOf(library, ZoneOffset.UTC);
  }

  @Override
  public IndexEntry entryOf(RecordState contact) {
    return entry(contact, library.nearest(contact.body()), passagesOf(contact));
  }

  @Override
  public Known knownOf(RecordState contact) {
    var pack = library.nearest(contact.body());
    var passages = texts.passages(contact, pack.orElse(null));
    return new Known(entry(contact, pack, passages), passages, facets(contact, pack));
  }

  private IndexEntry entry(RecordState contact, Optional<Pack> pack, List<Passage> passages) {
    var body = contact.body();
    return new IndexEntry(
        started(contact),
        body.text(ContactFields.COUNSELOR),
        body.text(ContactFields.CENTRE),
        pack.flatMap(known -> shown(known, KIND, body)).orElse(null),
        body.get(ContactFields.PACK),
        FinalStates.of(body),
        null,
        IndexEntry.NORMAL,
        pack.flatMap(known -> shown(known, SUMMARY, body)).map(SummaryLine::of).orElse(""),
        new ArrayList<>(ContactTexts.words(passages)),
        pack.map(known -> keys(known, body)).orElse(List.of()));
  }

  /** What likely doubles share with it; without a pack nobody knows who is who in it. */
  private List<String> keys(Pack pack, Body body) {
    var keys = new LinkedHashSet<String>();
    spoken.named(pack, body).forEach(person -> keys.addAll(PersonKeys.of(person.facts())));
    var code = body.get(ContactFields.CODE);
    if (code != null) {
      CallerCode.read(code).map(PersonKeys::ofCode).ifPresent(keys::add);
    }
    return List.copyOf(keys);
  }

  @Override
  public List<Passage> passagesOf(RecordState contact) {
    return texts.passages(contact, library.nearest(contact.body()).orElse(null));
  }

  @Override
  public Optional<Set<String>> shownAs(RecordType type, Typed.Phrase phrase) {
    var values = new LinkedHashSet<String>();
    library.packs().forEach(pack -> values.addAll(texts.shownAs(pack, phrase)));
    return Optional.of(values);
  }

  @Override
  public Set<Facet> facetsOf(RecordState contact) {
    return facets(contact, library.nearest(contact.body()));
  }

  private Set<Facet> facets(RecordState contact, Optional<Pack> pack) {
    var facets =
        new LinkedHashSet<>(
            pack.map(known -> texts.facets(contact.body(), known)).orElse(Set.of()));
    facets.addAll(FinalStates.facets(contact.body()));
    return facets;
  }

  private Optional<String> shown(Pack pack, String part, Body body) {
    var path = listed.pathOf(pack, part);
    return path == null ? Optional.empty() : first(path, body);
  }

  private static Optional<String> first(String path, Body body) {
    var value = body.get(path);
    return value != null
        ? Optional.of(value)
        : body.fields().entrySet().stream()
            .filter(field -> Paths.template(field.getKey()).equals(path))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  /** The first value of the question that plays {@code part}, in a repeat that of any entry. */
  static Optional<String> listed(Pack pack, String part, Body body) {
    return pack.part(part).flatMap(question -> first(question.path(), body));
  }

  /** When it began; where that cannot be read, when its id was made. */
  private static Instant started(RecordState contact) {
    var started = contact.body().moment(ContactFields.STARTED);
    return started == null ? Ids.madeAt(contact.id()) : started;
  }
}
