package org.haidang.ui.desk.contacts;

import java.util.List;
import java.util.TreeSet;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.jspecify.annotations.Nullable;

/** What a record masks until somebody asks. */
final class PersonalFields {

  private PersonalFields() {}

  /**
   * The paths in {@code state} that hold something and are masked, in order; what the pack does not
   * know is personal, since nobody can tell.
   */
  static List<String> of(RecordState state, @Nullable Pack pack) {
    var paths = new TreeSet<>(state.body().fields().keySet());
    paths.addAll(state.conflicts().keySet());
    return paths.stream().filter(path -> isReason(path) || masked(path, pack)).toList();
  }

  /** Why somebody was judged so, in the counselor's own words. */
  private static boolean isReason(String path) {
    return path.startsWith(ContactFields.ASSESSED) && path.endsWith("/why");
  }

  private static boolean masked(String path, @Nullable Pack pack) {
    if (path.startsWith("_")) {
      return path.equals(ContactFields.NUMBER) || path.startsWith(ContactFields.ASKED);
    }
    if (Paths.isEntry(path)) {
      return false;
    }
    return pack == null || pack.question(path).map(FormNode.Question::personal).orElse(true);
  }
}
