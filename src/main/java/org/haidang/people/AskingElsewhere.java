package org.haidang.people;

import java.util.List;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.Permission;
import org.haidang.model.Account;
import org.haidang.model.RecordState;
import org.haidang.people.Asking.Question;
import org.haidang.people.Asking.Reason;
import org.haidang.people.Asking.Sharing;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server for records beyond this workstation, with a reason, in the name of one account.
 * What comes back is for the screen: nothing of it is written here but that it was looked at.
 * Thread-safe; blocks on the line and the disk.
 */
public final class AskingElsewhere {

  private final Asking server;
  private final Looks looks;
  private final boolean permitted;

  /** In the name of {@code account}. */
  public AskingElsewhere(Asking server, Looks looks, AccessRules rules, Account account) {
    this.server = server;
    this.looks = looks;
    this.permitted = rules.permits(account, Permission.ASK_NATIONAL);
  }

  /** What came of it. */
  public sealed interface Told {
    /**
     * This is known.
     *
     * @param records to be shown, not kept; none when nobody is known after all
     * @param more whether there are more than are told
     */
    record Found(List<RecordState> records, boolean more) implements Told {}

    /** The asker's centre will have the record in a moment. */
    record Shared() implements Told {}

    /** Not now: there is no line. What is known on this computer stays. */
    record NotNow() implements Told {}

    /** Asked too often within an hour. */
    record TooOften() implements Told {}

    /** The reason says nothing: it needs words, or fewer. */
    record NoReason() implements Told {}

    /** The account may not, or the record cannot be shared. */
    record NotPermitted() implements Told {}
  }

  /** Whether the account may ask at all. */
  public boolean permitted() {
    return permitted;
  }

  /** Asks for whoever has one of these fingerprints, see {@link KnownElsewhere}. */
  public Told by(List<String> prints, Why why, @Nullable String words) {
    return ask(null, prints, why, words);
  }

  /** Asks for one record. */
  public Told of(UUID record, Why why, @Nullable String words) {
    return ask(record, List.of(), why, words);
  }

  private Told ask(@Nullable UUID record, List<String> prints, Why why, @Nullable String words) {
    return guarded(
        why,
        words,
        reason -> {
          var answer = server.ask(new Question(record, prints, reason));
          for (var known : answer.records()) {
            note(known, reason);
          }
          return new Told.Found(answer.records(), answer.more());
        });
  }

  /** A look is noted before anything is shown; what cannot be noted is not shown. */
  private void note(RecordState known, Reason reason) {
    var words = reason.words();
    looks.asked(
        known.type(),
        known.id(),
        known.body().fields().isEmpty()
            ? List.of("_")
            : List.copyOf(known.body().fields().keySet()),
        words == null ? reason.code() : reason.code() + ": " + words);
  }

  /** Lets the asker's centre have a record that was asked for. */
  public Told share(UUID record, Why why, @Nullable String words) {
    return guarded(
        why,
        words,
        reason -> {
          server.share(new Sharing(record, reason));
          return new Told.Shared();
        });
  }

  private interface Step {
    Told with(Reason reason);
  }

  private static Told told(HaidangException fault) {
    if (NoLine.is(fault.code())) {
      return new Told.NotNow();
    }
    return switch (fault.code()) {
      case ASK_TOO_MANY -> new Told.TooOften();
      case NOT_PERMITTED -> new Told.NotPermitted();
      default -> throw fault;
    };
  }

  private Told guarded(Why why, @Nullable String words, Step step) {
    if (!permitted) {
      return new Told.NotPermitted();
    }
    var said = words == null || words.isBlank() ? null : words.strip();
    if (said == null ? why.needsWords() : said.length() > Asking.MOST_WORDS) {
      return new Told.NoReason();
    }
    try {
      return step.with(new Reason(why.stored(), said));
    } catch (HaidangException e) {
      return told(e);
    }
  }
}
