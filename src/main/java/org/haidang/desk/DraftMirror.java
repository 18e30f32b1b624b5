package org.haidang.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.haidang.content.Library;
import org.haidang.content.Parts;
import org.haidang.model.Body;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.MirrorMessages.Taken;
import org.haidang.sync.MirrorSync;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the states of drafts to what copies them to the server, once there is such a thing. What
 * keeps a draft here never waits for it. Thread-safe.
 */
final class DraftMirror {

  private static final Logger LOG = LoggerFactory.getLogger(MirroredDrafts.class);
  private static final String YES = "yes";
  private final Library library;
  private final Clock clock;
  private final Json json;
  private final DraftMark mark;
  private volatile @Nullable MirrorSync sync;

  DraftMirror(Library library, Clock clock, Json json, DraftMark mark) {
    this.library = library;
    this.clock = clock;
    this.json = json;
    this.mark = mark;
  }

  /** From now on {@code sync} takes the copies. */
  void follow(MirrorSync sync) {
    this.sync = sync;
  }

  /** Whether there is anything that takes copies. */
  boolean follows() {
    return sync != null;
  }

  /** {@code draft} is how its call stands now. */
  void latest(Draft draft) {
    var to = sync;
    if (to != null) {
      to.latest(
          new MirrorSync.State(
              draft.contact(),
              Duration.between(DeskFields.started(draft.body()), clock.instant()).toSeconds(),
              danger(draft.body()),
              () -> mark.of(draft.body()),
              () -> json.text(draft)));
    }
  }

  /** Whether the report says that somebody is in danger. */
  private boolean danger(Body body) {
    return library
        .packOf(body)
        .flatMap(found -> found.part(Parts.DANGER))
        .filter(question -> YES.equals(body.get(question.path())))
        .isPresent();
  }

  /** The call came across from another computer, at that turn and number. */
  void took(UUID contact, Taken taken) {
    var to = sync;
    if (to != null) {
      to.took(contact, taken.turn(), taken.number());
    }
  }

  /** The call is begun here anew: what the server said of the one before it counts no more. */
  void letGo(UUID contact) {
    var to = sync;
    if (to != null) {
      to.letGo(contact);
    }
  }

  /** States of this call go sooner, or as ever. */
  void hurry(UUID contact, boolean hurry) {
    var to = sync;
    if (to != null) {
      to.hurry(contact, hurry);
    }
  }

  /**
   * The call is over. What became of the report stands already: a copy that outlives it must not
   * undo that.
   *
   * @param change the one that saved it; null when it was dropped
   */
  void over(UUID contact, @Nullable UUID change) {
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
