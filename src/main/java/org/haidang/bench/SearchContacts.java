package org.haidang.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.haidang.content.Library;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.records.IndexEntry;
import org.haidang.store.local.Filling;

/**
 * Fictional contacts with narratives, each the same at every run. So many have stories of their
 * own; the rest have those again, with another number and another time: making a story takes ten
 * times as long as writing it. Thread-safe.
 */
final class SearchContacts {

  private static final int STORIES = 20_000;

  private static final UUID GENERATION = UUID.fromString("00000000-0000-7000-8000-0000000000a1");

  private final SearchBodies bodies;
  private final AtomicReferenceArray<Story> stories = new AtomicReferenceArray<>(STORIES);

  /**
   * What contacts of one story have in common.
   *
   * @param base the JSON of its first contact, UTF-8
   * @param terms but for those of number and time, between spaces
   * @param texts bytes of its texts
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Story(byte[] base, IndexEntry entry, String terms, long texts) {}

  /**
   * A contact, ready to be put in.
   *
   * @param texts bytes of its texts
   */
  record Made(Filling.Ready ready, long texts) {}

  /** Contacts of the latest pack of {@code library}. */
  SearchContacts(Library library) {
    this.bodies = new SearchBodies(library.current());
  }

  /** The contact of this number, 0 and up. */
  Made made(Filling filling, int number) {
    int at = number % STORIES;
    var story = stories.get(at);
    if (story == null) {
      var whole = filling.ready(state(at, bodies.whole(at)));
      var common = new LinkedHashSet<>(whole.terms());
      filling.ready(state(at, SearchBodies.own(at))).terms().forEach(common::remove);
      story =
          new Story(
              whole.base().getBytes(StandardCharsets.UTF_8),
              whole.entry().withoutWords(),
              String.join(" ", common),
              texts(whole.state().body()));
      stories.set(at, story);
      if (at == number) {
        return new Made(whole, story.texts());
      }
    }
    return new Made(again(filling, story, at, number), story.texts());
  }

  private static long texts(Body body) {
    return body.fields().values().stream()
        .mapToLong(value -> value.getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  private Filling.Ready again(Filling filling, Story story, int first, int number) {
    var was = SearchBodies.own(first);
    var mine = SearchBodies.own(number);
    var base =
        new String(story.base(), StandardCharsets.UTF_8)
            .replace(Filling.id(first + 2L).toString(), Filling.id(number + 2L).toString());
    for (var field : mine.fields().entrySet()) {
      base = base.replace('"' + was.get(field.getKey()) + '"', '"' + field.getValue() + '"');
    }
    var terms = new LinkedHashSet<>(List.of(story.terms().split(" ", -1)));
    var state = state(number, mine);
    terms.addAll(filling.ready(state).terms());
    var entry = story.entry();
    return new Filling.Ready(
        state,
        base,
        new IndexEntry(
            SearchBodies.started(number),
            entry.counselor(),
            entry.centre(),
            entry.kind(),
            entry.line(),
            entry.summary(),
            List.of()),
        List.copyOf(terms));
  }

  private static RecordState state(int number, Body body) {
    return new RecordState(
        RecordType.CONTACT,
        Filling.id(number + 2L),
        new Version(GENERATION, 1),
        body,
        new TreeMap<>(),
        new TreeSet<>(List.of(Scopes.centre(SearchBodies.CENTRE))),
        false);
  }
}
