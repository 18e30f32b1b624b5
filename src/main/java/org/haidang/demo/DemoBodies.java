package org.haidang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;

/**
 * Fills the real forms, so that what is not an answer of the pack never gets into a body. Entries
 * of lists get ids of the contact's own, the same whenever it is filled. Thread-safe.
 *
 * @param forms opens a pack's form over a body
 */
record DemoBodies(BiFunction<Pack, Body, FormSession> forms) {

  /** The whole body of {@code contact}, whose pack is {@code pack}. */
  Body body(DemoContact contact, Pack pack) {
    var own =
        Map.of(
            ContactFields.PACK, pack.id(),
            ContactFields.PACK_VERSION, pack.version(),
            ContactFields.CENTRE, contact.taker().centre(),
            ContactFields.COUNSELOR, contact.taker().login(),
            ContactFields.CHANNEL, contact.call().channel().name(),
            ContactFields.STARTED, contact.started().toString(),
            ContactFields.ENDED, contact.ended().toString());
    var begun = new TreeMap<>(own);
    var number = contact.call().number();
    if (number != null) {
      begun.put(ContactFields.NUMBER, number);
    }
    var form = forms.apply(pack, new Body(begun));
    var entries = contact.call().fill(form);
    var whole = new TreeMap<String, String>();
    var ids = new SeededIds(new Dice(contact.id().getLeastSignificantBits()));
    var renamed = new TreeMap<String, UUID>();
    entries.forEach((as, path) -> renamed.put(path, ids.at(contact.started())));
    form.body().fields().forEach((path, value) -> whole.put(renamed(path, renamed), value));
    Instant given = contact.started();
    for (var answer : contact.answers()) {
      given = given.plus(Duration.ofSeconds(80));
      whole.put(ContactFields.ANSWER + answer, given.toString());
    }
    return new Body(whole);
  }

  private static String renamed(String path, Map<String, UUID> entries) {
    for (var entry : entries.entrySet()) {
      var was = entry.getKey();
      if (path.equals(was) || path.startsWith(was + "/")) {
        return was.substring(0, was.lastIndexOf('/') + 1)
            + entry.getValue()
            + path.substring(was.length());
      }
    }
    return path;
  }
}
