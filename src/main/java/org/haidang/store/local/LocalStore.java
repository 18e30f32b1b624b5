package org.haidang.store.local;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Audit;
import org.haidang.access.DatabaseKey;
import org.haidang.access.Trail;
import org.haidang.access.TrailChain;
import org.haidang.content.PackShelf;
import org.haidang.desk.Contacts;
import org.haidang.desk.Drafts;
import org.haidang.people.NationalIndex;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.records.AttachedFiles;
import org.haidang.records.Disagreements;
import org.haidang.records.Indexer;
import org.haidang.records.Register;
import org.haidang.records.Search;
import org.haidang.sync.AttachmentShelf;
import org.haidang.sync.ErasureShelf;
import org.haidang.sync.IndexShelf;
import org.haidang.sync.Keepsakes;
import org.haidang.sync.LostGround;
import org.haidang.sync.MirrorShelf;
import org.haidang.sync.Outbox;
import org.haidang.sync.QuarantineShelf;
import org.haidang.sync.Replica;
import org.haidang.sync.SetAside;
import org.haidang.sync.TrailShelf;

/**
 * Everything this computer keeps, in one encrypted SQLite database: records, drafts, outbox, the
 * copy of the server's records, settings. Thread-safe; every call blocks on the disk. Faults are
 * {@link HaidangException}s; {@link ErrorCode#DISK_FULL} leaves the store as it was before the
 * call.
 */
public final class LocalStore implements AutoCloseable {

  private final Database database;
  private final Records records;
  private final Listeners listeners;
  private final Saving saving;
  private final LocalContacts contacts;
  private final LocalRegister register;
  private final IndexKeeper keeper;
  private final SearchIndex searchIndex;
  private final Finder finder;
  private final Indexer indexer;
  private final Json json;
  private final LocalDisagreements disagreements;
  private final LocalDrafts drafts;
  private final LocalOutbox outbox;
  private final LocalSetAside setAside;
  private final LocalGround lostGround;
  private final LocalReplica replica;
  private final LocalKeepsakes keepsakes;
  private final LocalSettings settings;
  private final LocalTrail trail;
  private final LocalAudit audit;
  private final MirrorShelf mirrors;
  private final LocalPacks packs;
  private final LocalIndex index;
  private final LocalErasures erasures;
  private Salvaged salvaged = Salvaged.NOTHING;
  private final LocalAttachments attachments;

  private LocalStore(
      Database database,
      Location location,
      UUID workstation,
      Indexer indexer,
      Clock clock,
      Json json) {
    this.database = database;
    this.listeners = new Listeners();
    var changes = new Changes(json, clock);
    this.searchIndex = new SearchIndex(json, indexer, clock.getZone(), database.vocabulary());
    var files = new Attachments(clock, json);
    this.records = new Records(json, indexer, clock, changes, searchIndex, files);
    this.indexer = indexer;
    this.json = json;
    this.finder = new Finder(database.vocabulary(), clock.getZone(), new Texts(json, indexer));
    this.keeper = new IndexKeeper(database, searchIndex, json, clock);
    keeper.start();
    var steps = new Steps(json, changes);
    saving = new Saving(database, records, changes, files, listeners);
    this.contacts =
        new LocalContacts(database, json, saving, changes, listeners, finder, indexer, keeper);
    this.register = new LocalRegister(database, json, saving, changes, steps, listeners);
    this.disagreements = new LocalDisagreements(database, json, steps, listeners);
    this.drafts = new LocalDrafts(database, json);
    this.outbox =
        new LocalOutbox(
            database,
            records,
            changes,
            new PlainAnswers(json, clock),
            new Groundless(clock),
            json,
            listeners,
            location.sendingLock());
    var lettingGo = new LettingGo(json, clock);
    this.setAside =
        new LocalSetAside(database, json, records, listeners, new Groundless(clock), lettingGo);
    this.lostGround = new LocalGround(database, records, changes, lettingGo, listeners);
    this.replica =
        new LocalReplica(database, json, records, changes, steps, listeners, workstation);
    this.keepsakes = new LocalKeepsakes(database, json);
    this.erasures = new LocalErasures(database, json, records, changes, files, listeners);
    this.settings = new LocalSettings(database);
    this.packs = new LocalPacks(database, settings, json);
    this.index = new LocalIndex(database);
    this.trail = new LocalTrail(database, json, new TrailChain(new SecureRandom()));
    this.audit = new LocalAudit(trail);
    this.mirrors = new LocalMirrors(database);
    this.attachments = new LocalAttachments(database, files);
  }

