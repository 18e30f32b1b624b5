package org.haidang.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import org.haidang.content.Pack;
import org.haidang.content.PackRead;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.workbook.SheetSource;
import org.haidang.model.Body;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;

/** The demonstration's half year over the real packs, without a server. */
final class HalfYears {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final Instant NOW = Instant.parse("2026-11-26T09:30:00Z");

  final Forms forms = new Forms(Ids.timeOrdered());
  final DemoAccounts accounts = DemoAccounts.read(new Json());
  final List<Pack> packs = List.of(pack("tip-vi"), pack("child-vi"));

  private Pack pack(String name) {
    var source = SheetSource.resources(getClass().getClassLoader(), "content/" + name);
    return ((PackRead.Ready) new Packs(forms).read(source)).pack();
  }

  Pack of(DemoContact contact) {
    return packs.stream().filter(one -> one.id().equals(contact.pack())).findFirst().orElseThrow();
  }

  DemoHistory history(long seed) {
    return history(seed, NOW);
  }

  DemoHistory history(long seed, Instant now) {
    return new DemoHistory(packs, forms::open, new Json(), Clock.fixed(now, ZONE), seed);
  }

  List<DemoContact> contacts(long seed) {
    return history(seed).contacts(accounts.accounts());
  }

  /** A digest of ids and bodies in their order. */
  static String digest(List<DemoContact> contacts, List<Body> bodies) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (int i = 0; i < contacts.size(); i++) {
        var line = contacts.get(i).id() + " " + bodies.get(i).fields() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
