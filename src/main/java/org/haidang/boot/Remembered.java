package org.haidang.boot;

import java.util.concurrent.Executor;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.store.local.LocalSettings;
import org.haidang.ui.shell.ShownRound;

/**
 * What a computer keeps of how somebody works on it, from day to day. To be used on the FX thread.
 *
 * @param login whose
 * @param disk writes it
 */
record Remembered(LocalSettings settings, String login, Executor disk) {

  private static final String SCRIPT_SHARE = "script.share";
  private static final String SHOWN_ROUND = "shown.round.";
  private static final String LAST_LINE = "last.line.";
  private static final String IDLE = "lock.idle.minutes";
  private static final double FIRST_SHARE = 0.38;

  /** Long enough to look something up on paper, short enough for a way to the kitchen. */
  private static final int IDLE_MINUTES = 10;

  /** Whether this account was shown round on this computer. */
  ShownRound shownRound() {
    var key = SHOWN_ROUND + login;
    return new ShownRound() {
      @Override
      public boolean already() {
        return settings.get(key).isPresent();
      }

      @Override
      public void remember() {
        disk.execute(() -> settings.put(key, "yes"));
      }
    };
  }

  /** The line this account took contacts on last. */
  StringProperty lastLine() {
    var key = LAST_LINE + login;
    var line = new SimpleStringProperty(settings.get(key).orElse(""));
    line.addListener((_, _, now) -> disk.execute(() -> settings.put(key, now)));
    return line;
  }

  /** After how many minutes without a touch this computer locks by itself; 0 for never. */
  IntegerProperty idleMinutes() {
    var minutes =
        new SimpleIntegerProperty(settings.get(IDLE).map(Integer::parseInt).orElse(IDLE_MINUTES));
    minutes.addListener((_, _, now) -> disk.execute(() -> settings.put(IDLE, now.toString())));
    return minutes;
  }

  /** The part of the width the script has, kept from day to day. */
  DoubleProperty scriptShare() {
    var share =
        new SimpleDoubleProperty(
            settings.get(SCRIPT_SHARE).map(Double::parseDouble).orElse(FIRST_SHARE));
    share.addListener(
        (_, _, now) -> disk.execute(() -> settings.put(SCRIPT_SHARE, String.valueOf(now))));
    return share;
  }
}
