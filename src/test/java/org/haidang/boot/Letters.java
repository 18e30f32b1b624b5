package org.haidang.boot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;

/** What is typed into a contact follows from its id, so that whoever knows the id can check it. */
final class Letters {

  private static final String ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy";

  private Letters() {}

  /** How many letters the contact's text has in the end. */
  static int length(UUID contact) {
    return 30 + (int) (contact.getLeastSignificantBits() & 31);
  }

  /** Its first {@code n} letters. */
  static String of(UUID contact, int n) {
    var random =
        new SplittableRandom(
            contact.getMostSignificantBits() * 31 + contact.getLeastSignificantBits());
    var text = new StringBuilder();
    for (int i = 0; i < n; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** A digest of every field but those the save itself adds: its hour, what is not judged yet. */
  static String digest(Body body) {
    var fields = new TreeMap<>(body.with(ContactFields.ENDED, null).fields());
    fields.keySet().removeIf(field -> field.startsWith("_assess/"));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(fields.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
