package org.haidang.access;

import java.util.List;
import java.util.UUID;
import org.haidang.platform.HaidangException;

/**
 * Who looked at what is personal on this computer. Entries are added and never changed or taken
 * out. Thread-safe; every call blocks on the disk.
 *
 * <p>A look is noted first and shown then. What happens when it cannot be noted is for the one who
 * shows to decide: the number of the caller on the line is shown all the same, and the fault told,
 * since a full disk must not keep a counselor from the person they are speaking to; a record on the
 * shelf stays masked, so that nobody reads unseen by filling the disk.
 */
public interface Audit {

  /**
   * Notes a look; durable when it returns. The same look noted again is noted once.
   *
   * @throws HaidangException when it could not be written
   */
  void note(Look look);

  /** Every look at a record, in the order noted. */
  List<Look> looksAt(UUID record);
}
