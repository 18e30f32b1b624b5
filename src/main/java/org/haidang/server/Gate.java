package org.haidang.server;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.haidang.access.AccessRules;
import org.haidang.access.AccountDirectory;
import org.haidang.access.Permission;
import org.haidang.access.RequestProof;
import org.haidang.access.Session;
import org.haidang.model.Scopes;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** Lets in who has a session and may do what is asked. Thread-safe. */
final class Gate {

  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TOKEN = 200;

  private final AccountDirectory directory;
  private final AccessRules rules;
  private final Proofs proofs;
  private final InstantSource clock;
  private final Pace pace;
  private final OpenRequests open;

  Gate(
      AccountDirectory directory,
      AccessRules rules,
      Proofs proofs,
      InstantSource clock,
      Pace pace,
      OpenRequests open) {
    this.open = open;
    this.pace = pace;
    this.proofs = proofs;
    this.directory = directory;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The session that asks.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_SIGN_IN_AGAIN} without one, {@link
   *     ErrorCode#NOT_PERMITTED} when its account may not, {@link ErrorCode#SERVER_BUSY} when it
   *     asks too often or too much at once; {@code WORKSTATION_…} and {@code PROOF_…} when the
   *     request does not come from the workstation the session was opened on
   */
  Session session(Context context, Permission permission) {
    var token = Tokens.hash(token(context));
    var proof = proofs.proven(context);
    var workstation = proof.workstation();
    var found = Proofs.changes(context) ? asking(proof, token) : session(token);
    if (found.isEmpty()) {
      proofs.known(workstation);
      throw new HaidangException(ErrorCode.SERVER_SIGN_IN_AGAIN);
    }
    var session = found.get();
    if (!session.workstation().equals(workstation)) {
      // A token that was carried to another computer.
      throw new HaidangException(ErrorCode.SERVER_SIGN_IN_AGAIN);
    }
    open.take(context, workstation);
    pace.take(session);
    demand(session, permission);
    return session;
  }

  private Optional<Session> session(byte[] token) {
    return directory.session(token, clock.instant());
  }

  private Optional<Session> asking(RequestProof proof, byte[] token) {
    var asking = directory.asking(proof, token, clock.instant());
    if (!asking.first()) {
      throw new HaidangException(ErrorCode.PROOF_REFUSED);
    }
    return asking.session();
  }

  /**
   * Demands that a session which {@link #session} found still stands, for an answer that was held
   * back or goes on.
   *
   * @throws HaidangException as {@link #session}
   */
  void demandStill(Context context, Session session, Permission permission) {
    var now = session(Tokens.hash(token(context)));
    if (now.isEmpty()) {
      proofs.known(session.workstation());
      throw new HaidangException(ErrorCode.SERVER_SIGN_IN_AGAIN);
    }
    demand(now.get(), permission);
  }

  private void demand(Session session, Permission permission) {
    if (!rules.permits(session.account(), permission)) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
  }

  /**
   * The token that comes with a request, whatever it is worth.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_SIGN_IN_AGAIN} without one
   */
  static String token(Context context) {
    var header = context.header("Authorization");
    if (header == null
        || !header.startsWith(BEARER)
        || header.length() > BEARER.length() + LONGEST_TOKEN) {
      throw new HaidangException(ErrorCode.SERVER_SIGN_IN_AGAIN);
    }
    return header.substring(BEARER.length());
  }

  /** Counts a request of who is no longer let in by {@link #session}. */
  void pace(Session former) {
    pace.take(former);
  }

  /** SHA-256 of the token that a request brings, which {@link #session} has let in. */
  byte[] tokenHash(Context context) {
    var header = Objects.requireNonNullElse(context.header("Authorization"), BEARER);
    return Tokens.hash(header.substring(BEARER.length()));
  }

  /** What the session's workstation may hold. */
  static Set<String> scopes(Session session) {
    return Set.of(Scopes.centre(session.account().centre()));
  }
}