  /**
   * Opens the store, or makes it when the folder has none.
   *
   * @param folder the data folder; made if need be
   * @param key the key of its database, which is copied where it is needed
   * @param workstation the id of this computer
   * @param indexer what lists and search know of a contact
   * @param clock this computer's clock; days are reckoned in its zone
   * @throws HaidangException {@link ErrorCode#FOLDER_UNWRITABLE}; {@link ErrorCode#DISK_FULL};
   *     {@link ErrorCode#DATABASE_NEWER}, the files being left as they are; {@link
   *     ErrorCode#DATABASE_DAMAGED}, the files having been moved aside: the next opening begins
   *     with an empty store, see {@link #keptAside}; {@link ErrorCode#DATABASE_UNAVAILABLE} when
   *     the key is another database's, or for another reason, the files being left as they are
   */
  public static LocalStore open(
      Path folder, DatabaseKey key, UUID workstation, Indexer indexer, Clock clock, Json json) {
    var location = new Location(folder);
    var database = new Opening(location, key, clock).open();
    var store = new LocalStore(database, location, workstation, indexer, clock, json);
    store.salvaged = new Salvage(key, json, store.bringing(workstation)).in(keptAside(folder));
    return store;
  }

  private Bringing bringing(UUID workstation) {
    return new Bringing(database, saving, drafts, trail, attachments, workstation);
  }

  /**
   * What this opening brought over from databases that were kept aside before: nothing in the usual
   * case.
   */
  public Salvaged salvaged() {
    return salvaged;
  }

  /** The folders into which damaged databases of this data folder were moved, the latest last. */
  public static List<Path> keptAside(Path folder) {
    try {
      return new Location(folder).aside();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The contacts. */
  public Contacts contacts() {
    return contacts;
  }

  /** The records of every kind. */
  public Register register() {
    return register;
  }

  /** The records in which people wrote without knowing of each other. */
  public Disagreements disagreements() {
    return disagreements;
  }

  /** Search over the records of every kind, for one reader. */
  public Search search(Search.Reader reader) {
    return new LocalSearch(database, json, indexer, finder, keeper, reader);
  }

  /** For this room: the search index. */
  SearchIndex searchIndex() {
    return searchIndex;
  }

  /** For tests of this room: what keeps the search index. */
  IndexKeeper keeper() {
    return keeper;
  }

  /** The drafts. */
  public Drafts drafts() {
    return drafts;
  }

  /** The changes that wait for the server. */
  public Outbox outbox() {
    return outbox;
  }

  /** The copy of what the server has for this computer. */
  public Replica replica() {
    return replica;
  }

  /** What waits for a person, and what can be done with it. */
  public SetAside setAside() {
    return setAside;
  }

  /** Records whose beginning the server lost for good. */
  public LostGround lostGround() {
    return lostGround;
  }

  /** What goes to the server's quarantine when somebody loses their rights. */
  public QuarantineShelf quarantine() {
    return new LocalQuarantine(database, json, records, listeners);
  }

  /**
   * Removes the database of a folder whose workstation was struck off. No store may be open on it.
   * Databases that were kept aside stay: they want the key, which only the server has then.
   *
   * @throws HaidangException {@link ErrorCode#FOLDER_UNWRITABLE}
   */
  public static void remove(Path folder) {
    try {
      new Location(folder).remove();
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE);
    }
  }

  /** What is still here of an earlier life of the server. */
  public Keepsakes keepsakes() {
    return keepsakes;
  }

  /** Who looked at what is personal. */
  public Audit audit() {
    return audit;
  }

  /** The chain of what happened here. */
  public Trail trail() {
    return trail;
  }

  /** The same, as it is sent. */
  public TrailShelf trailShelf() {
    return trail;
  }

  /** The published content packs. */
  public PackShelf packs() {
    return packs;
  }

  /** Whether somebody may be known elsewhere. */
  public NationalIndex nationalIndex() {
    return index;
  }

  /** The same, as it is fetched. */
  public IndexShelf indexShelf() {
    return index;
  }

  /** Turns at mirrored drafts. */
  public MirrorShelf mirrors() {
    return mirrors;
  }

  /** What was erased here for good. */
  public ErasureShelf erasures() {
    return erasures;
  }

  /** The files that records refer to. */
  public AttachedFiles attachments() {
    return attachments;
  }

  /** The same, as they are sent and fetched. */
  public AttachmentShelf attachmentShelf() {
    return attachments;
  }

  /** Sizes of windows, the language and the like. */
  public LocalSettings settings() {
    return settings;
  }

  /**
   * Reads every page, 6 ms for a megabyte where it was measured; for idle hours.
   *
   * @return false when the database is damaged: it works on as far as it can, and the next opening
   *     keeps it aside
   */
  public boolean check() {
    return database.check();
  }

  /** For tests of this room: what lies under the ports. */
  Database database() {
    return database;
  }

  @Override
  public void close() {
    try (database) {
      keeper.close();
    }
  }
}
