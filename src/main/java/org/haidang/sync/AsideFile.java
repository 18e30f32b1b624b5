package org.haidang.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Looks;
import org.haidang.access.PasswordFile;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;

/**
 * What waits for a person, in a file for whoever is to help: each change whole, with what was said
 * in it, under a password. Writing and reading are noted before they are done. Thread-safe; blocks.
 *
 * @param workstation the computer it is written on
 * @param looks notes who writes and who reads
 */
public record AsideFile(
    SetAside setAside, PasswordFile file, Json json, UUID workstation, Looks looks, Clock clock) {

  /** Bound to the file, so that no other file of the product opens as this. */
  public static final String PURPOSE = "haidang set aside 1";

  private static final String WHY = "set aside";

  /**
   * What such a file says.
   *
   * @param workstation the computer it was written on
   * @param writtenBy the login of who wrote it
   */
  public record Content(
      UUID workstation,
      String writtenBy,
      Instant writtenAt,
      List<SetAside.Told> changes,
      List<SetAside.LetGo> letGo) {
    public Content {
      changes = List.copyOf(changes);
      letGo = List.copyOf(letGo);
    }
  }

  /**
   * Writes all that waits for a person, and what was let go of.
   *
   * @param password left as it is
   * @return how many changes wait
   * @throws HaidangException {@link ErrorCode#FILE_UNWRITABLE}, {@link ErrorCode#DISK_FULL}, or
   *     when it could not be noted; then nothing was written
   */
  public int write(Path to, char[] password) {
    var ids = setAside.all().stream().map(SetAside.Entry::change).toList();
    var told = setAside.told(ids);
    var gone = setAside.letGo();
    for (var each : told) {
      noteWriting(each.change());
    }
    for (var each : gone) {
      noteWriting(each.change());
    }
    var content = new Content(workstation, looks.login(), clock.instant(), told, gone);
    file.write(to, json.bytes(content), password);
    setAside.exported(told.stream().map(each -> each.change().id()).toList());
    return told.size();
  }

  /**
   * Reads such a file, of whatever computer.
   *
   * @param password left as it is
   * @throws HaidangException as {@link PasswordFile#read}, or when it could not be noted
   */
  public Content read(Path from, char[] password) {
    var bytes = file.read(from, password);
    Content content;
    try {
      content = json.read(bytes, Content.class);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
    for (var each : content.changes()) {
      noteReading(each.change());
    }
    for (var each : content.letGo()) {
      noteReading(each.change());
    }
    return content;
  }

  private void noteWriting(Change change) {
    if (!change.patch().isEmpty()) {
      looks.exported(change.type(), change.record(), paths(change), WHY);
    }
  }

  private void noteReading(Change change) {
    if (!change.patch().isEmpty()) {
      looks.shown(change.type(), change.record(), paths(change), WHY);
    }
  }

  private static List<String> paths(Change change) {
    return change.patch().stream().map(Edit::path).toList();
  }
}
