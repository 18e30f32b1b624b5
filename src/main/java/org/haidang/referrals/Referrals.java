package org.haidang.referrals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.haidang.access.AccessRules;
import org.haidang.model.Body;
import org.haidang.model.Limits;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.people.CleanText;
import org.haidang.platform.HaidangException;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/**
 * Makes referrals and moves them on, in the name of one account; every step is dated and signed.
 * Thread-safe; blocks on the disk; every method that saves throws {@link HaidangException} when
 * nothing was saved.
 */
public final class Referrals {

  /** What is settled anew when a person is asked again. */
  private static final List<String> SPOKEN =
      List.of("consent/", Consent.DECISION + "/", Consent.EXCEPTION + "/");

  private final Register register;
  private final Pen pen;
  private final StepRules rules;
  private final Consents consents;
  private final ReferralSaving saving;

  /**
   * The referrals of {@code register}.
   *
   * @param clocks those of the content in use
   */
  public Referrals(Register register, Pen pen, AccessRules rules, Supplier<Clocks> clocks) {
    this.register = register;
    this.pen = pen;
    this.rules = new StepRules(rules);
    this.consents = new Consents(rules);
    this.saving = new ReferralSaving(register, pen, clocks);
  }

  /** What was said or decided, to be written into a body. */
  @FunctionalInterface
  public interface Writing {
    /** The body with it, or why not. */
    Consents.Written in(Consents consents, Body body, Consents.Signature signature);
  }

  /** Begins one. */
  public Moved propose(Proposal proposal) {
    var asked = CleanText.lines(proposal.asked()).text();
    if (asked.length() > Limits.ANSWER) {
      return new Moved.TooLong();
    }
    var body =
        Body.EMPTY
            .with(ReferralFields.AGENCY, proposal.agency())
            .with(ReferralFields.AGENCY_NAME, CleanText.line(proposal.agencyName()).text())
            .with(ReferralFields.NEED, proposal.need())
            .with(ReferralFields.ASKED, asked)
            .with(ReferralFields.NEWS_SAFE, proposal.newsSafe() ? "yes" : "no")
            .with(RecordFields.URGENCY, proposal.urgency())
            .with(RecordFields.WHO, pen.account().login());
    body = linked(body, proposal.person(), ReferralFields.PERSON);
    body = linked(body, proposal.ofCase(), ReferralFields.CASE);
    body = linked(body, proposal.contact(), ReferralFields.CONTACT);
    var refusal = rules.refusal(body, ReferralState.PROPOSED, null, pen.account());
    if (refusal.isPresent()) {
      return new Moved.Forbidden(refusal.get());
    }
    var change = pen.make(RecordType.REFERRAL, saving.stepped(body, ReferralState.PROPOSED, null));
    register.save(List.of(change));
    return new Moved.Done(change.record(), List.of(change));
  }

  private static Body linked(Body body, @Nullable UUID to, String role) {
    return to == null ? body : body.with(Links.to(to), role);
  }

  /** Takes a step. */
  public Moved step(UUID referral, ReferralState to, @Nullable String reason) {
    var why = reason == null ? "" : CleanText.lines(reason).text();
    if (why.length() > Limits.ANSWER) {
      return new Moved.TooLong();
    }
    return with(
        referral,
        opened ->
            refusal(opened.state(), to, why)
                .<Moved>map(Moved.Forbidden::new)
                .orElseGet(
                    () ->
                        saving.save(
                            opened, saving.stepped(opened.state().body(), to, why), Set.of())));
  }

  /** Why the step is forbidden now; empty when it is allowed. */
  public Optional<StepRules.Refusal> refusal(
      RecordState referral, ReferralState to, @Nullable String reason) {
    var found = rules.refusal(referral.body(), to, reason, pen.account());
    boolean passesOn = to == ReferralState.CONSENTED || to == ReferralState.SENT;
    return found.isEmpty() && passesOn && consentDisputed(referral)
        ? Optional.of(
            new StepRules.Refusal(
                StepRules.Why.CONSENT_DISPUTED,
                Course.of(referral.body()).state().orElse(null),
                to))
        : found;
  }

  /** Whether two people noted different consents, so that nothing may be passed on. */
  public static boolean consentDisputed(RecordState referral) {
    return referral.conflicts().keySet().stream().anyMatch(Referrals::isSpoken);
  }

  /** Whether {@code path} holds something of what the person answered, to be asked again. */
  public static boolean isSpoken(String path) {
    return SPOKEN.stream().anyMatch(path::startsWith);
  }

