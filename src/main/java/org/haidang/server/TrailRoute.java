package org.haidang.server;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.haidang.access.Permission;
import org.haidang.access.TrailEntry;
import org.haidang.sync.TrailLedger;
import org.haidang.sync.TrailMessages;
import org.haidang.sync.TrailMessages.Filter;
import org.haidang.sync.TrailMessages.Question;
import org.haidang.sync.TrailMessages.Report;
import org.haidang.sync.TrailMessages.View;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/audit}: what happened at a workstation; {@code /v1/audit/centre}, {@code /own}
 * and {@code /glass}: what happened, for who may know. Thread-safe.
 */
final class TrailRoute {

  private static final int SMALL = 16 * 1024;
  private static final int MOST_OFFSET = 10_000_000;
  private static final int MOST_DEEDS = 50;
  private static final int SEAL = 64;
  private static final int LONGEST_HEAD = 64 * 1024;
  private static final int LONGEST_WORDS = 8 * 1024;

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final TrailLedger ledger;
  private final Gate gate;
  private final InstantSource clock;
  private final Requests requests;
  private final Replies replies;

  TrailRoute(
      TrailLedger ledger, Gate gate, InstantSource clock, Requests requests, Replies replies) {
    this.ledger = ledger;
    this.gate = gate;
    this.clock = clock;
    this.requests = requests;
    this.replies = replies;
  }

  void report(Context context) {
    var session = gate.session(context, Permission.AUDIT_SEND);
    var report = requests.body(context, Report.class, TrailMessages.MAX_BYTES);
    if (Objects.isNull(report.chain())
        || Objects.isNull(report.head())
        || Objects.isNull(report.head().seal())
        || report.entries().size() > TrailMessages.MOST
        || !report.entries().stream().allMatch(TrailRoute::mayBe)) {
      throw Requests.malformed();
    }
    replies.sendUnkept(context, ledger.report(report, session, clock.instant()));
  }

  /** What came over the wire may lack what the type promises. */
  private static boolean mayBe(@Nullable TrailEntry entry) {
    return entry != null
        && Objects.nonNull(entry.chain())
        && entry.seq() > 0
        && isSeal(entry.before())
        && isSeal(entry.pledge())
        && isSeal(entry.seal())
        && (entry.salt() == null || isSeal(entry.salt()))
        && SentText.isText(entry.head(), LONGEST_HEAD)
        && (entry.words() == null || isWords(entry.words(), LONGEST_WORDS));
  }

  private static boolean isSeal(@Nullable String text) {
    return text != null && text.length() == SEAL && text.indexOf('\0') < 0;
  }

  private static boolean isWords(String text, int longest) {
    return text.length() <= longest && text.indexOf('\0') < 0;
  }

  void centre(Context context) {
    find(context, View.CENTRE, Permission.AUDIT_READ);
  }

  void own(Context context) {
    find(context, View.OWN, Permission.AUDIT_OWN);
  }

  void glass(Context context) {
    find(context, View.GLASS, Permission.AUDIT_GLASS);
  }

  private void find(Context context, View view, Permission permission) {
    var session = gate.session(context, permission);
    var question = requests.body(context, Question.class, SMALL);
    var export = question.export();
    if (Objects.isNull(question.filter())
        || question.offset() < 0
        || question.offset() > MOST_OFFSET
        || question.limit() < 1
        || question.limit() > TrailMessages.MOST
        || !mayBe(question.filter())
        || (export != null && !SentText.isText(export, TrailMessages.LONGEST))) {
      throw Requests.malformed();
    }
    replies.sendUnkept(context, ledger.find(view, question, session, clock.instant()));
  }

  private static boolean mayBe(Filter filter) {
    var who = filter.who();
    var whose = filter.whose();
    return (who == null || isWords(who, TrailMessages.LONGEST))
        && (whose == null || isWords(whose, TrailMessages.LONGEST))
        && isMoment(filter.from())
        && isMoment(filter.to())
        && filter.deeds().size() <= MOST_DEEDS
        && filter.deeds().stream()
            .allMatch(deed -> deed != null && isWords(deed, TrailMessages.LONGEST));
  }

  /** The database knows no others. */
  private static boolean isMoment(@Nullable Instant moment) {
    return moment == null || !(moment.isBefore(FIRST) || moment.isAfter(LAST));
  }
}
