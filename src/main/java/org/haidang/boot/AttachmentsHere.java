package org.haidang.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.haidang.model.AttachedFile;
import org.haidang.records.AttachedFiles;
import org.haidang.sync.AttachmentShelf.Item;
import org.haidang.sync.AttachmentSync;

/**
 * The files of this computer, with whoever brings those that are elsewhere. Thread-safe.
 *
 * @param sync brings them
 */
record AttachmentsHere(AttachedFiles files, AttachmentSync sync) implements AttachedFiles {

  @Override
  public AttachedFile keep(UUID record, String name, InputStream bytes) throws IOException {
    return files.keep(record, name, bytes);
  }

  @Override
  public Here here(AttachedFile file) {
    return files.here(file);
  }

  @Override
  public void want(UUID record, AttachedFile file) {
    sync.want(new Item(record, file.hash(), file.size()));
  }

  @Override
  public byte[] beginning(AttachedFile file) {
    return files.beginning(file);
  }

  @Override
  public void write(AttachedFile file, OutputStream out) throws IOException {
    files.write(file, out);
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    return files.listen(changed);
  }
}
