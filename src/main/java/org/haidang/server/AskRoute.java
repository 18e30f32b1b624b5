package org.haidang.server;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import org.haidang.access.Fingerprints;
import org.haidang.access.Permission;
import org.haidang.people.Asking;
import org.haidang.people.Asking.Question;
import org.haidang.people.Asking.Reason;
import org.haidang.people.Asking.Sharing;
import org.haidang.people.Why;
import org.haidang.sync.NationalLedger;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/ask}: records that the asker's workstation may not hold, for a reason that is
 * kept; {@code POST /v1/ask/share}: lets the asker's centre have one. Thread-safe.
 */
final class AskRoute {

  private static final int MOST_BYTES = 16 * 1024;

  /** More than a form has names and numbers. */
  private static final int MOST_PRINTS = 50;

  private final NationalLedger national;
  private final Gate gate;
  private final InstantSource clock;
  private final Requests requests;
  private final Replies replies;

  AskRoute(
      NationalLedger national, Gate gate, InstantSource clock, Requests requests, Replies replies) {
    this.national = national;
    this.gate = gate;
    this.clock = clock;
    this.requests = requests;
    this.replies = replies;
  }

  void ask(Context context) {
    var session = gate.session(context, Permission.ASK_NATIONAL);
    var question = requests.body(context, Question.class, MOST_BYTES);
    if (!isReason(question.reason())
        || (question.record() == null) == question.prints().isEmpty()
        || question.prints().size() > MOST_PRINTS
        || !question.prints().stream().allMatch(AskRoute::isPrint)) {
      throw Requests.malformed();
    }
    var answer = national.ask(question, session, clock.instant());
    replies.sendUnkept(context, answer);
  }

  void share(Context context) {
    var session = gate.session(context, Permission.ASK_NATIONAL);
    var sharing = requests.body(context, Sharing.class, MOST_BYTES);
    if (Objects.isNull(sharing.record()) || !isReason(sharing.reason())) {
      throw Requests.malformed();
    }
    var shared = national.share(sharing, session, clock.instant());
    replies.sendUnkept(context, shared);
  }

  /** What came over the wire may lack what the type promises. */
  private static boolean isReason(@Nullable Reason reason) {
    if (reason == null || Objects.isNull(reason.code())) {
      return false;
    }
    var words = reason.words();
    var why = Why.of(reason.code());
    return why.isPresent()
        && (words == null ? !why.get().needsWords() : SentText.isText(words, Asking.MOST_WORDS));
  }

  private static boolean isPrint(@Nullable String print) {
    try {
      return print != null && Base64.getDecoder().decode(print).length == Fingerprints.BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
