package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.jspecify.annotations.Nullable;

/** What a workstation hands in when it has lost its rights, and what becomes of that. */
public final class QuarantineMessages {

  /** At most so many bytes of JSON in one hand-in: a push, and an unfinished report beside it. */
  public static final int MAX_BYTES = 4 << 20;

  /** At most so many unfinished reports in one hand-in. */
  public static final int MAX_DRAFTS = 50;

  /** At most so many things of one workstation lie there at once. */
  public static final int MAX_LYING = 50_000;

  /** At most so many things are told one by one. */
  public static final int MAX_TOLD = 500;

  /** The longest reason of a decision, in UTF-16 units. */
  public static final int MAX_WORDS = 500;

  private QuarantineMessages() {}

  /** How the holder of a session's token stands with the server now. */
  public enum Standing {
    /** The session holds. */
    GOOD,
    /** The session is over by its age: a new sign-in mends it. */
    ENDED,
    /** The account was revoked. */
    ACCOUNT_REVOKED,
    /** The workstation was struck off, whoever signed in there. */
    WORKSTATION_STRUCK_OFF
  }

  /**
   * {@code GET /v1/quarantine/standing}.
   *
   * @param leavers logins of revoked accounts that signed in on the asker's workstation; told to a
   *     session that holds
   */
  public record Stands(Standing standing, List<String> leavers) {
    public Stands {
      leavers = leavers == null ? List.of() : List.copyOf(leavers);
    }
  }

  /**
   * An unfinished report.
   *
   * @param touched its last key, by the workstation's clock
   * @param draft as the workstation mirrors it
   */
  public record Unfinished(UUID contact, String login, Instant touched, String draft) {
    /** Says of which contact, never what stands in it. */
    @Override
    public String toString() {
      return "Unfinished[" + contact + "]";
    }
  }

  /** {@code POST /v1/quarantine}: in the order it was saved. */
  public record HandIn(List<Change> changes, List<Unfinished> drafts) {
    public HandIn {
      changes = changes == null ? List.of() : List.copyOf(changes);
      drafts = drafts == null ? List.of() : List.copyOf(drafts);
    }
  }

  /** Its answer: what is safe at the server now, or was before. Only that may be purged. */
  public record Safe(List<UUID> ids) {
    public Safe {
      ids = ids == null ? List.of() : List.copyOf(ids);
    }
  }

  /**
   * How much lies there of one account and day.
   *
   * @param name the account's name as it is shown
   * @param day ISO date of its coming, UTC
   * @param why ACCOUNT or WORKSTATION
   */
  public record Pile(
      String centre, String login, String name, String day, String why, int changes, int drafts) {}

  /**
   * One thing that lies there; nothing personal of its content.
   *
   * @param kind CHANGE or DRAFT
   * @param name of whose it is, as it is shown
   * @param madeAt by the workstation's clock
   * @param fields how many fields it sets; 0 for an unfinished report
   * @param fresh whether it makes a new record
   */
  public record Item(
      UUID id,
      String kind,
      RecordType type,
      UUID record,
      String login,
      String name,
      UUID workstation,
      String why,
      Instant madeAt,
      Instant receivedAt,
      int fields,
      boolean fresh) {}

  /**
   * {@code GET /v1/quarantine}: what lies there undecided.
   *
   * @param items one by one, the longest there first; none for who may only count
   */
  public record Lying(List<Pile> piles, List<Item> items) {
    public Lying {
      piles = piles == null ? List.of() : List.copyOf(piles);
      items = items == null ? List.of() : List.copyOf(items);
    }
  }

  /** {@code POST /v1/quarantine/look}: into one, with a reason that is kept. */
  public record Looking(UUID id, String words) {}

  /**
   * Its answer: what it says.
   *
   * @param change null for an unfinished report
   */
  public record Looked(@Nullable Change change) {}

  /** {@code POST /v1/quarantine/take} and {@code …/discard}. */
  public record Deciding(UUID id, String words) {}

  /**
   * The answer to both.
   *
   * @param done whether it was decided, now or in the same way before
   * @param code why it was not: an error code's name; null when done
   */
  public record Decided(boolean done, @Nullable String code) {}
}
