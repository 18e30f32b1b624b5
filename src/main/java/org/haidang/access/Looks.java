package org.haidang.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;

/**
 * Notes what one signed-in person looks at. Thread-safe; blocks on the disk.
 *
 * @param login who looks
 */
public record Looks(Audit audit, Ids ids, Clock clock, String login) {

  /**
   * They are about to see {@code fields} of a contact unmasked.
   *
   * @throws HaidangException when the look could not be noted
   */
  public void shown(UUID contact, List<String> fields) {
    audit.note(
        new Look(
            ids.next(),
            clock.instant(),
            login,
            RecordType.CONTACT,
            contact,
            fields,
            Look.Kind.SHOWN,
            null));
  }
}
