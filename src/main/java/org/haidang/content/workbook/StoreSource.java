package org.haidang.content.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The sheets and files of a folder or an archive, by names in any case. */
record StoreSource(Store store) implements SheetSource {

  @Override
  public @Nullable InputStream open(String sheet) throws IOException {
    return file(sheet + ".csv");
  }

  @Override
  public @Nullable InputStream file(String name) throws IOException {
    var bytes = store.bytes(name);
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }
}
