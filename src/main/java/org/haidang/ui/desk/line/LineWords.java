package org.haidang.ui.desk.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.haidang.sync.SyncStatus;
import org.haidang.ui.desk.line.LineViewModel.Shown;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;

/** What there is to say of the line, in whole sentences. */
final class LineWords {

  private final Wording wording;
  private final Formats formats;
  private final ErrorTexts errors;

  LineWords(Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
    this.errors = new ErrorTexts(wording);
  }

  /** Whether it holds, in a few words. */
  String state(SyncStatus status) {
    return switch (status.line()) {
      case STARTING -> wording.get("line.state.starting");
      case ONLINE -> wording.get("line.state.online");
      case OFFLINE -> wording.get("line.state.offline");
      case PAUSED -> wording.get("line.state.paused");
    };
  }

  /** What waits, since when, how fast it goes, and when the server last answered. */
  List<String> facts(Shown shown) {
    var facts = new ArrayList<String>();
    int waiting = shown.depth().waiting();
    var oldest = shown.depth().oldest();
    if (waiting == 0) {
      facts.add(wording.get("line.waiting.none"));
    } else if (oldest == null) {
      facts.add(wording.get("line.waiting", number(waiting)));
    } else {
      facts.add(
          wording.get(
              "line.waiting.since", number(waiting), formats.lately(oldest), span(shown.waited())));
    }
    if (shown.aMinute() > 0) {
      facts.add(wording.get("line.speed", number(shown.aMinute())));
    }
    var last = shown.status().lastExchange();
    facts.add(
        last == null
            ? wording.get("line.last.never")
            : wording.get("line.last", formats.lately(last)));
    return facts;
  }

  /** Why it does not hold and what comes next; empty when it does. */
  String why(SyncStatus status) {
    var reason = status.reason();
    if (reason == null) {
      return "";
    }
    var next = status.nextTry();
    var again =
        status.line() == SyncStatus.Line.PAUSED
            ? wording.get("line.again.sign_in")
            : next == null ? "" : wording.get("line.again", formats.lately(next));
    return (errors.what(reason) + " " + errors.kept(reason) + " " + again).strip();
  }

  /** Which way the clock is wrong, and what that means. */
  String clock(Duration ahead) {
    var key = ahead.isNegative() ? "line.clock.behind" : "line.clock.ahead";
    return wording.get(key, span(ahead.abs())) + " " + wording.get("line.clock.means");
  }

  /** In minutes, hours or days, whole ones. */
  String span(Duration span) {
    if (span.toDays() > 1) {
      return wording.get("line.span.days", number(span.toDays()));
    }
    if (span.toHours() > 1) {
      return wording.get("line.span.hours", number(span.toHours()));
    }
    return wording.get("line.span.minutes", number(Math.max(1, span.toMinutes())));
  }

  private String number(long many) {
    return formats.number(many, wording.language().get());
  }
}
