package org.haidang.store.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.store.local.Changes.Open;
import org.haidang.store.local.Changes.State;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.haidang.sync.Letter;
import org.haidang.sync.Outbox;
import org.jdbi.v3.core.Handle;

/** The changes that wait for the server, in the encrypted database. Thread-safe. */
final class LocalOutbox implements Outbox {

  private final Database database;
  private final Records records;
  private final Changes changes;
  private final Listeners listeners;
  private final Path lock;
  private final PlainAnswers plain;
  private final Json json;
  private final Groundless groundless;

  /**
   * The outbox.
   *
   * @param lock the file whose lock is the sender's place
   */
  LocalOutbox(
      Database database,
      Records records,
      Changes changes,
      PlainAnswers plain,
      Groundless groundless,
      Json json,
      Listeners listeners,
      Path lock) {
    this.plain = plain;
    this.groundless = groundless;
    this.json = json;
    this.database = database;
    this.records = records;
    this.changes = changes;
    this.listeners = listeners;
    this.lock = lock;
  }

  @Override
  public List<Change> next(int max, int bytes) {
    return read(letters(max, bytes));
  }

  @Override
  public List<Change> nextAfter(Change last, int max, int bytes) {
    return read(lettersAfter(new Letter.Read(last), max, bytes));
  }

  @Override
  public List<Change> nextPast(Change last, int max, int bytes) {
    return read(lettersPast(new Letter.Read(last), max, bytes));
  }

  private List<Change> read(List<Letter> letters) {
    return letters.stream().map(letter -> letter.change(json)).toList();
  }

  @Override
  public List<Letter> letters(int max, int bytes) {
    return database.read(h -> changes.letters().next(h, max, bytes));
  }

  @Override
  public List<Letter> lettersAfter(Letter last, int max, int bytes) {
    return database.read(h -> changes.letters().after(h, last.id(), max, bytes));
  }

  @Override
  public List<Letter> lettersPast(Letter last, int max, int bytes) {
    return database.read(h -> changes.letters().past(h, last.id(), max, bytes));
  }

  @Override
  public void answered(List<ChangeAnswer> answers) {
    boolean any =
        database.write(
            h -> {
              dropQuarantined(h, answers);
              var others = plain.take(h, answers);
              boolean taken = others.size() < answers.size();
              for (var answer : others) {
                var waiting = changes.waiting(h, answer.change());
                if (waiting.isPresent()) {
                  take(h, waiting.get(), answer);
                  taken = true;
                }
              }
              return taken;
            });
    if (answers.stream().anyMatch(LocalOutbox::isApart)) {
      database.forgetErased();
    }
    if (any) {
      listeners.tell();
    }
  }

  private static boolean isApart(ChangeAnswer answer) {
    return ErrorCode.CHANGE_QUARANTINED.name().equals(answer.code());
  }

  /** What the server keeps apart of a revoked colleague is not for this computer any more. */
  private void dropQuarantined(Handle h, List<ChangeAnswer> answers) {
    var apart = answers.stream().filter(LocalOutbox::isApart).map(ChangeAnswer::change).toList();
    if (!apart.isEmpty()) {
      LocalQuarantine.purge(h, json, records, apart);
    }
  }

  private void take(Handle h, Open waiting, ChangeAnswer answer) {
    var change = waiting.change();
    var was = records.find(h, change.record()).orElse(null);
    var base = was == null ? null : was.base();
    boolean confirmed = was != null && was.confirmed();
    var version = answer.version();
    if (answer.outcome() == Outcome.REFUSED || version == null) {
      changes.note(h, waiting, State.REFUSED, null, answer.code());
    } else if (was != null && was.covers(version)) {
      changes.note(h, waiting, State.SETTLED, version, null);
    } else {
      // Only on the version right before can the server's record be told from here.
      var under = base == null ? RecordState.fresh(change.type(), change.record()) : base;
      var held = under.version();
      boolean next =
          (base == null || confirmed)
              && version.n() == (held == null ? 1 : held.n() + 1)
              && (held == null || isOneLife(h, held, version));
      var after =
          next && answer.outcome() == Outcome.ACCEPTED
              ? Rebase.accepted(under, change, version)
              : Optional.<RecordState>empty();
      if (after.isPresent()) {
        changes.note(h, waiting, State.SETTLED, version, null);
        base = after.get();
        confirmed = true;
      } else {
        boolean conflict = answer.outcome() == Outcome.CONFLICT;
        changes.note(
            h,
            waiting,
            State.RETURNING,
            version,
            conflict ? ErrorCode.CHANGE_CONFLICT.name() : null);
      }
    }
    if (was != null) {
      records.keep(h, change.type(), change.record(), was, base, confirmed, was.gone());
    } else if (LocalErasures.isErased(h, change.record())) {
      // It had left this computer, and was erased before this answer came.
      changes.erase(h, change.record());
    }
  }

  /**
   * Whether {@code answered} follows what stands in the same life of the server. It may have begun
   * another that this computer has read nothing of: there the same number means another record.
   */
  private boolean isOneLife(Handle h, Version held, Version answered) {
    var life = answered.generation();
    return held.generation().equals(life)
        || Marks.get(h, LocalReplica.CURSOR)
            .map(text -> json.read(text, Cursor.class).generation())
            .filter(life::equals)
            .isPresent();
  }

  @Override
  public Optional<Instant> setAside(UUID change) {
    var again =
        database.write(
            h -> {
              var until = changes.setAside(h, change);
              if (until.isPresent()) {
                changes.waiting(h, change).ifPresent(it -> keep(h, it.change()));
              }
              return until;
            });
    if (again.isPresent()) {
      listeners.tell();
    }
    return again;
  }

  @Override
  public void leftUnanswered(List<UUID> ids) {
    boolean any =
        database.write(
            h -> {
              var asked = groundless.left(h, ids);
              for (var id : asked) {
                changes.waiting(h, id).ifPresent(it -> keep(h, it.change()));
              }
              return !asked.isEmpty();
            });
    if (any) {
      listeners.tell();
    }
  }

  private void keep(Handle h, Change change) {
    var was = records.find(h, change.record()).orElse(null);
    if (was != null) {
      records.keep(h, change.type(), change.record(), was, was.base(), was.confirmed(), was.gone());
    }
  }

  @Override
  public Depth depth() {
    return database.read(changes::depth);
  }

  @Override
  public Optional<AutoCloseable> claimSending() {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        // Closing the channel, or the death of the process, lets go of the lock.
        return Optional.of(channel);
      }
      channel.close();
      return Optional.empty();
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      return Optional.empty();
    } catch (IOException e) {
      closeQuietly(channel);
      throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE);
    }
  }

  private static void closeQuietly(@org.jspecify.annotations.Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // Nothing was written through it.
    }
  }
}
