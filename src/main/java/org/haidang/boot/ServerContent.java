package org.haidang.boot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.haidang.content.Edition;
import org.haidang.content.Library;
import org.haidang.content.PackFile;
import org.haidang.content.PackRegister;
import org.haidang.content.PackShelf;
import org.haidang.content.RetentionRule;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.content.library.Packs;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.desk.ContactReducer;
import org.haidang.platform.Ids;
import org.haidang.store.central.CentralStore;

/** What the central server itself reads in the packs: the rules of retention. Thread-safe. */
final class ServerContent {

  /** Days are reckoned where the hotline's callers live, wherever the server stands. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final PackRegister register;

  ServerContent(PackRegister register) {
    this.register = register;
  }

  /** Erases what is due by the packs in use, shipped or published; reads them anew each time. */
  int erase(CentralStore store, Instant now) {
    var packs = new Packs(new Forms(Ids.timeOrdered()));
    var library = new GrowingLibrary(ShippedLibrary.read(packs), packs, _ -> {});
    library.open(new Published(register));
    return store.erase(
        rules(library, LocalDate.ofInstant(now, ZONE)), new ContactReducer(library), now);
  }

  /** Those in force on {@code day}, each name once. */
  static List<RetentionRule> rules(Library library, LocalDate day) {
    var rules = new java.util.LinkedHashMap<String, RetentionRule>();
    library.offered().stream()
        .flatMap(pack -> pack.handbook().retention().stream())
        .filter(rule -> rule.days().holdsOn(day))
        .forEach(rule -> rules.putIfAbsent(rule.name(), rule));
    return List.copyOf(rules.values());
  }

  /** The register as a shelf to read from. */
  private record Published(PackRegister register) implements PackShelf {
    @Override
    public Optional<String> key() {
      return Optional.of(register.key());
    }

    @Override
    public void pin(String key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long known() {
      return register.seq();
    }

    @Override
    public void known(long seq) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Edition> editions() {
      return register.editions();
    }

    @Override
    public void keep(Edition edition, PackFile file) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PackFile> file(String hash) {
      return register.file(hash);
    }
  }
}
