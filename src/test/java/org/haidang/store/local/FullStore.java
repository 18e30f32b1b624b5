package org.haidang.store.local;

import static org.haidang.desk.Samples.NOON;
import static org.haidang.desk.Samples.answer;
import static org.haidang.desk.Samples.contactBody;
import static org.haidang.desk.Samples.first;
import static org.haidang.desk.Samples.id;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.haidang.access.Look;
import org.haidang.desk.Draft;
import org.haidang.model.AttachedFile;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;

/** Fills a store with what only a workstation has, short and long, and knows what it put there. */
final class FullStore {

  /** In the order they were saved; the server has not taken them. */
  final List<Change> unsent = new ArrayList<>();

  /** All that were saved, also those the server has taken. */
  final List<Change> saved = new ArrayList<>();

  final Map<UUID, Draft> drafts = new LinkedHashMap<>();
  final List<Look> looks = new ArrayList<>();
  final List<AttachedFile> files = new ArrayList<>();
  final List<Change> letGo = new ArrayList<>();

  private final LocalStore store;
  private final Random random;

  FullStore(LocalStore store, long seed) {
    this.store = store;
    this.random = new Random(seed);
  }

  /** Letters that nobody packs; one in eight is longer than a page. */
  private String said() {
    int words = random.nextInt(8) == 0 ? 900 + random.nextInt(2000) : 5 + random.nextInt(120);
    var said = new StringBuilder();
    for (int i = 0; i < words; i++) {
      said.append(Integer.toString(random.nextInt(46_656), 36))
          .append(i % 7 == 0 ? " đường " : " ");
    }
    return said.toString();
  }

  /** Saves contacts; of ten, two are answered: one is taken, one refused. */
  FullStore changes(int number) {
    for (int i = 0; i < number; i++) {
      var change = first(id(), i, said());
      store.contacts().save(change);
      saved.add(change);
      if (i % 10 == 3) {
        store.outbox().answered(List.of(answer(change, Outcome.ACCEPTED, i + 1)));
        continue;
      }
      if (i % 10 == 7) {
        store
            .outbox()
            .answered(List.of(ChangeAnswer.refused(change.id(), "CHANGE_MALFORMED", List.of())));
      }
      unsent.add(change);
    }
    return this;
  }

  FullStore drafts(int number) {
    for (int i = 0; i < number; i++) {
      var draft =
          new Draft(id(), "lan", contactBody(i, said()), "summary", 3, "", NOON.plusSeconds(i));
      store.drafts().keep(draft);
      drafts.put(draft.contact(), draft);
    }
    return this;
  }

  FullStore looks(int number) {
    for (int i = 0; i < number; i++) {
      var look =
          new Look(
              id(),
              NOON.plusSeconds(i),
              "lan",
              RecordType.CONTACT,
              id(),
              List.of("summary"),
              i % 2 == 0 ? Look.Kind.SHOWN : Look.Kind.PRINTED,
              i % 3 == 0 ? null : said());
      store.audit().note(look);
      looks.add(look);
    }
    return this;
  }

  /** Files laid beside the drafts, of one to three chunks. */
  FullStore files(int number) {
    var contacts = List.copyOf(drafts.keySet());
    for (int i = 0; i < number; i++) {
      var bytes = new byte[1 + random.nextInt(AttachedFile.CHUNK_BYTES * (i % 3 + 1))];
      random.nextBytes(bytes);
      try {
        files.add(
            store.attachments().keep(contacts.get(i), "ảnh " + i, new ByteArrayInputStream(bytes)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return this;
  }

  /** Lets go of the first refused ones. */
  FullStore letGo(int number) {
    for (var item : List.copyOf(unsent)) {
      if (letGo.size() == number) {
        break;
      }
      if (!store.setAside().letGo(item.id(), "mai", "nhập hai lần").isEmpty()) {
        letGo.add(item);
        unsent.remove(item);
      }
    }
    return this;
  }
}
