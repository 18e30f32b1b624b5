package org.haidang.remote;

import java.util.Locale;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.TrailMessages.Found;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Report;
import org.haidang.sync.TrailMessages.Reported;
import org.haidang.sync.TrailMessages.View;
import org.haidang.sync.TrailServer;

/** The trail at the server, over HTTP. Thread-safe. */
final class HttpTrail implements TrailServer {

  private final Exchange exchange;

  HttpTrail(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Reported report(Report report) {
    var answer = exchange.post(report, Reported.class, "audit");
    if (!Complete.given(answer.have()) || !Complete.given(answer.have().seal())) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return answer;
  }

  @Override
  public Found find(View view, Question question) {
    var path = view.name().toLowerCase(Locale.ROOT);
    var found = exchange.post(question, Found.class, "audit", path);
    boolean whole =
        found.count() >= -1
            && found.rows().stream()
                .allMatch(
                    row ->
                        Complete.given(row)
                            && Complete.given(row.happening())
                            && Complete.given(
                                row.happening().id(),
                                row.happening().at(),
                                row.happening().login(),
                                row.happening().deed()))
            && found.alarms().stream()
                .allMatch(
                    alarm ->
                        Complete.given(alarm)
                            && Complete.given(alarm.fault(), alarm.at(), alarm.login()));
    if (!whole) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
    return found;
  }
}