  /**
   * Notes what the person answered and takes the step that follows from it, in one save: a yes to
   * all or some leads to {@link ReferralState#CONSENTED}, a no to {@link ReferralState#REFUSED}. A
   * disagreement about an earlier answer ends with it.
   */
  public Moved answered(UUID referral, Writing writing) {
    return written(referral, writing, null);
  }

  /**
   * Notes that consent was taken back, and withdraws the referral in the same save.
   *
   * @param reason in the person's words or the counselor's
   */
  public Moved takenBack(UUID referral, String reason) {
    return written(
        referral,
        (all, body, signature) -> all.takenBack(body, signature),
        CleanText.lines(reason).text());
  }

  private Moved written(UUID referral, Writing writing, @Nullable String backBecause) {
    return with(
        referral,
        opened -> {
          var signature = new Consents.Signature(pen.account(), pen.now());
          return switch (writing.in(consents, opened.state().body(), signature)) {
            case Consents.Written.Not not -> new Moved.Unwritten(not.why());
            case Consents.Written.Down down -> follow(opened, down.body(), backBecause);
          };
        });
  }

  private Moved follow(Register.Opened opened, Body body, @Nullable String backBecause) {
    var state = Course.of(body).state().orElse(ReferralState.PROPOSED);
    var to =
        backBecause != null
            ? ReferralState.WITHDRAWN
            : Consent.of(body).ground() == Consent.Ground.NONE
                ? ReferralState.REFUSED
                : ReferralState.CONSENTED;
    var settled = new HashSet<String>();
    opened.state().conflicts().keySet().stream()
        .filter(path -> backBecause == null && isSpoken(path))
        .forEach(settled::add);
    if (to == state) {
      return saving.save(opened, body, settled);
    }
    var refusal = rules.refusal(body, to, backBecause, pen.account());
    return refusal.isPresent()
        ? new Moved.Forbidden(refusal.get())
        : saving.save(opened, saving.stepped(body, to, backBecause), settled);
  }

  /** Notes what the agency said of it. */
  public Moved feedback(
      UUID referral, Feedback.@Nullable Rating rating, Feedback.Way by, String words) {
    var clean = CleanText.lines(words).text();
    if (clean.length() > Limits.ANSWER) {
      return new Moved.TooLong();
    }
    var feedback = new Feedback(rating, clean, by, pen.account().login(), pen.now());
    return with(
        referral,
        opened ->
            saving.save(opened, feedback.in(opened.state().body(), pen.ids().next()), Set.of()));
  }

  /** Notes that the agency was told that consent was taken back. */
  public Moved agencyTold(UUID referral) {
    return set(referral, ReferralFields.AGENCY_TOLD, pen.now().toString());
  }

  /** Notes that its counselor read how it ended. */
  public Moved newsRead(UUID referral) {
    return set(referral, ReferralFields.NEWS_READ, "yes");
  }

  /** Says whether its counselor may be told how it ends. */
  public Moved newsSafe(UUID referral, boolean safe) {
    return set(referral, ReferralFields.NEWS_SAFE, safe ? "yes" : "no");
  }

  /** Says whom it is for. */
  public Moved isFor(UUID referral, UUID person) {
    return set(referral, Links.to(person), ReferralFields.PERSON);
  }

  /** Says which of several possible victims in its report it is for, by the entry's path. */
  public Moved isAbout(UUID referral, String entry) {
    return set(referral, ReferralFields.ENTRY, entry);
  }

  private Moved set(UUID referral, String path, String value) {
    return with(
        referral, opened -> saving.save(opened, opened.state().body().with(path, value), Set.of()));
  }

  /** "Tin về": ended referrals of this account that it has not read yet, the latest first. */
  public List<Register.Row> news(int limit) {
    return register.sharing(
        List.of(ReferralIndexer.news(pen.account().login())), Set.of(RecordType.REFERRAL), limit);
  }

  /** Those of this centre whose agency has still to be told that consent was taken back. */
  public List<Register.Row> toTell(int limit) {
    return register.sharing(
        List.of(ReferralIndexer.tell(pen.account().centre())), Set.of(RecordType.REFERRAL), limit);
  }

  private Moved with(UUID referral, Function<Register.Opened, Moved> act) {
    return register
        .open(referral)
        .filter(opened -> opened.state().type() == RecordType.REFERRAL)
        .map(act)
        .orElseGet(Moved.NotHere::new);
  }
}
