package org.haidang.ui.settings.content;

import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.settings.content.PublishedViewModel.Row;

/** What a version of a pack is called, and who published it when. */
record VersionWords(Wording wording, Formats formats) {

  String name(Row row) {
    var name = row.pack() + " · " + row.version();
    return row.inUse() ? wording.get("content.versions.used", name) : name;
  }

  String by(Row row) {
    var edition = row.edition();
    return edition == null
        ? wording.get("content.versions.shipped")
        : wording.get(
            "content.versions.by", edition.authorName(), formats.dateTime(edition.publishedAt()));
  }
}
