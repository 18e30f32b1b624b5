package org.haidang.ui.desk.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.haidang.model.RecordState;
import org.haidang.platform.HaidangException;
import org.haidang.ui.desk.contacts.RecordSheet.Attached;
import org.haidang.ui.form.files.FileCard;
import org.haidang.ui.form.files.FileDesk;
import org.haidang.ui.form.files.FileViewModel;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The files of the open record. What was opened stays open while the record is drawn anew, as it is
 * at every change of the list. To be used on the FX thread.
 */
final class FilesInRecord {

  private final FileDesk desk;
  private final Wording wording;
  private final Map<Attached, FileViewModel> models = new LinkedHashMap<>();
  private final List<FileCard> cards = new ArrayList<>();
  private @Nullable UUID record;

  FilesInRecord(FileDesk desk, Wording wording) {
    this.desk = desk;
    this.wording = wording;
  }

  /** Another drawing begins; of another record everything is closed, and so is what is masked. */
  void begin(@Nullable RecordState now) {
    cards.forEach(FileCard::release);
    cards.clear();
    var id = now == null ? null : now.id();
    if (id == null || !id.equals(record)) {
      close();
      models.clear();
    }
    record = id;
  }

  /** The card of a file of {@code of}. */
  Node card(RecordState of, Attached attached, boolean plain) {
    var model =
        models.computeIfAbsent(attached, it -> desk.of(of.type(), of.id(), it.path(), it.file()));
    var card = new FileCard(model, plain, wording);
    card.tellSent();
    if (cards.isEmpty()) {
      card.add(KeyHint.cap("F5"));
    }
    cards.add(card);
    return card;
  }

  /** Opens the first that is closed, after the last closes all; false when there is none. */
  boolean next() {
    for (var model : models.values()) {
      if (model.pictureProperty().get() == null && !model.wantedProperty().get()) {
        model.open();
        return true;
      }
    }
    close();
    return !models.isEmpty();
  }

  /** Closes all of them: what is personal is masked again. */
  void close() {
    models.values().forEach(FileViewModel::close);
  }

  /** Hears of what comes, until unsubscribed. */
  Subscription follow() {
    var news =
        desk.files()
            .listen(
                () ->
                    desk.background()
                        .onScreen(() -> models.values().forEach(FileViewModel::refresh)));
    return () -> {
      begin(null);
      try {
        news.close();
      } catch (Exception e) {
        throw HaidangException.of(e);
      }
    };
  }
}
