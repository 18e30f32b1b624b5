package org.haidang.ui.desk.call;

import org.haidang.model.RecordType;
import org.haidang.ui.form.files.Attaching;
import org.haidang.ui.form.files.FileDesk;

/** Files attached to the reports that are taken. To be used on the FX thread. */
public final class CallFiles {

  private CallFiles() {}

  /** Has files attached by {@code desk} in every call from now on; before any view is made. */
  public static void attach(CallDeskViewModel calls, FileDesk desk) {
    calls
        .callProperty()
        .subscribe(
            call -> {
              if (call != null) {
                call.form()
                    .attachBy(new Attaching(desk, RecordType.CONTACT, call.call().contact()));
              }
            });
  }
}
