package org.haidang.ui.desk.call;

import java.util.Optional;
import org.haidang.desk.Call;
import org.haidang.model.OpenReason;
import org.haidang.ui.form.Gaps;
import org.jspecify.annotations.Nullable;

/** Why questions are left open, kept in the call's draft. */
record CallGaps(Call call) implements Gaps {

  @Override
  public Optional<OpenReason> why(String path) {
    return call.why(path);
  }

  @Override
  public void why(String path, @Nullable OpenReason reason) {
    call.why(path, reason);
  }
}
