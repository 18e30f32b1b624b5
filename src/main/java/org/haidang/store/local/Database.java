package org.haidang.store.local;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.haidang.access.DatabaseKey;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The open database: one connection that writes, a few that read beside it. Thread-safe. Everything
 * thrown is a {@link HaidangException}.
 */
final class Database implements AutoCloseable {

  /** One more than read at once: the log is copied by one of them. */
  private static final int READERS = 4;

  /** SQLite copies the log within a commit only when {@link Checkpoints} failed to; pages. */
  private static final int LAST_RESORT = 64_000;

  private static final String COPY = "pragma wal_checkpoint(passive)";

  private final ReentrantLock writing = new ReentrantLock();
  private final HikariDataSource readers;
  private final Jdbi reading;
  private final Handle writer;
  private final Path suspicion;
  private final LogMark mark;
  private final Vocabulary vocabulary = new Vocabulary();
  private final KeptReading kept = new KeptReading();
  private final KeptStatements statements = new KeptStatements();
  private final Copying copying = new Copying();
  private final Checkpoints checkpoints = new Checkpoints(copying);
  private volatile Function<Handle, Runnable> mending = _ -> () -> {};
  private volatile long wrote = System.nanoTime();

  /**
   * Opens it.
   *
   * @param suspicion a file to leave behind when damage is met, so that the next opening looks at
   *     every page
   * @param mark told of every commit
   */
  Database(Path file, DatabaseKey key, Path suspicion, LogMark mark) {
    this.mark = mark;
    this.suspicion = suspicion;
    this.writer = Jdbi.create(Encrypted.writing(file, key)).open();
    writer.setStatementBuilder(statements);
    writer.execute("pragma wal_autocheckpoint = " + LAST_RESORT);
    var pool = new HikariConfig();
    pool.setDataSource(Encrypted.reading(file, key));
    pool.setPoolName("local");
    pool.setMaximumPoolSize(READERS);
    pool.setMinimumIdle(1);
    pool.setMaxLifetime(0);
    this.readers = new HikariDataSource(pool);
    this.reading = Jdbi.create(readers);
    vocabulary.load(writer);
    checkpoints.start();
  }

  /** Copies the log into the database. */
  private final class Copying implements Checkpoints.Copying {

    @Override
    public int beside() {
      try {
        return reading.withHandle(Copying::copy);
      } catch (RuntimeException e) {
        throw told(e);
      }
    }

    @Override
    public boolean rest() {
      writing.lock();
      try {
        boolean all = copy(writer) == 0;
        if (all) {
          checkpoints.complete();
        }
        return all;
      } catch (RuntimeException e) {
        throw told(e);
      } finally {
        writing.unlock();
      }
    }

    /** How many pages are left; very many when another is at it. */
    private static int copy(Handle h) {
      return h.createQuery(COPY)
          .map((row, _) -> row.getInt(1) == 0 ? row.getInt(2) - row.getInt(3) : Integer.MAX_VALUE)
          .one();
    }
  }

  /** The words of its search index. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What the search read of late. */
  KeptReading kept() {
    return kept;
  }

  /**
   * What to do, in a transaction, when the search index turns out to be damaged, so that what was
   * asked for can be tried again; the answer runs after the commit.
   */
  void mendIndexBy(Function<Handle, Runnable> mend) {
    mending = mend;
  }

  /**
   * Does {@code work} in one durable transaction, alone; all of it or nothing. A damaged search
   * index never keeps anything from being saved: it is begun anew, and the work done once more.
   */
  <T> T write(Function<Handle, T> work) {
    writing.lock();
    try {
      return attempt(work);
    } catch (RuntimeException e) {
      if (!IndexDamage.isIn(e)) {
        throw told(e);
      }
      mendIndex();
      try {
        return attempt(work);
      } catch (RuntimeException again) {
        throw told(again);
      }
    } finally {
      wrote = System.nanoTime();
      writing.unlock();
    }
  }

  /** Begins the search index anew: it is damaged, or holds what nobody says any more. */
  void mendIndex() {
    writing.lock();
    try {
      attempt(mending).run();
    } catch (RuntimeException e) {
      throw told(e);
    } finally {
      writing.unlock();
    }
  }

  /** Since when nothing was written, ns. */
  long idleNanos() {
    return System.nanoTime() - wrote;
  }

  private <T> T attempt(Function<Handle, T> work) {
    try {
      var result = writer.inTransaction(work::apply);
      checkpoints.committed(mark.committed());
      vocabulary.committed();
      return result;
    } catch (RuntimeException e) {
      vocabulary.rolledBack();
      // The driver finalises a statement that failed.
      statements.close(writer.getConnection());
      throw e;
    }
  }

  /** Does {@code work} that stands outside any transaction, as maintenance does. */
  void maintain(String... statements) {
    writing.lock();
    try {
      for (var statement : statements) {
        writer.execute(statement);
      }
    } catch (RuntimeException e) {
      if (!IndexDamage.isIn(e)) {
        throw told(e);
      }
      mendIndex();
    } finally {
      writing.unlock();
    }
  }

  /** What was erased shall not be read out of the database's file either. */
  void forgetErased() {
    kept.forget();
    maintainAndEmptyLog("insert into search (search) values ('optimize')");
  }

  /**
   * As {@link #maintain}; then nothing is left in the log, of which a long one is copied first
   * beside those who save.
   */
  void maintainAndEmptyLog(String statement) {
    if (checkpoints.isLong()) {
      copying.beside();
    }
    maintain(statement, "pragma wal_checkpoint(truncate)");
  }

  /** Reads what was committed, at one moment, beside a writer. */
  <T> T read(Function<Handle, T> work) {
    try {
      return reading.inTransaction(work::apply);
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  /**
   * As {@link #read}; empty when the search index is damaged, which is said to nobody.
   *
   * @throws CancellationException when {@code work} does
   */
  <T> Optional<T> readIndex(Function<Handle, T> work) {
    try {
      return Optional.of(reading.inTransaction(work::apply));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      if (IndexDamage.isIn(e)) {
        return Optional.empty();
      }
      throw told(e);
    }
  }

  /** Reads every page; false when one is damaged. */
  boolean check() {
    boolean sound =
        read(
            h ->
                h.createQuery("pragma quick_check(1)")
                    .mapTo(String.class)
                    .list()
                    .equals(List.of("ok")));
    if (!sound) {
      suspect();
    }
    return sound;
  }

  private HaidangException told(RuntimeException e) {
    var found = Faults.of(e);
    // Where the index was needed and cannot be read, its damage is the database's.
    var fault =
        IndexDamage.isIn(e)
            ? new HaidangException(ErrorCode.DATABASE_DAMAGED, found.getCause())
            : found;
    // A fault nobody can explain may be damage too: the next opening looks at every page.
    if (fault.code() == ErrorCode.DATABASE_DAMAGED
        || fault.code() == ErrorCode.DATABASE_UNAVAILABLE) {
      suspect();
    }
    return fault;
  }

  private void suspect() {
    try {
      Files.createFile(suspicion);
    } catch (IOException alreadyThereOrNoRoom) {
      // The fault itself is told in any case.
    }
  }

  @Override
  public void close() {
    checkpoints.close();
    readers.close();
    writing.lock();
    try {
      mark.close();
      statements.close(writer.getConnection());
      writer.close();
    } catch (RuntimeException e) {
      throw told(e);
    } finally {
      writing.unlock();
    }
  }
}
