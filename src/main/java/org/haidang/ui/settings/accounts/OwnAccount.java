package org.haidang.ui.settings.accounts;

import java.util.List;
import org.haidang.sync.AccountMessages.Own;

/** What somebody may do with the own account. Called off the FX thread; faults have codes. */
public interface OwnAccount {

  /** As the server has it. */
  Own own();

  /** Another password. Both are left as they are. */
  void password(char[] current, char[] fresh);

  /** Fresh recovery codes in place of all before. */
  List<String> recovery();
}
