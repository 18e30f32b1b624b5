package org.haidang.duties;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.haidang.model.Body;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.PlainText;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/** Does things to duties and undoes them. Thread-safe; blocks on the disk. */
final class Acts {

  private final Register register;
  private final Pen pen;

  Acts(Register register, Pen pen) {
    this.register = register;
    this.pen = pen;
  }

  /**
   * Changes one.
   *
   * @param reason why, as {@link #given} tidied it; null where none is asked for
   */
  Act change(UUID id, @Nullable String reason, UnaryOperator<Body> how) {
    var opened = opened(id);
    var change = pen.change(opened, how.apply(opened.state().body()), reason);
    if (!change.patch().isEmpty()) {
      register.save(List.of(change));
    }
    return new Act(id, change.patch());
  }

  /**
   * Undoes {@code act}, where everything it did still stands; false, and nothing is done, when
   * somebody changed it since.
   */
  boolean undo(Act act) {
    var opened = opened(act.record());
    var body = opened.state().body();
    boolean stands =
        act.edits().stream()
            .allMatch(
                edit ->
                    Objects.equals(body.get(edit.path()), edit.to())
                        && !opened.state().conflicts().containsKey(edit.path()));
    if (stands && !act.edits().isEmpty()) {
      var back = body;
      for (var edit : act.edits()) {
        back = back.with(edit.path(), edit.from());
      }
      register.save(List.of(pen.change(opened, back, null)));
    }
    return stands;
  }

  /** One as it stands; it must be on this computer. */
  Register.Opened opened(UUID id) {
    return register.open(id).orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING));
  }

  /** A reason in one line; it must say something. */
  static String given(String reason) {
    var words = PlainText.line(reason).strip();
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a reason is asked for");
    }
    return words;
  }
}
