package org.haidang.ui.desk.call;

import java.util.UUID;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
import org.haidang.model.ContactFields;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;

/** Looks at the number of a caller on the line. To be used on the FX thread. */
record NumberLooks(CallDesk desk, Background background, Messages messages) {

  /** The look is noted, then the number is shown: whatever became of the note, and that is told. */
  void at(Call seen, Runnable show) {
    at(seen.contact(), ContactFields.NUMBER, show);
  }

  /** The same of {@code field} of a contact. */
  void at(UUID contact, String field, Runnable show) {
    var _ =
        desk.looked(contact, field)
            .whenComplete(
                (_, fault) ->
                    background.onScreen(
                        () -> {
                          if (fault != null) {
                            messages.tell(Faults.codeOf(fault));
                          }
                          show.run();
                        }));
  }
}
