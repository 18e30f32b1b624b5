package org.haidang.sync;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.haidang.sync.AttachmentShelf.Item;

/** Which file goes or comes next. Thread-safe as far as wanting goes; the rest is one thread's. */
final class AttachmentJobs {

  /**
   * Files up to so many bytes come by themselves: a telephone's photo of a note, made small, and a
   * letter of a page or two. A larger one comes when somebody opens it.
   */
  static final long SMALL = 1 << 20;

  /** A file to be brought, or fetched. */
  record Job(Item item, boolean brings) {}

  private final AttachmentShelf shelf;
  private final HeldFiles held;
  private final Set<Item> wanted = new LinkedHashSet<>();

  AttachmentJobs(AttachmentShelf shelf, HeldFiles held) {
    this.shelf = shelf;
    this.held = held;
  }

  /** Somebody waits for it: it comes before all others. */
  void want(Item item) {
    synchronized (wanted) {
      wanted.add(item);
    }
  }

  /** It is here. */
  void done(Item item) {
    synchronized (wanted) {
      wanted.remove(item);
    }
  }

  /**
   * The first that is not held back.
   *
   * @param mayBring whether files may be brought as well as fetched
   */
  Optional<Job> next(boolean mayBring) {
    var jobs = new ArrayList<Job>();
    synchronized (wanted) {
      wanted.removeIf(item -> shelf.absent(item.file()).isEmpty());
      wanted.forEach(item -> jobs.add(new Job(item, false)));
    }
    if (mayBring) {
      shelf.unsent().forEach(item -> jobs.add(new Job(item, true)));
    }
    shelf.missing(SMALL).forEach(item -> jobs.add(new Job(item, false)));
    held.keepOnly(jobs.stream().map(Job::item).toList());
    return jobs.stream().filter(job -> held.isFree(job.item())).findFirst();
  }
}
