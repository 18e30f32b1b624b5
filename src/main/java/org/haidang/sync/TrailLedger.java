package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import org.haidang.access.Happening;
import org.haidang.access.Session;
import org.haidang.access.TrailCheck;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Report;
import org.haidang.sync.TrailMessages.Reported;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.sync.TrailMessages.View;
import org.jspecify.annotations.Nullable;

/** The trail as the server keeps it: its own chain and those of the workstations. Thread-safe. */
public interface TrailLedger {

  /**
   * Takes in what happened at the session's workstation. Entries that are here already are passed
   * over; what does not fit is noted for good.
   */
  Reported report(Report report, Session session, Instant now);

  /**
   * Adds to the server's own chain.
   *
   * @param centre whose supervisors may see it; empty for none
   * @param words the reason; null for none
   */
  void add(Happening happening, String centre, @Nullable String words);

  /** What the session may see of {@code view}; that it looked is kept, once for each question. */
  Found find(View view, Question question, Session session, Instant now);

  /**
   * What was done to an account, the newest first, at most {@link TrailMessages#MOST}. Whether the
   * asker may know it is asked before; that they did is not kept: nothing of a caller is in it.
   */
  List<Row> acts(String login);

  /** Reads every chain, the server's own first. */
  List<TrailCheck.Result> check();

  /** One that keeps nothing, for servers without a store. */
  static TrailLedger blank() {
    return new TrailLedger() {
      @Override
      public Reported report(Report report, Session session, Instant now) {
        return new Reported(report.head(), null);
      }

      @Override
      public void add(Happening happening, String centre, @Nullable String words) {}

      @Override
      public Found find(View view, Question question, Session session, Instant now) {
        return new Found(List.of(), 0, List.of());
      }

      @Override
      public List<Row> acts(String login) {
        return List.of();
      }

      @Override
      public List<TrailCheck.Result> check() {
        return List.of();
      }
    };
  }
}
