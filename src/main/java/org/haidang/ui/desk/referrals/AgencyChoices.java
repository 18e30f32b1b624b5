package org.haidang.ui.desk.referrals;

import java.util.List;
import java.util.Optional;
import org.haidang.content.Agency;

/** Where agencies are looked up for a new referral. Thread-safe; may block on the disk. */
public interface AgencyChoices {

  /**
   * Those that serve {@code need} and are in force, the nearest first.
   *
   * @param need a name of the directory's needs; empty for any
   * @param province where the person is; empty when not known
   */
  List<Agency> of(String need, String province);

  /** The agency that a record names, whether or not it still stands. */
  Optional<Agency> find(String code);
}
