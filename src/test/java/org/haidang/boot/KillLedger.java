package org.haidang.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the typist said, and what is owed to her after each kill. Thread-safe. */
final class KillLedger {

  private record Key(int n, long millis) {}

  final Set<UUID> saved = new HashSet<>();
  final Map<UUID, String> bodies = new HashMap<>();
  final Set<UUID> typed = new HashSet<>();
  final Set<UUID> held = new HashSet<>();
  final List<String> failures = new ArrayList<>();
  int keys;
  int lost;
  private final Map<UUID, List<Key>> keysOfThisLife = new HashMap<>();
  private final Map<UUID, Integer> kept = new HashMap<>();
  private final Map<UUID, Integer> owed = new HashMap<>();
  private final Map<UUID, Integer> last = new HashMap<>();
  private final Map<UUID, String> drafts = new HashMap<>();
  private boolean ready;
  private boolean done;

  /** She begins anew, having said nothing yet. */
  synchronized void begins() {
    keysOfThisLife.clear();
    drafts.clear();
    held.clear();
    ready = false;
  }

  synchronized boolean isReady() {
    return ready;
  }

  synchronized boolean isDone() {
    return done;
  }

  synchronized void hear(String line) {
    var words = line.split(" ", -1);
    switch (words[0]) {
      case "DRAFT" -> drafts.put(UUID.fromString(words[1]), words[2]);
      case "HELD" -> held.add(UUID.fromString(words[1]));
      case "READY" -> {
        ready = true;
        settle();
      }
      case "KEY" -> {
        var contact = UUID.fromString(words[1]);
        int n = Integer.parseInt(words[2]);
        typed.add(contact);
        last.put(contact, n);
        keysOfThisLife
            .computeIfAbsent(contact, _ -> new ArrayList<>())
            .add(new Key(n, Long.parseLong(words[3])));
        keys++;
      }
      case "KEPT" -> kept.merge(UUID.fromString(words[1]), Integer.parseInt(words[2]), Math::max);
      case "BODY" -> bodies.put(UUID.fromString(words[1]), words[2]);
      case "SAVED" -> {
        if (!saved.add(UUID.fromString(words[1]))) {
          failures.add("saved twice: " + words[1]);
        }
      }
      case "DONE" -> {
        done = true;
        if (!words[1].equals("0")) {
          failures.add("set aside for a person: " + words[1]);
        }
      }
      default -> {}
    }
  }

  /** She was killed at {@code millis}: what was typed {@code grace} ms before is owed to her. */
  synchronized void killed(long millis, long grace) {
    keysOfThisLife.forEach(
        (contact, typing) ->
            typing.stream()
                .filter(key -> key.millis() < millis - grace)
                .mapToInt(Key::n)
                .max()
                .ifPresent(n -> owed.merge(contact, n, Math::max)));
    kept.forEach((contact, n) -> owed.merge(contact, n, Math::max));
  }

  private void settle() {
    for (var debt : owed.entrySet()) {
      var contact = debt.getKey();
      var text = drafts.get(contact);
      if (text == null) {
        if (!held.contains(contact)) {
          failures.add("a call of %d letters is gone: %s".formatted(debt.getValue(), contact));
        }
      } else if (text.length() < debt.getValue()) {
        failures.add("%d letters of %d: %s".formatted(text.length(), debt.getValue(), contact));
      }
    }
    drafts.forEach(
        (contact, text) -> {
          if (!text.equals(Letters.of(contact, text.length()))) {
            failures.add("other letters: " + contact);
          }
          if (saved.contains(contact)) {
            failures.add("a saved call is unfinished again: " + contact);
          }
          lost += Math.max(0, last.getOrDefault(contact, 0) - text.length());
          last.put(contact, text.length());
        });
    for (var contact : saved) {
      if (!held.contains(contact)) {
        failures.add("saved and gone: " + contact);
      }
    }
    owed.clear();
    kept.clear();
  }
}
