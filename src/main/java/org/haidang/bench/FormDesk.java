package org.haidang.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.haidang.access.DatabaseKey;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.desk.CallDesk;
import org.haidang.desk.CentreContacts;
import org.haidang.desk.ContactIndexer;
import org.haidang.desk.Drafts;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;

/** A counselor's desk over an encrypted store, wired as the product wires it, without a line. */
final class FormDesk implements AutoCloseable {

  private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor();
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final LocalStore store;
  private final CentreContacts contacts;
  private final CallDesk desk;

  /**
   * A desk where {@code library}'s current pack is filled.
   *
   * @param watched wraps the drafts, to see them kept
   */
  FormDesk(Path folder, Library library, FormWorks works, UnaryOperator<Drafts> watched) {
    var key = new byte[DatabaseKey.BYTES];
    new SecureRandom().nextBytes(key);
    var workstation = UUID.randomUUID();
    try (var opens = new DatabaseKey(key)) {
      store =
          LocalStore.open(
              folder.resolve("store-" + workstation),
              opens,
              workstation,
              new ContactIndexer(library),
              clock,
              new Json());
    }
    contacts = new CentreContacts(store.contacts(), Site.CENTRE);
    desk =
        new CallDesk(
            contacts,
            watched.apply(store.drafts()),
            library,
            works,
            clock,
            Ids.timeOrdered(),
            new Account(Site.LOGIN, "Đỗ Tốc Độ", Role.COUNSELOR, Site.CENTRE),
            workstation,
            store.audit(),
            disk);
  }

  CallDesk desk() {
    return desk;
  }

  CentreContacts contacts() {
    return contacts;
  }

  Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    disk.close();
    store.close();
  }

  /** A library of one pack. */
  static Library of(Pack pack) {
    return new Library() {
      @Override
      public Pack current() {
        return pack;
      }

      @Override
      public Optional<Pack> find(String id, String version) {
        return Optional.of(pack).filter(one -> one.id().equals(id));
      }

      @Override
      public Collection<Pack> packs() {
        return List.of(pack);
      }
    };
  }
}
