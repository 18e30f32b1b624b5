package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haidang.platform.Json;
import org.haidang.sync.AccountMessages.Person;
import org.junit.jupiter.api.Test;

/** What colleagues are called, also on days without the server. */
class KnownNamesTest {

  private static final class Remembering implements KnownNames.Shelf {
    private final Map<String, String> kept = new HashMap<>();
    private int writes;

    @Override
    public Optional<String> get(String name) {
      return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void put(String name, String value) {
      kept.put(name, value);
      writes++;
    }
  }

  private final Remembering shelf = new Remembering();

  private KnownNames names() {
    return new KnownNames(shelf, new Json());
  }

  @Test
  void nobody_is_known_before_the_server_told() {
    assertThat(names().name("lan")).isEmpty();
  }

  @Test
  void who_was_told_of_is_known_also_after_a_start_without_the_server() {
    names().learn(List.of(new Person("lan", "Trần Thị Lan"), new Person("minh", "Lê Văn Minh")));

    assertThat(names().name("lan")).contains("Trần Thị Lan");
    assertThat(names().name("minh")).contains("Lê Văn Minh");
  }

  @Test
  void who_has_another_name_now_is_called_by_it_and_nobody_is_forgotten() {
    var names = names();
    names.learn(List.of(new Person("lan", "Trần Thị Lan"), new Person("minh", "Lê Văn Minh")));
    names.learn(List.of(new Person("lan", "Trần Thị Mai Lan")));

    assertThat(names.name("lan")).contains("Trần Thị Mai Lan");
    assertThat(names.name("minh")).contains("Lê Văn Minh");
    assertThat(names().name("lan")).contains("Trần Thị Mai Lan");
  }

  @Test
  void what_is_known_already_is_not_written_again_and_an_empty_name_is_none() {
    var names = names();
    names.learn(List.of(new Person("lan", "Trần Thị Lan")));
    names.learn(List.of(new Person("lan", "Trần Thị Lan"), new Person("trống", " ")));

    assertThat(shelf.writes).isEqualTo(1);
    assertThat(names.name("trống")).isEmpty();
  }
}
