package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.content.Edition;
import org.haidang.content.Fault;
import org.haidang.content.PackFile;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Version;
import org.jspecify.annotations.Nullable;

/** The messages of the protocol, version 1, as they stand on the wire (JSON of these records). */
public final class Messages {

  /** The protocol's version, the first part of every path: {@code /v1/…}. */
  public static final int PROTOCOL = 1;

  /** At most this many changes in one push. */
  public static final int MAX_CHANGES = 500;

  /** At most this many bytes of JSON in one push, before compression. */
  public static final int MAX_PUSH_BYTES = 1 << 20;

  /** At most this many items on one page of the feed. */
  public static final int MAX_PAGE = 1000;

  /**
   * At most this many bytes of JSON in one publishing: the largest file in Base64, and its note.
   */
  public static final int MAX_PUBLISH_BYTES = PackFile.MAX_BYTES / 3 * 4 + (1 << 16);

  private Messages() {}

  /** {@code POST /v1/changes}: changes in the order they were saved. */
  public record Push(List<Change> changes) {}

  /** Its answer: one for each change, in the same order. */
  public record Pushed(List<ChangeAnswer> answers) {}

  /**
   * One record that changed.
   *
   * @param scope the scope whose feed tells of it
   * @param seq its position in that feed
   * @param id the record
   * @param version its version now
   * @param whole the record; null when the asker made the last change itself and has it already, or
   *     when {@code gone}
   * @param gone the record left the scope and is no longer for the asker
   * @param trail how it came to stand as it does: its latest steps, the earliest first; empty when
   *     {@code whole} is null, for contacts written once, and from a server of an earlier version.
   *     Steps whose values disagree now are among them, however old
   */
  public record FeedItem(
      String scope,
      long seq,
      UUID id,
      Version version,
      @Nullable RecordState whole,
      boolean gone,
      List<TrailStep> trail) {

    /** At most this many steps; those before them are asked of the server. */
    public static final int MAX_TRAIL = 20;

    public FeedItem {
      trail = trail == null ? List.of() : List.copyOf(trail);
    }

    /** Without its history. */
    public FeedItem(
        String scope,
        long seq,
        UUID id,
        Version version,
        @Nullable RecordState whole,
        boolean gone) {
      this(scope, seq, id, version, whole, gone, List.of());
    }

    /** The same with its history. */
    public FeedItem with(List<TrailStep> steps) {
      return new FeedItem(scope, seq, id, version, whole, gone, steps);
    }
  }

  /**
   * What one change did to a record: who, when and where, and which fields.
   *
   * @param change the change
   * @param n the record's version that it made, see {@link Version#n}
   * @param author login of who made it
   * @param madeAt when, by that workstation's clock: shown, never used to order
   * @param workstation where
   * @param paths the fields it set
   * @param reason why, where a rule asked for it
   * @param detail what became of it; null from a server of an earlier version
   */
  public record TrailStep(
      UUID change,
      long n,
      String author,
      Instant madeAt,
      UUID workstation,
      List<String> paths,
      @Nullable String reason,
      @Nullable StepDetail detail) {
    public TrailStep {
      paths = paths == null ? List.of() : List.copyOf(paths);
    }

    /** Without what became of it. */
    public TrailStep(
        UUID change,
        long n,
        String author,
        Instant madeAt,
        UUID workstation,
        List<String> paths,
        @Nullable String reason) {
      this(change, n, author, madeAt, workstation, paths, reason, null);
    }
  }

  /**
   * {@code GET /v1/feed}: what changed since the asker's cursor.
   *
   * @param items first the news, in order of position within each scope; then what lay before the
   *     cursor's beginning, from the newest down
   * @param cursor where to go on; to be stored together with the items
   * @param more whether the next page has something now
   */
  public record FeedPage(List<FeedItem> items, Cursor cursor, boolean more) {}

