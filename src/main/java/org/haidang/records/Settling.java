package org.haidang.records;

import java.util.List;
import java.util.Optional;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;

/** Ends a disagreement: a person chooses one of the values held. */
public final class Settling {

  private Settling() {}

  /**
   * The change that lets {@code chosen} stand in {@code path} in place of all the values held there
   * now; a value that nobody here has seen stays in conflict beside it. Empty when nothing
   * disagrees there any more.
   */
  public static Optional<Change> choose(
      Pen pen, Register.Opened opened, String path, HeldValue chosen) {
    var held = opened.state().conflicts().get(path);
    if (held == null) {
      return Optional.empty();
    }
    var edit =
        new Edit(
            path,
            opened.state().body().get(path),
            chosen.value(),
            held.stream().map(HeldValue::change).toList());
    return Optional.of(pen.edit(opened, List.of(edit), null));
  }
}
