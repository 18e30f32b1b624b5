package org.haidang.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one {@link WorkingProgram} said, through all its lives. Thread-safe. */
final class WorkLedger {

  /** A change as it was about to be saved; a value is null where there was none. */
  record Tried(UUID change, UUID record, String path, String from, String to) {}

  private final Map<UUID, Tried> tried = new HashMap<>();
  private final Set<UUID> saved = new HashSet<>();
  private final List<Map<UUID, Copy>> tellings = new ArrayList<>();
  private Map<UUID, Copy> telling = new HashMap<>();
  private final List<String> aside = new ArrayList<>();
  private boolean ready;
  private int waiting;
  private int attention = -1;

  /** Another life begins. */
  synchronized void begins() {
    ready = false;
    attention = -1;
  }

  synchronized void hear(String line) {
    var words = line.split(" ", -1);
    switch (words[0]) {
      case "READY" -> ready = true;
      case "TRY" -> {
        var change = UUID.fromString(words[1]);
        var record = UUID.fromString(words[2]);
        tried.put(change, new Tried(change, record, words[3], value(words[4]), value(words[5])));
      }
      case "SAVED" -> saved.add(UUID.fromString(words[1]));
      case "DEPTH" -> waiting = Integer.parseInt(words[1]);
      case "ASIDE" -> aside.add(line);
      case "SENT" -> attention = Integer.parseInt(words[1]);
      case "HOLDS" ->
          telling.put(UUID.fromString(words[1]), new Copy(Long.parseLong(words[2]), words[3]));
      case "TOLD" -> {
        tellings.add(telling);
        telling = new HashMap<>();
      }
      default -> {}
    }
  }

  private static String value(String word) {
    return word.equals("-") ? null : word;
  }

  synchronized boolean isReady() {
    return ready;
  }

  /** Whether all was sent; how many are set aside then says {@link #attention}. */
  synchronized boolean isSent() {
    return attention >= 0;
  }

  /** What is set aside, and why. */
  synchronized List<String> aside() {
    return List.copyOf(aside);
  }

  synchronized int attention() {
    return attention;
  }

  /** Saved changes that were answered when it last said so. */
  synchronized int acknowledged() {
    return Math.max(0, saved.size() - waiting);
  }

  synchronized Map<UUID, Tried> tried() {
    return Map.copyOf(tried);
  }

  synchronized Set<UUID> saved() {
    return Set.copyOf(saved);
  }

  synchronized int tellings() {
    return tellings.size();
  }

  /** What it holds, as it last told. */
  synchronized Map<UUID, Copy> holds() {
    return tellings.getLast();
  }
}
