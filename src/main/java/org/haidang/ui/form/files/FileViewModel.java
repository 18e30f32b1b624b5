package org.haidang.ui.form.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.model.AttachedFile;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.AttachedFiles.Here;
import org.haidang.records.FileKind;
import org.haidang.ui.kit.Message;
import org.jspecify.annotations.Nullable;

/** One file of a record. To be used on the FX thread. */
public final class FileViewModel {

  /** A name beside a file that was written out, until it is whole. */
  private static final String UNFINISHED = ".part";

  private final FileDesk desk;
  private final Where where;
  private final AttachedFile file;
  private final ReadOnlyObjectWrapper<@Nullable Here> here = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable FileKind> kind = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Picture> thumbnail = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper();
  private boolean reading;

  /** The answer that refers to it. */
  record Where(RecordType type, UUID record, String path) {}

  FileViewModel(FileDesk desk, Where where, AttachedFile file) {
    this.desk = desk;
    this.where = where;
    this.file = file;
  }

  /** Its name, hash and size. */
  public AttachedFile file() {
    return file;
  }

  /** How much of it is here; null until that is known. */
  public ReadOnlyObjectProperty<@Nullable Here> hereProperty() {
    return here.getReadOnlyProperty();
  }

  /** What it is; null until all of it is here. */
  public ReadOnlyObjectProperty<@Nullable FileKind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  /** A small picture of it; null when there is none, or nobody asked for one. */
  public ReadOnlyObjectProperty<@Nullable Picture> thumbnailProperty() {
    return thumbnail.getReadOnlyProperty();
  }

  /** It opened as a picture; null while it is closed. */
  public ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** Whether it is to be opened as soon as it is here. */
  public ReadOnlyBooleanProperty wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** Whether the person may write it out of the encrypted store. */
  public boolean maySave() {
    return desk.maySave();
  }

  private boolean isWhole() {
    var now = here.get();
    return now != null && now.whole();
  }

  /** What of it is here by now. */
  private record Found(Here here, @Nullable FileKind kind) {}

  /** Looks how much of it is here; opens it when it is waited for. */
  public void refresh() {
    var now = here.get();
    if ((now != null && now.whole() && now.sent()) || reading) {
      return;
    }
    reading = true;
    desk.background()
        .run(
            () -> {
              var found = desk.files().here(file);
              return new Found(
                  found, found.whole() ? FileKind.of(desk.files().beginning(file)) : null);
            },
            this::found,
            fault -> {
              reading = false;
              desk.messages().tell(fault);
            });
  }

  private void found(Found found) {
    reading = false;
    kind.set(found.kind());
    here.set(found.here());
    if (found.here().whole() && wanted.get()) {
      wanted.set(false);
      open();
    }
  }

  private byte[] bytes() throws IOException {
    var bytes = new ByteArrayOutputStream((int) file.size());
    desk.files().write(file, bytes);
    return bytes.toByteArray();
  }

  /** Makes the small picture, if it is one; not noted, for it stands where one works on it. */
  public void showThumbnail() {
    if (!desk.maySee() || thumbnail.get() != null) {
      return;
    }
    desk.background()
        .run(
            () ->
                desk.files().here(file).whole()
                    ? Optional.ofNullable(PictureReader.small(bytes()))
                    : Optional.<Picture>empty(),
            small -> small.ifPresent(thumbnail::set),
            desk.messages()::tell);
  }

  /**
   * Opens it: a picture in the window, once the look was noted; of anything else it is said that it
   * can only be written out. One that is not here is brought first.
   */
  public void open() {
    if (!desk.maySee()) {
      desk.messages().tell(ErrorCode.NOT_PERMITTED);
      return;
    }
    if (picture.get() != null) {
      return;
    }
    if (!isWhole()) {
      wanted.set(true);
      desk.files().want(where.record(), file);
      refresh();
      return;
    }
    desk.background().run(this::noted, this::opened, desk.messages()::tell);
  }

  private Optional<Picture> noted() throws IOException {
    var bytes = bytes();
    var image = FileKind.of(bytes) == FileKind.PICTURE ? PictureReader.large(bytes) : null;
    if (image != null) {
      desk.looks().shown(where.type(), where.record(), List.of(where.path()));
    }
    return Optional.ofNullable(image);
  }

  private void opened(Optional<Picture> image) {
    if (image.isPresent()) {
      picture.set(image.get());
    } else {
      var key = maySave() ? "form.file.only_saved" : "form.file.not_shown";
      desk.messages().tell(new Message.Note(key));
    }
  }

  /** Closes the picture; what is waited for is waited for no more. */
  public void close() {
    picture.set(null);
    wanted.set(false);
  }

  /** Opens it, or closes it. */
  public void toggle() {
    if (picture.get() != null || wanted.get()) {
      close();
    } else {
      open();
    }
  }

  /**
   * Writes it to {@code to}, which the person chose, once that was noted. Out there it is not
   * encrypted.
   */
  public void save(Path to) {
    if (!desk.maySave() || !desk.maySee()) {
      desk.messages().tell(ErrorCode.NOT_PERMITTED);
      return;
    }
    desk.background()
        .run(
            () -> {
              desk.looks()
                  .exported(where.type(), where.record(), List.of(where.path()), "attachment");
              write(to);
              return to;
            },
            _ -> desk.messages().tell(new Message.Note("form.file.saved")),
            desk.messages()::tell);
  }

  private void write(Path to) {
    var part = to.resolveSibling(to.getFileName() + UNFINISHED);
    try {
      try (var out = Files.newOutputStream(part)) {
        desk.files().write(file, out);
      }
      Files.move(part, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FILE_UNWRITABLE);
    } finally {
      deleteQuietly(part);
    }
  }

  private static void deleteQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The fault itself is told in any case.
    }
  }
}
