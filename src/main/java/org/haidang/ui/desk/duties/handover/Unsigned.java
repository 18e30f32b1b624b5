package org.haidang.ui.desk.duties.handover;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;

/**
 * What was typed for a handover and is not signed yet, kept on the disk soon after each key, so
 * that no crash takes it. One write at a time, each with the latest words. To be used on the FX
 * thread.
 */
final class Unsigned {

  /**
   * The words; personal.
   *
   * @param remarks to the lines, by the record they speak of
   * @param own the giver's own lines
   * @param general what is said to the next shift
   * @param taking what takers remark, by the handover
   */
  record Words(Map<UUID, String> remarks, String own, String general, Map<UUID, String> taking) {
    Words {
      remarks = filled(remarks);
      taking = filled(taking);
    }

    private static Map<UUID, String> filled(Map<UUID, String> some) {
      var filled = new HashMap<>(some);
      filled.values().removeIf(String::isEmpty);
      return Map.copyOf(filled);
    }
  }

  private final UnsignedPlace place;
  private final Background background;
  private final Messages messages;
  private final Json json = new Json();
  private boolean writing;
  private boolean again;

  Unsigned(UnsignedPlace place, Background background, Messages messages) {
    this.place = place;
    this.background = background;
    this.messages = messages;
  }

  /** Tells {@code found} what was kept, if anything. */
  void read(Consumer<Words> found) {
    background.run(this::read, kept -> kept.ifPresent(found), messages::tell);
  }

  private Optional<Words> read() {
    try {
      return place.get().map(kept -> json.read(kept, Words.class));
    } catch (HaidangException e) {
      // Written by another version: begun anew.
      return Optional.empty();
    }
  }

  /** Something was typed: {@code now} is asked for what stands there when it is written. */
  void keep(Supplier<Words> now) {
    if (writing) {
      again = true;
      return;
    }
    writing = true;
    var words = now.get();
    background.run(
        () -> {
          place.put(json.text(words));
          return true;
        },
        _ -> written(now),
        fault -> {
          writing = false;
          again = false;
          messages.tell(fault);
        });
  }

  private void written(Supplier<Words> now) {
    writing = false;
    if (again) {
      again = false;
      keep(now);
    }
  }
}
