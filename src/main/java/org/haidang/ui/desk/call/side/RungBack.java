package org.haidang.ui.desk.call.side;

import java.util.List;
import java.util.function.Consumer;
import org.haidang.duties.FollowUp;
import org.haidang.records.Register;

/**
 * What the call in hand rings back for.
 *
 * @param followUp says how
 * @param look notes that what was arranged is about to be seen, then runs what shows it
 * @param about what it is about: the earlier contact, a person, a case
 */
public record RungBack(FollowUp followUp, Consumer<Runnable> look, List<Register.Row> about) {
  public RungBack {
    about = List.copyOf(about);
  }
}
