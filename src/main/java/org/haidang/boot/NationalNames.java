package org.haidang.boot;

import java.util.List;
import org.haidang.content.Library;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.desk.ContactKeys;
import org.haidang.model.RecordState;
import org.haidang.people.NationalKeys;
import org.haidang.platform.Ids;
import org.haidang.sync.KnownBy;
import org.jspecify.annotations.Nullable;

/**
 * By what the central server knows persons and contacts in the national index. The shipped packs,
 * which say where a contact's names stand, are read when the first contact comes. Thread-safe.
 */
final class NationalNames implements KnownBy {

  private @Nullable ContactKeys contacts;

  private NationalNames() {}

  static KnownBy ofShippedPacks() {
    return new NationalNames();
  }

  @Override
  public String formula() {
    return NationalKeys.FORMULA;
  }

  @Override
  public List<String> keys(RecordState record) {
    return switch (record.type()) {
      case PERSON -> NationalKeys.ofPerson(record.body());
      case CONTACT -> contacts().of(record.body());
      default -> List.of();
    };
  }

  private synchronized ContactKeys contacts() {
    var known = contacts;
    if (known == null) {
      known = new ContactKeys(shipped());
      contacts = known;
    }
    return known;
  }

  private static Library shipped() {
    return ShippedLibrary.read(new Packs(new Forms(Ids.timeOrdered())));
  }
}
