package org.haidang.sync;

import org.haidang.platform.HaidangException;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Report;
import org.haidang.sync.TrailMessages.Reported;
import org.haidang.sync.TrailMessages.View;

/** The trail at the central server. Thread-safe; blocks on the line. */
public interface TrailServer {

  /**
   * Sends what happened here.
   *
   * @throws HaidangException when the line or the server failed
   */
  Reported report(Report report);

  /**
   * What happened.
   *
   * @throws HaidangException as the other
   */
  Found find(View view, Question question);
}
