package org.haidang.desk;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.haidang.content.Library;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.people.NationalKeys;

/**
 * What a contact is known by in the national index: the number it came from, the code its caller
 * keeps, and the names and numbers of whoever it speaks of. Immutable, thread-safe.
 */
public final class ContactKeys {

  private final SpokenOf spoken;

  /** Reads bodies by the packs of {@code library}. */
  public ContactKeys(Library library) {
    // No key rests on a day.
    spoken = new SpokenOf(library, ZoneOffset.UTC);
  }

  /** The keys of the contact with {@code body}; empty when nobody can be known by it. */
  public List<String> of(Body body) {
    var names = new ArrayList<String>();
    var numbers = new ArrayList<String>();
    var rang = body.get(ContactFields.NUMBER);
    if (rang != null) {
      numbers.add(rang);
    }
    var code = body.get(ContactFields.CODE);
    if (code != null) {
      names.add(code);
    }
    for (var person : spoken.people(body)) {
      names.addAll(person.facts().names());
      numbers.addAll(person.facts().numbers());
    }
    return NationalKeys.of(names, numbers);
  }
}
