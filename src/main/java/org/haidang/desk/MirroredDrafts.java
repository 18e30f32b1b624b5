package org.haidang.desk;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haidang.content.Library;
import org.haidang.content.Parts;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.MirrorMessages.Taken;
import org.haidang.sync.MirrorServer;
import org.haidang.sync.MirrorSync;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The drafts on this computer, each followed by the server's copy of it. What keeps a draft here
 * never waits for the copy. Thread-safe.
 */
public final class MirroredDrafts implements Drafts {

  private static final Logger LOG = LoggerFactory.getLogger(MirroredDrafts.class);
  private static final String YES = "yes";
  private static final int MARK_BYTES = 12;

  private final Drafts here;
  private final Library library;
  private final Clock clock;
  private final Json json;
  private final String login;
  private final SecretKeySpec salt;

  /** Calls that went on elsewhere, each with the mark of what came across; empty when unknown. */
  private final Map<UUID, String> gone = new ConcurrentHashMap<>();

  private volatile @Nullable MirrorSync sync;
  private volatile Consumer<Moved> listener = _ -> {};

  /**
   * A call of this computer went on elsewhere.
   *
   * @param over whether it is over there, too
   * @param left whether something typed here never came across: then the draft stays here, to be
   *     read
   */
  public record Moved(UUID contact, boolean over, boolean left) {}

  /**
   * The drafts {@code here} of {@code login}.
   *
   * @param salt what marks of drafts are made with
   */
  public MirroredDrafts(
      Drafts here, Library library, Clock clock, Json json, String login, byte[] salt) {
    this.here = here;
    this.library = library;
    this.clock = clock;
    this.json = json;
    this.login = login;
    this.salt = new SecretKeySpec(salt, "HmacSHA256");
  }

  /** From now on {@code sync} takes the copies; those of before it first. */
  public void follow(MirrorSync sync) {
    this.sync = sync;
    here.of(login).stream().filter(draft -> !DeskFields.isMoved(draft)).forEach(this::mirror);
  }

  /** Tells {@code told}, on another thread, which call went on elsewhere; instead of who before. */
  public void listen(Consumer<Moved> told) {
    listener = told;
  }

  @Override
  public void keep(Draft draft) {
    var left = gone.get(draft.contact());
    if (left == null) {
      here.keep(draft);
      mirror(draft);
    } else if (!left.equals(mark(draft.body()))) {
      // Typed before the desk could close it: it stays behind with the rest.
      here.keep(DeskFields.moved(draft));
    }
  }

  private void mirror(Draft draft) {
    var to = sync;
    if (to != null) {
      to.latest(
          new MirrorSync.State(
              draft.contact(),
              Duration.between(DeskFields.started(draft.body()), clock.instant()).toSeconds(),
              danger(draft.body()),
              () -> mark(draft.body()),
              () -> json.text(draft)));
    }
  }

  /** Whether the report says that somebody is in danger. */
  private boolean danger(Body body) {
    var pack = body.get(ContactFields.PACK);
    var version = body.get(ContactFields.PACK_VERSION);
    return pack != null
        && version != null
        && library
            .find(pack, version)
            .flatMap(found -> found.part(Parts.DANGER))
            .filter(question -> YES.equals(body.get(question.path())))
            .isPresent();
  }

  /** The same for the same answers, and to nobody else a word about them. */
  private String mark(Body body) {
    try {
      var mac = Mac.getInstance(salt.getAlgorithm());
      mac.init(salt);
      var made = mac.doFinal(json.text(DeskFields.plain(body)).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(made, MARK_BYTES));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new HaidangException(ErrorCode.BUG_UNFORESEEN, e);
    }
  }

  /** The server said that a call of this computer went on elsewhere. On the thread that heard. */
  public void moved(UUID contact, boolean over, @Nullable String left) {
    gone.put(contact, left == null ? "" : left);
    var draft =
        here.of(login).stream().filter(it -> it.contact().equals(contact)).findFirst().orElse(null);
    boolean all = draft == null || (left != null && left.equals(mark(draft.body())));
    if (draft != null && all) {
      here.drop(contact);
    } else if (draft != null) {
      here.keep(DeskFields.moved(draft));
    }
    listener.accept(new Moved(contact, over, !all));
  }

  /**
   * Goes on here with one's own call of another computer. Blocks on the line.
   *
   * @return its draft, kept here by now; null when it is over meanwhile
   * @throws HaidangException as {@link MirrorServer} tells
   */
  public @Nullable Draft take(MirrorServer server, UUID contact) {
    return taken(server.take(contact), this::mine);
  }

  /** What a supervisor took out of the server's quarantine was somebody else's; it says so. */
  private Draft mine(Draft draft) {
    if (draft.login().equals(login)) {
      return draft;
    }
    var now = clock.instant();
    var body =
        draft
            .body()
            .with(ContactFields.COUNSELOR, login)
            .with(ContactFields.GIVEN_BY + draft.login(), now.toString());
    return new Draft(draft.contact(), login, body, draft.focus(), draft.caret(), draft.step(), now);
  }

  /**
   * Keeps here what the server gave to this computer.
   *
   * @param mine makes it this counselor's
   * @return the draft; null when there was none
   */
  @Nullable Draft taken(Taken taken, UnaryOperator<Draft> mine) {
    var text = taken.draft();
    var to = sync;
    if (text == null || to == null) {
      return null;
    }
    var draft = mine.apply(json.read(text, Draft.class));
    gone.remove(draft.contact());
    to.took(draft.contact(), taken.turn(), taken.number());
    keep(draft);
    return draft;
  }

  /** States of this call go sooner, as somebody reads along or is about to. */
  void hurry(UUID contact, boolean hurry) {
    var to = sync;
    if (to != null) {
      to.hurry(contact, hurry);
    }
  }

  /** Sends a draft once more as it is kept: the answer tells whether the call went on elsewhere. */
  void again(UUID contact) {
    here.of(login).stream()
        .filter(draft -> draft.contact().equals(contact) && !DeskFields.isMoved(draft))
        .forEach(this::mirror);
  }

  /** A draft as the server tells it; null for none. */
  @Nullable Draft read(@Nullable String text) {
    return text == null ? null : json.read(text, Draft.class);
  }

  @Override
  public List<Draft> of(String login) {
    return here.of(login);
  }

  @Override
  public void begin(UUID contact) {
    here.begin(contact);
    var to = sync;
    if (gone.remove(contact) != null && to != null) {
      to.letGo(contact);
    }
  }

  @Override
  public void drop(UUID contact) {
    here.drop(contact);
    over(contact, null);
  }

  @Override
  public void saved(UUID contact, UUID change) {
    here.saved(contact, change);
    over(contact, change);
  }

  /** What became of the report stands already: a copy that outlives it must not undo that. */
  private void over(UUID contact, @Nullable UUID change) {
    var to = sync;
    if (to != null) {
      try {
        to.over(contact, change);
      } catch (HaidangException e) {
        LOG.warn("a mirror that is over could not be noted: {}", e.code());
      }
    }
  }
}
