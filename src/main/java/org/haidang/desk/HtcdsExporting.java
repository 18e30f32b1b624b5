package org.haidang.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.Permission;
import org.haidang.content.HtcdsStandard;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes contacts to a file by the case data standard, for those who may. Personal fields go along
 * only with a reason, which is noted for each contact before anything of it is in a file.
 * Thread-safe; blocks on the disk.
 */
public final class HtcdsExporting {

  private final Contacts contacts;
  private final Library library;
  private final Looks looks;
  private final boolean allowed;
  private final boolean personalAllowed;
  private final Json json;
  private final HtcdsStandard standard = HtcdsStandard.read();

  /** Follows how far it is. */
  @FunctionalInterface
  public interface Watch {

    /** {@code done} of {@code all} contacts are read; false ends it, with no file. */
    boolean goesOn(int done, int all);
  }

  /**
   * What was written.
   *
   * @param people rows in the file, one for each possible victim
   * @param packless contacts left out since their pack is not on this computer
   * @param uncoded answers left out for want of a code, each once
   */
  public record Report(int people, int packless, List<HtcdsExport.Uncoded> uncoded) {
    public Report {
      uncoded = List.copyOf(uncoded);
    }
  }

  /**
   * For {@code account}.
   *
   * @param contacts those of the account's centre
   * @param looks is told what leaves in a file
   */
  public HtcdsExporting(
      Contacts contacts,
      Library library,
      Looks looks,
      AccessRules rules,
      Account account,
      Json json) {
    this.contacts = contacts;
    this.library = library;
    this.looks = looks;
    this.allowed = rules.permits(account, Permission.EXPORT);
    this.personalAllowed = allowed && rules.permits(account, Permission.PERSONAL_READ);
    this.json = json;
  }

  /** Whether the account may write contacts to files. */
  public boolean allowed() {
    return allowed;
  }

  /** Whether personal fields may go along. */
  public boolean personalAllowed() {
    return personalAllowed;
  }

  /**
   * Writes {@code ids} to {@code file}: JSON where its name ends in .json, else CSV.
   *
   * @param why the reason for taking personal fields along, not blank; null to leave them out
   * @return what was written; empty when {@code watch} ended it: no file then
   * @throws HaidangException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#FILE_UNWRITABLE}, or
   *     the audit's fault when a look could not be noted; no file then either
   */
  public Optional<Report> write(List<UUID> ids, @Nullable String why, Path file, Watch watch) {
    if (!allowed || (why != null && !personalAllowed)) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
    if (why != null && why.isBlank()) {
      throw new IllegalArgumentException("personal fields without a reason");
    }
    var export = new HtcdsExport(standard, why != null);
    var rows = new ArrayList<HtcdsExport.Row>();
    var uncoded = new LinkedHashSet<HtcdsExport.Uncoded>();
    int packless = 0;
    for (int i = 0; i < ids.size(); i++) {
      if (!watch.goesOn(i, ids.size())) {
        return Optional.empty();
      }
      var opened = contacts.open(ids.get(i));
      if (opened.isEmpty()) {
        continue;
      }
      var body = opened.get().state().body();
      var pack = library.packOf(body);
      if (pack.isEmpty()) {
        packless++;
        continue;
      }
      var result = export.of(ids.get(i), body, pack.get());
      if (why != null && !result.rows().isEmpty()) {
        note(ids.get(i), body, pack.get(), why.strip());
      }
      rows.addAll(result.rows());
      uncoded.addAll(result.uncoded());
    }
    if (!watch.goesOn(ids.size(), ids.size())) {
      return Optional.empty();
    }
    HtcdsFile.write(file, json, standard, rows);
    return Optional.of(new Report(rows.size(), packless, List.copyOf(uncoded)));
  }

  private void note(UUID contact, Body body, Pack pack, String why) {
    var fields = HtcdsExport.personalFields(body, pack);
    if (!fields.isEmpty()) {
      looks.exported(contact, fields, why);
    }
  }
}
