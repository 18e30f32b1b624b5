package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.haidang.access.ServerPin;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKeysTest {

  @TempDir Path folder;

  private final Clock clock = Clock.systemUTC();

  @Test
  void keys_are_made_once_and_the_certificate_anew_around_the_same_key() throws Exception {
    var first = ServerKeys.in(folder, clock);
    var later = ServerKeys.in(folder, Clock.offset(clock, Duration.ofDays(700)));
    assertThat(later.pins()).isEqualTo(first.pins()).doesNotHaveDuplicates().hasSize(2);
    var shown = later.certificate();
    shown.verify(later.present().getPublic());
    assertThat(ServerPin.of(shown.getPublicKey())).isEqualTo(first.pins().getFirst());
    assertThat(shown.getNotAfter()).isAfter(first.certificate().getNotAfter());
    assertThat(shown.getSigAlgName()).isEqualTo("SHA256withECDSA");
  }

  @Test
  void a_changed_key_is_the_one_that_was_told_before() {
    var before = ServerKeys.in(folder, clock).pins();
    var after = ServerKeys.change(folder, clock).pins();
    assertThat(after.getFirst()).isEqualTo(before.getLast());
    assertThat(before).doesNotContain(after.getLast());
    assertThat(ServerKeys.in(folder, clock).pins()).isEqualTo(after);
  }

  @Test
  void several_nodes_that_start_at_once_on_one_folder_have_one_key() {
    var pins = ConcurrentHashMap.<Object>newKeySet();
    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int node = 0; node < 8; node++) {
        nodes.execute(() -> pins.add(ServerKeys.in(folder, clock).pins()));
      }
    }
    assertThat(new HashSet<>(pins)).hasSize(1);
  }

  @Test
  void a_damaged_key_is_told_and_never_replaced() throws Exception {
    ServerKeys.in(folder, clock);
    for (var text : new String[] {"", "-----BEGIN PRIVATE KEY-----\nAAAA\n", "*"}) {
      Files.writeString(folder.resolve("server.key"), text);
      assertThat(
              catchThrowableOfType(HaidangException.class, () -> ServerKeys.in(folder, clock))
                  .code())
          .isEqualTo(ErrorCode.SERVER_KEY_DAMAGED);
      assertThat(folder.resolve("server.key")).hasContent(text);
    }
  }

  @Test
  void the_pin_of_a_proxy_is_that_of_the_certificate_it_shows() throws Exception {
    var keys = ServerKeys.in(folder, clock);
    var file = folder.resolve("shown.crt");
    Files.write(file, keys.certificate().getEncoded());
    assertThat(ServerKeys.ofCertificate(file)).contains(keys.pins().getFirst());
    assertThat(ServerKeys.ofCertificate(folder.resolve("server.key"))).isEmpty();
    assertThat(ServerKeys.ofCertificate(folder.resolve("none"))).isEmpty();
  }
}
