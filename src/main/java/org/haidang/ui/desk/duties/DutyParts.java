package org.haidang.ui.desk.duties;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.duties.Duties;
import org.haidang.duties.NewFollowUp;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.ui.desk.duties.handover.UnsignedPlace;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of duties works with.
 *
 * @param duties what is due and handed over
 * @param account who is signed in
 * @param clock gives the zone of hours, too
 * @param countries where callers may be
 * @param plans a follow-up about a record as it is likely meant; blocks on the disk
 * @param unsigned keeps what is typed for a handover until it is signed
 * @param look notes that fields of a record are about to be seen; blocks on the disk
 * @param print notes that fields of a record are about to be put on paper; blocks on the disk
 * @param flagsListed whether the account may see the flags on numbers as a list
 */
public record DutyParts(
    Duties duties,
    Account account,
    Clock clock,
    Countries countries,
    Function<@Nullable UUID, NewFollowUp> plans,
    UnsignedPlace unsigned,
    Looking look,
    Looking print,
    boolean flagsListed,
    Background background,
    Messages messages,
    Wording wording) {

  /** Notes looks and prints. */
  public interface Looking {
    /** Somebody is about to see or print {@code fields} of a record of this kind. */
    void at(RecordType type, UUID record, List<String> fields);
  }
}
