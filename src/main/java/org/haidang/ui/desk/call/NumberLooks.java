package org.haidang.ui.desk.call;

import java.util.List;
import java.util.UUID;
import org.haidang.desk.Call;
import org.haidang.desk.CallDesk;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordType;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;

/**
 * Looks at what is personal of a caller on the line: the number, what was arranged. To be used on
 * the FX thread.
 */
record NumberLooks(CallDesk desk, Background background, Messages messages) {

  /** The look is noted, then the number is shown: whatever became of the note, and that is told. */
  void at(Call seen, Runnable show) {
    at(RecordType.CONTACT, seen.contact(), List.of(ContactFields.NUMBER), show);
  }

  /** As above, of fields of a record of any kind. */
  void at(RecordType type, UUID record, List<String> fields, Runnable show) {
    var _ =
        desk.looked(type, record, fields)
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
