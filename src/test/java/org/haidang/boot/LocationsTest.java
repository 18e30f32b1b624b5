package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the program looks on each system. */
class LocationsTest {

  @TempDir Path home;

  private Locations here(String system, Map<String, String> environment) {
    return new Locations(environment, system, home);
  }

  @Test
  void data_lies_in_the_persons_own_folders() {
    assertThat(here("Linux", Map.of()).root()).isEqualTo(home.resolve(".local/share/haidang"));
    assertThat(here("Linux", Map.of("HAIDANG_HOME", "/srv/h")).root()).isEqualTo(Path.of("/srv/h"));
    assertThat(here("Mac OS X", Map.of()).root())
        .isEqualTo(home.resolve("Library/Application Support/Haidang"));
  }

  @Test
  void an_administrators_file_names_the_server_and_the_environment_overrides_it() throws Exception {
    var folder = Files.createDirectory(home.resolve("Haidang"));
    var file = Map.of("ProgramData", home.toString());
    assertThat(here("Windows 11", file).server()).as("without the file").isNull();

    Files.writeString(folder.resolve("server"), "\n  https://hotline.example/ \n");
    assertThat(here("Windows 11", file).server()).isEqualTo("https://hotline.example/");

    var both = Map.of("ProgramData", home.toString(), "HAIDANG_SERVER", "https://other.example/");
    assertThat(here("Windows 11", both).server()).isEqualTo("https://other.example/");
  }
}
