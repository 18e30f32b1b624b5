package org.haidang.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.platform.Ids;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.View;

/** Notes in the trail who read it, and by what they looked. */
record TrailNotes(Ids ids, TrailWriting writing) {

  void note(Connection connection, View view, Question question, Session session, Instant now)
      throws SQLException {
    var export = question.export();
    var deed = export == null ? Deed.TRAIL_READ : Deed.TRAIL_EXPORTED;
    var happening =
        Happening.of(
            ids.next(), now, session.account().login(), deed, view.name().toLowerCase(Locale.ROOT));
    var asked = question.filter().equals(Filter.ALL) ? null : inWords(question.filter());
    var words = export == null ? asked : asked == null ? export : export + "\n" + asked;
    writing.add(connection, happening, words, new SeenBy(session.account().centre(), null));
  }

  private static String inWords(Filter filter) {
    var words = new ArrayList<String>();
    for (var part :
        List.of(
            new TrailConditions.Condition("who", filter.who()),
            new TrailConditions.Condition("whose", filter.whose()),
            new TrailConditions.Condition("record", filter.record()),
            new TrailConditions.Condition("from", filter.from()),
            new TrailConditions.Condition("to", filter.to()))) {
      if (part.value() != null) {
        words.add(part.sql() + "=" + part.value());
      }
    }
    if (!filter.deeds().isEmpty()) {
      words.add("deeds=" + String.join("+", filter.deeds()));
    }
    return String.join(" ", words);
  }
}
