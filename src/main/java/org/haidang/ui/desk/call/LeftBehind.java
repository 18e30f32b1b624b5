package org.haidang.ui.desk.call;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.content.Pack;
import org.haidang.desk.CallDesk;
import org.haidang.desk.Draft;
import org.haidang.model.RecordType;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What stayed at this computer of calls that went on at another: read, then let go of. To be used
 * on the FX thread.
 */
final class LeftBehind {

  /** In the audit: all that is personal in an unfinished report. */
  private static final String DRAFT = "_draft";

  private final CallDesk desk;
  private final NumberLooks looks;
  private final Background background;
  private final Messages messages;
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();

  LeftBehind(
      CallDesk desk,
      NumberLooks looks,
      Background background,
      Messages messages,
      Runnable changed) {
    this.desk = desk;
    this.looks = looks;
    this.background = background;
    this.messages = messages;
    this.changed = changed;
  }

  /** What is being read; null when nothing is. */
  ReadOnlyObjectProperty<@Nullable Draft> property() {
    return draft.getReadOnlyProperty();
  }

  /** Reads {@code left}. */
  void read(Draft left) {
    draft.set(left);
  }

  /** Its pack; null when it is not on this computer. */
  @Nullable Pack packOf(Draft left) {
    return desk.packOf(left).orElse(null);
  }

  /** Notes that what is personal in it is about to be seen, then shows it in any case. */
  void looked(Runnable show) {
    var now = draft.get();
    if (now != null) {
      looks.at(RecordType.CONTACT, now.contact(), List.of(DRAFT), show);
    }
  }

  /** It has been read; {@code forget} lets go of it for good. */
  void done(boolean forget) {
    var now = draft.get();
    draft.set(null);
    if (now != null && forget) {
      background.run(
          () -> {
            desk.forget(now);
            return true;
          },
          _ -> changed.run(),
          messages::tell);
    }
  }
}
