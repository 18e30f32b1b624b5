package org.haidang.ui.form.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import org.haidang.access.Looks;
import org.haidang.model.AttachedFile;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.AttachedFiles;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;

/**
 * What one signed-in person can do with files of records. To be used on the FX thread.
 *
 * @param files those of this computer
 * @param looks is told who is about to see or write out what
 * @param maySee whether the person may see what is personal
 * @param maySave whether they may write a file out of the encrypted store
 */
public record FileDesk(
    AttachedFiles files,
    Looks looks,
    boolean maySee,
    boolean maySave,
    Background background,
    Messages messages) {

  /**
   * A file as the answer at {@code path} of a record refers to it.
   *
   * @param path with the ids of entries; notes of looks name it
   */
  public FileViewModel of(RecordType type, UUID record, String path, AttachedFile file) {
    return new FileViewModel(this, new FileViewModel.Where(type, record, path), file);
  }

  /**
   * Keeps a copy of the file at {@code from} for a record; the file itself is left as it is.
   *
   * @param done is told what the answer says of it
   * @param failed runs when nothing was kept; why is told in the bar
   */
  public void attach(UUID record, Path from, Consumer<AttachedFile> done, Runnable failed) {
    background.run(
        () -> kept(record, from),
        done,
        fault -> {
          messages.tell(fault);
          failed.run();
        });
  }

  private AttachedFile kept(UUID record, Path from) {
    var name = from.getFileName();
    try (var in = Files.newInputStream(from)) {
      return files.keep(record, name == null ? "" : name.toString(), in);
    } catch (IOException e) {
      // Its message holds a path, and that perhaps a name.
      throw new HaidangException(ErrorCode.ATTACHMENT_UNREADABLE);
    }
  }
}
