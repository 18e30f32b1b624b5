package org.haidang.server;

import java.util.ArrayList;
import java.util.Objects;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.sync.QuarantineMessages.Unfinished;
import org.jspecify.annotations.Nullable;

/** What was handed in over the wire, which may lack what its types promise. */
final class SentAside {

  private static final int LONGEST_LOGIN = 100;

  private SentAside() {}

  static boolean isWhole(@Nullable Change change) {
    return change != null
        && Objects.nonNull(change.id())
        && Objects.nonNull(change.type())
        && Objects.nonNull(change.record())
        && Objects.nonNull(change.workstation())
        && Objects.nonNull(change.madeAt())
        && isLogin(change.author())
        && !change.patch().isEmpty()
        && new ArrayList<Edit>(change.patch())
            .stream().allMatch(edit -> Objects.nonNull(edit) && Objects.nonNull(edit.path()));
  }

  static boolean isWhole(@Nullable Unfinished draft) {
    return draft != null
        && Objects.nonNull(draft.contact())
        && Objects.nonNull(draft.touched())
        && Objects.nonNull(draft.draft())
        && draft.draft().indexOf('\0') < 0
        && isLogin(draft.login());
  }

  private static boolean isLogin(@Nullable String login) {
    return SentText.isText(login, LONGEST_LOGIN);
  }
}
