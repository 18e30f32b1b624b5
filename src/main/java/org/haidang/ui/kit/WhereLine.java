package org.haidang.ui.kit;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.Label;
import org.haidang.model.Place;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartbeatMessages.Seen;
import org.haidang.sync.HeartbeatMessages.Where;
import org.jspecify.annotations.Nullable;

/**
 * Where one record is, in a sentence: on this computer, at the server since when, and in which
 * centres it was read. What this computer knows is said at once, the rest when the server answers.
 */
public final class WhereLine extends Label {

  private static final String SEPARATOR = " · ";

  private final Wording wording;
  private final Formats formats;
  private final Background background;
  private final Whereabouts whereabouts;
  private final Function<UUID, Optional<Place>> here;
  private @Nullable UUID wanted;
  private @Nullable UUID asked;
  private @Nullable Place place;
  private @Nullable Where where;
  private boolean away;

  /** One that says nothing yet, for who knows where the record is on this computer. */
  public WhereLine(
      Wording wording, Formats formats, Background background, Whereabouts whereabouts) {
    this(wording, formats, background, whereabouts, _ -> Optional.empty());
  }

  /**
   * As the other.
   *
   * @param here where a record is on this computer; empty when it is not; blocks on the disk
   */
  public WhereLine(
      Wording wording,
      Formats formats,
      Background background,
      Whereabouts whereabouts,
      Function<UUID, Optional<Place>> here) {
    this.here = here;
    this.wording = wording;
    this.formats = formats;
    this.background = background;
    this.whereabouts = whereabouts;
    setId("where");
    getStyleClass().addAll("caption", "where");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
  }

  /** Tells of {@code record}, once it was seen where it is on this computer. */
  public void tell(UUID record) {
    wanted = record;
    if (!record.equals(asked)) {
      setText("");
    }
    background.run(
        () -> here.apply(record),
        place -> {
          if (record.equals(wanted)) {
            place.ifPresent(at -> tell(record, at));
          }
        },
        // The screen that shows the record tells what is wrong with the disk.
        _ -> {});
  }

  /** Tells of {@code record}, which is here at {@code now}; asks the server when it has moved. */
  public void tell(UUID record, Place now) {
    wanted = record;
    boolean same = record.equals(asked) && now.equals(place);
    if (!record.equals(asked)) {
      where = null;
      away = false;
    }
    asked = record;
    place = now;
    show();
    if (!same) {
      background.run(
          () -> whereabouts.of(record),
          found -> came(record, found),
          fault -> failed(record, fault));
    }
  }

  private void came(UUID record, Where found) {
    if (record.equals(asked)) {
      where = found;
      away = false;
      show();
    }
  }

  /** That the server cannot be asked is said on the line's own screen, not with every record. */
  private void failed(UUID record, HaidangException fault) {
    if (record.equals(asked)) {
      away = fault.code() != ErrorCode.RECORD_MISSING;
      show();
    }
  }

  /** Says it again, in the language of now. */
  public void show() {
    var parts = new ArrayList<String>();
    var found = where;
    if (found != null) {
      parts.add(wording.get("kit.where.central", formats.lately(found.since())));
      found.seen().forEach(seen -> parts.add(said(seen)));
    }
    var here = place;
    if (here instanceof Place.OnThisComputer) {
      parts.addFirst(wording.get("kit.where.waiting"));
    } else if (here instanceof Place.AtServer(var since) && found == null) {
      parts.add(wording.get("kit.where.learned", formats.lately(since)));
    } else if (here instanceof Place.NeedsAttention) {
      parts.addFirst(wording.get("kit.where.attention"));
    }
    if (away) {
      parts.add(wording.get("kit.where.away"));
    }
    setText(String.join(SEPARATOR, parts));
  }

  private String said(Seen seen) {
    var centre = wording.names().centre(seen.centre());
    return seen.of() == 0
        ? wording.get("kit.where.nobody", centre)
        : wording.get("kit.where.seen", centre, seen.have(), seen.of());
  }
}