  /** One news of the live stream: the feed of {@code scope} has reached {@code seq}. */
  public record FeedNews(String scope, long seq) {}

  /** At most this many items on one page of the national index. */
  public static final int MAX_INDEX_PAGE = 5000;

  /**
   * {@code GET /v1/index/key}: what the fingerprints of the national index are made with.
   *
   * @param key Base64; a secret of the workstations
   */
  public record IndexKey(String key) {
    /** Says nothing of the secret. */
    @Override
    public String toString() {
      return "IndexKey[]";
    }
  }

  /**
   * The fingerprints of one record.
   *
   * @param centre the code of the centre it belongs to
   * @param same the record it counts as, having been merged into it; null for itself
   * @param prints Base64 of all of them, one after the other, {@code Fingerprints.BYTES} each;
   *     empty when the record has none any more
   */
  public record IndexItem(
      UUID record, RecordType type, String centre, @Nullable UUID same, String prints) {}

  /**
   * {@code GET /v1/index?generation=…&since=…}: which fingerprints changed.
   *
   * @param generation the life of the server's database; another than the asker's means that the
   *     page is the first of all
   * @param formula how they were made; another than the asker's makes others of the same names
   * @param items in order of position
   * @param seq where to go on
   * @param more whether the next page has something now
   */
  public record IndexPage(
      UUID generation, String formula, List<IndexItem> items, long seq, boolean more) {}

  /** At most this many records found at once. */
  public static final int MAX_FINDS = 200;

  /**
   * A record that was found; what stands in it is asked for with a reason.
   *
   * @param started when it began or was made
   * @param centre the code of the centre it belongs to
   */
  public record Find(UUID record, RecordType type, Instant started, String centre) {}

  /**
   * {@code POST /v1/search}.
   *
   * @param finds newest first
   */
  public record Finds(List<Find> finds) {}

  /**
   * {@code POST /v1/sign-in}.
   *
   * @param offeredKey Base64 of 32 random bytes: the workstation's database key, should the server
   *     have none for it yet
   * @param second the code of an authenticator, or a recovery code; null when none was asked for
   */
  public record SignIn(
      String login, String password, UUID workstation, String offeredKey, @Nullable String second) {

    /** Without a second factor. */
    public SignIn(String login, String password, UUID workstation, String offeredKey) {
      this(login, password, workstation, offeredKey, null);
    }

    /** Says who, never the password. */
    @Override
    public String toString() {
      return "SignIn[" + workstation + "]";
    }
  }

  /**
   * Its answer.
   *
   * @param token to be sent as {@code Authorization: Bearer} with every other request
   * @param databaseKey Base64 of the workstation's database key
   */
  public record SignedIn(Account account, String token, String databaseKey) {
    /** Says who, never the secrets. */
    @Override
    public String toString() {
      return "SignedIn[" + account.login() + "]";
    }
  }

  /**
   * {@code GET /v1/packs?known=…}: the published packs.
   *
   * @param key Base64 of the public key they are sealed with
   * @param seq how many there are
   * @param editions all of them in order of publishing; none when the asker knows {@code seq}
   *     already. Each one's file is at {@code GET /v1/packs/HASH}
   */
  public record Packs(String key, long seq, List<Edition> editions) {}

  /**
   * {@code POST /v1/packs}: publishes a pack.
   *
   * @param file Base64 of its file
   * @param note what changed
   * @param version the version to give it; null for what the pack says of itself
   */
  public record Publish(String file, String note, @Nullable String version) {}

  /**
   * Its answer.
   *
   * @param edition what was published; null when the pack has faults
   * @param faults why it was not
   */
  public record Published(@Nullable Edition edition, List<Fault> faults) {}

  /**
   * The body of every 4xx and 5xx answer: a problem document (RFC 9457).
   *
   * @param status the HTTP status
   * @param code an error code's name
   */
  public record Problem(String type, String title, int status, String code) {}
}
