package org.haidang.server;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.haidang.access.EnrolCode;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.access.Workstations;
import org.haidang.access.Workstations.Listed;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.server.CentralHttp.Parts;
import org.haidang.sync.AccountMessages.Done;
import org.haidang.sync.ComputerMessages;
import org.haidang.sync.ComputerMessages.Computer;
import org.haidang.sync.ComputerMessages.Computers;
import org.haidang.sync.ComputerMessages.JoinCode;
import org.haidang.sync.ComputerMessages.Joining;
import org.haidang.sync.ComputerMessages.Naming;
import org.haidang.sync.ComputerMessages.Striking;
import org.jspecify.annotations.Nullable;

/**
 * The computers: {@code GET /v1/computers}, {@code POST /v1/computers/name}, {@code
 * /v1/computers/strike} and {@code /v1/computers/code}. One that is not one's own to look after is
 * answered as if it were not there. Thread-safe.
 */
final class ComputerRoute {

  private static final int MOST_BYTES = 4 * 1024;
  private static final Pattern CENTRE = Pattern.compile("[A-Z0-9]{1,10}");

  private final Parts parts;
  private final Gate gate;
  private final Requests requests;
  private final Replies replies;

  ComputerRoute(Parts parts, Gate gate, Requests requests, Replies replies) {
    this.parts = parts;
    this.gate = gate;
    this.requests = requests;
    this.replies = replies;
  }

  void all(Context context) {
    var session = gate.session(context, Permission.COMPUTERS_OF_CENTRE);
    var listed = workstations().all(ofAll(session) ? null : session.account().centre());
    replies.sendUnkept(context, new Computers(listed.stream().map(ComputerRoute::told).toList()));
  }

  private static Computer told(Listed one) {
    return new Computer(
        one.id(),
        one.name(),
        one.centre(),
        one.lastLogin(),
        one.lastSeen(),
        one.enrolledAt(),
        one.enrolledBy(),
        one.struckOffAt());
  }

  void name(Context context) {
    var session = gate.session(context, Permission.COMPUTERS_OF_CENTRE);
    var request = requests.body(context, Naming.class, MOST_BYTES);
    var name = name(request.name());
    var one = mine(session, request.workstation());
    workstations().name(one.id(), name, session.account().login());
    replies.sendUnkept(context, new Done(true));
  }

  private static @Nullable String name(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    var name = typed.strip();
    if (name.length() > ComputerMessages.LONGEST_NAME
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw Requests.malformed();
    }
    return name;
  }

  void strike(Context context) {
    var session = gate.session(context, Permission.COMPUTERS_OF_CENTRE);
    var one = mine(session, requests.body(context, Striking.class, MOST_BYTES).workstation());
    // Whoever strikes off the computer they sit at may have nobody left to let one in.
    if (one.id().equals(session.workstation())) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    workstations().strikeOff(one.id(), session.account().login());
    replies.sendUnkept(context, new Done(true));
  }

  void code(Context context) {
    var session = gate.session(context, Permission.COMPUTERS_OF_ALL);
    var centre = requests.body(context, Joining.class, MOST_BYTES).centre();
    if (Objects.isNull(centre) || !CENTRE.matcher(centre).matches()) {
      throw Requests.malformed();
    }
    var code = EnrolCode.fresh(parts.joining().pins().getFirst(), parts.random());
    var until = parts.clock().instant().plus(EnrolCode.GOOD_FOR);
    workstations()
        .issue(Digests.sha256(code.secret()), centre, until, null, session.account().login());
    replies.sendUnkept(context, new JoinCode(code.text(), until));
  }

  private Listed mine(Session session, @Nullable UUID workstation) {
    if (workstation == null) {
      throw Requests.malformed();
    }
    return workstations()
        .listed(workstation)
        .filter(one -> ofAll(session) || session.account().centre().equals(one.centre()))
        .orElseThrow(() -> new HaidangException(ErrorCode.COMPUTER_MISSING));
  }

  private boolean ofAll(Session session) {
    return parts.rules().permits(session.account(), Permission.COMPUTERS_OF_ALL);
  }

  private Workstations workstations() {
    return parts.joining().workstations();
  }
}
