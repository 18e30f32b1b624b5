package org.haidang.bench;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.content.Library;
import org.haidang.content.Parts;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.people.AlertKind;
import org.haidang.people.PersonFields;
import org.haidang.store.local.Filling;

/** Persons made up, one every two minutes or so. For one thread. */
final class ListsPersons {

  private static final UUID GENERATION = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
  private static final Instant BEGIN = Instant.parse("2024-01-01T01:00:00Z");
  private static final int ALERT_OF = 12;

  private final Narratives words = new Narratives(111);
  private final List<String> provinces;

  ListsPersons(Library library) {
    provinces =
        library.current().part(Parts.PROVINCE).stream()
            .flatMap(question -> question.choices().stream())
            .map(choice -> choice.name())
            .toList();
  }

  /** Who looks after the person of this number: by it a row is known on the screen. */
  static String counselor(int number) {
    return "tv" + number;
  }

  /** One of them; the higher the number the later. */
  RecordState person(int number) {
    var name = Filling.id(2L * number + 1);
    var body =
        Body.EMPTY
            .with(RecordFields.CENTRE, Site.CENTRE)
            .with(RecordFields.AUTHOR, counselor(number))
            .with(RecordFields.MADE, BEGIN.plusSeconds(number * 97L).toString())
            .with(PersonFields.entry(PersonFields.NAMES, name), "1")
            .with(PersonFields.in(PersonFields.NAMES, name, PersonFields.NAME_TEXT), words.name())
            .with(PersonFields.BIRTH, String.valueOf(1970 + words.below(48)))
            .with(PersonFields.PROVINCE, words.one(provinces))
            .with(PersonFields.COMMUNE, words.place())
            .with(PersonFields.entry(PersonFields.PHONES, name), "1")
            .with(
                PersonFields.in(PersonFields.PHONES, name, PersonFields.PHONE_NUMBER),
                words.number())
            .with(
                PersonFields.in(PersonFields.PHONES, name, PersonFields.PHONE_SAY),
                words.story(90));
    if (words.below(ALERT_OF) == 0) {
      body =
          body.with(PersonFields.entry(PersonFields.ALERTS, name), "1")
              .with(
                  PersonFields.in(PersonFields.ALERTS, name, PersonFields.ALERT_KIND),
                  AlertKind.PHONE_IS_READ.stored())
              .with(
                  PersonFields.in(PersonFields.ALERTS, name, PersonFields.ALERT_TEXT),
                  words.story(120));
    }
    return new RecordState(
        RecordType.PERSON,
        Filling.id(number + 2L),
        new Version(GENERATION, 1),
        body,
        new TreeMap<>(),
        new TreeSet<>(Set.of(Scopes.centre(Site.CENTRE))),
        false);
  }
}
