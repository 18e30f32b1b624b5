package org.haidang.referrals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.Permission;
import org.haidang.content.HtcdsStandard;
import org.haidang.content.Library;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.records.Register;

/**
 * Lets a referral out: as a letter or as a file of the case data standard, where the counselor
 * says. Only what was agreed to leaves; what leaves is noted before anything of it is in a file; no
 * other file is written. Thread-safe; blocks on the disk.
 */
public final class Sending {

  private static final Set<ReferralState> MAY_LEAVE =
      Set.of(
          ReferralState.CONSENTED,
          ReferralState.SENT,
          ReferralState.RECEIVED,
          ReferralState.ACCEPTED,
          ReferralState.IN_PROGRESS);

  private final Register register;
  private final ReferralSources sources;
  private final LetterHeads heads;
  private final Looks looks;
  private final AccessRules rules;
  private final Account account;
  private final LetterWriter writer;
  private final LetterPress press;
  private final Json json;
  private final Clock clock;
  private final HtcdsReferral htcds = new HtcdsReferral(HtcdsStandard.read());

  /**
   * For {@code account}.
   *
   * @param library the packs: names of items, agencies, needs, centres
   * @param looks is told what leaves
   * @param clock says what day today is, in its zone
   */
  public Sending(
      Register register,
      Library library,
      Looks looks,
      AccessRules rules,
      Account account,
      LetterWriter writer,
      LetterPress press,
      Json json,
      Clock clock) {
    this.register = register;
    this.sources = new ReferralSources(register, library, clock);
    this.heads = new LetterHeads(library, account, clock);
    this.looks = looks;
    this.rules = rules;
    this.account = account;
    this.writer = writer;
    this.press = press;
    this.json = json;
    this.clock = clock;
  }

  /** Why nothing may leave. */
  public enum Why {
    /** This account may not send referrals. */
    ROLE,
    /** It is not on this computer. */
    NOT_HERE,
    /** It has not come so far, or has ended. */
    STATE,
    /** Nobody agreed, or it was taken back. */
    NO_GROUND,
    /** Two people noted different consents. */
    CONSENT_DISPUTED,
    /** The reason is missing. */
    NO_REASON;

    /** The key of its words. */
    public String textKey() {
      return "referral.send.no." + Consent.stored(this);
    }
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** It is in the file. */
    record Written(Path file) implements Outcome {}

    /** Nothing is written. */
    record Refused(Why why) implements Outcome {}
  }

  /** Why nothing of {@code referral} may leave now; empty when it may. */
  public Optional<Why> refusal(UUID referral) {
    var opened = sources.open(referral);
    if (!rules.permits(account, Permission.REFERRAL_WRITE)) {
      return Optional.of(Why.ROLE);
    }
    if (opened.isEmpty()) {
      return Optional.of(Why.NOT_HERE);
    }
    var state = opened.get().state();
    var course = Course.of(state.body());
    if (course.disputed() || course.state().filter(MAY_LEAVE::contains).isEmpty()) {
      return Optional.of(Why.STATE);
    }
    if (Referrals.consentDisputed(state)) {
      return Optional.of(Why.CONSENT_DISPUTED);
    }
    return Consent.of(state.body()).ground() == Consent.Ground.NONE
        ? Optional.of(Why.NO_GROUND)
        : Optional.empty();
  }

  /** What would leave; empty when the referral is not on this computer. */
  public Optional<Disclosure> preview(UUID referral) {
    return sources.open(referral).map(opened -> sources.disclosure(opened.state().body()));
  }

  /**
   * The possible victims that the report behind {@code referral} tells of; none when there is no
   * report here.
   */
  public List<Concerned> concerned(UUID referral) {
    return sources.concerned(referral);
  }

  /**
   * Writes the letter, a PDF, to {@code file}.
   *
   * @param reason why it leaves, in the counselor's words
   * @throws HaidangException {@link ErrorCode#FILE_UNWRITABLE}, or the audit's fault when it could
   *     not be noted; no file then
   */
  public Outcome letter(UUID referral, String reason, Path file) {
    return send(
        referral,
        reason,
        file,
        (body, disclosure) -> {
          var bytes = new ByteArrayOutputStream();
          press.print(writer.letter(referral, body, disclosure, heads.of(body)), bytes);
          return bytes.toByteArray();
        });
  }

  /**
   * Writes what may leave by the case data standard, JSON, to {@code file}.
   *
   * @param reason why it leaves, in the counselor's words
   * @throws HaidangException as {@link #letter}
   */
  public Outcome htcds(UUID referral, String reason, Path file) {
    return send(
        referral,
        reason,
        file,
        (body, disclosure) ->
            json.bytes(List.of(htcds.row(referral, body, disclosure, heads.centre(), today()))));
  }

  @FunctionalInterface
  private interface Making {
    byte[] of(Body body, Disclosure disclosure);
  }

  private Outcome send(UUID referral, String reason, Path file, Making making) {
    var why = refusal(referral);
    if (why.isPresent()) {
      return new Outcome.Refused(why.get());
    }
    if (reason.isBlank()) {
      return new Outcome.Refused(Why.NO_REASON);
    }
    var body = sources.open(referral).orElseThrow().state().body();
    var disclosure = sources.disclosure(body);
    var bytes = making.of(body, disclosure);
    looks.exported(RecordType.REFERRAL, referral, List.of(ReferralFields.ASKED), reason.strip());
    for (var record : disclosure.records()) {
      var type = register.open(record).map(it -> it.state().type()).orElse(RecordType.PERSON);
      looks.exported(type, record, disclosure.pathsIn(record), reason.strip());
    }
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FILE_UNWRITABLE);
    }
    return new Outcome.Written(file);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
