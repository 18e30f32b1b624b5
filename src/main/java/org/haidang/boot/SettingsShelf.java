package org.haidang.boot;

import java.util.Optional;
import org.haidang.access.OfflineDays;
import org.haidang.desk.KnownNames;
import org.haidang.store.local.LocalSettings;

/**
 * The marks of days without the server, and the names of colleagues, among the settings of the
 * encrypted store.
 */
record SettingsShelf(LocalSettings settings) implements OfflineDays.Shelf, KnownNames.Shelf {

  @Override
  public Optional<String> get(String name) {
    return settings.get(name);
  }

  @Override
  public void put(String name, String value) {
    settings.put(name, value);
  }
}
