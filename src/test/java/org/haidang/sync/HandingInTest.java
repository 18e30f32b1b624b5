package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.QuarantineMessages.Decided;
import org.haidang.sync.QuarantineMessages.HandIn;
import org.haidang.sync.QuarantineMessages.Lying;
import org.haidang.sync.QuarantineMessages.Safe;
import org.haidang.sync.QuarantineMessages.Standing;
import org.haidang.sync.QuarantineMessages.Stands;
import org.haidang.sync.QuarantineMessages.Unfinished;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nothing is purged that the server does not say is safe, wherever the line breaks. */
class HandingInTest {

  private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");

  private final List<Change> changes = new ArrayList<>();
  private final List<Unfinished> drafts = new ArrayList<>();
  private final List<UUID> atServer = new ArrayList<>();
  private Stands stands = new Stands(Standing.ACCOUNT_REVOKED, List.of());
  private int calls;
  private int breaksAfter = Integer.MAX_VALUE;
  private boolean answerLost;
  private boolean deaf;

  private final QuarantineShelf shelf =
      new QuarantineShelf() {
        @Override
        public List<Change> unanswered(@Nullable Collection<String> logins, int max, int bytes) {
          return changes.stream()
              .filter(change -> logins == null || logins.contains(change.author()))
              .limit(max)
              .toList();
        }

        @Override
        public List<Unfinished> unfinished(@Nullable Collection<String> logins) {
          return drafts.stream()
              .filter(draft -> logins == null || logins.contains(draft.login()))
              .toList();
        }

        @Override
        public void purge(Collection<UUID> ids) {
          assertThat(atServer).containsAll(ids);
          changes.removeIf(change -> ids.contains(change.id()));
          drafts.removeIf(draft -> ids.contains(draft.contact()));
        }
      };

  private final QuarantineServer server =
      new QuarantineServer() {
        @Override
        public Stands standing() {
          return stands;
        }

        @Override
        public Safe handIn(HandIn handIn) {
          if (++calls > breaksAfter) {
            throw new HaidangException(ErrorCode.SERVER_UNREACHABLE);
          }
          if (deaf) {
            return new Safe(List.of(UUID.randomUUID()));
          }
          var ids = new ArrayList<UUID>();
          handIn.changes().forEach(change -> ids.add(change.id()));
          handIn.drafts().forEach(draft -> ids.add(draft.contact()));
          atServer.addAll(ids);
          if (answerLost) {
            throw new HaidangException(ErrorCode.SERVER_SILENT);
          }
          return new Safe(ids);
        }

        @Override
        public Lying lying() {
          throw new AssertionError();
        }

        @Override
        public Change look(UUID id, String words) {
          throw new AssertionError();
        }

        @Override
        public Decided take(UUID id, String words) {
          throw new AssertionError();
        }

        @Override
        public Decided discard(UUID id, String words) {
          throw new AssertionError();
        }
      };

  private void full() {
    for (int i = 0; i < 250; i++) {
      changes.add(change(i % 5 == 0 ? "minh" : "lan"));
    }
    drafts.add(new Unfinished(UUID.randomUUID(), "lan", NOON, "{}"));
    drafts.add(new Unfinished(UUID.randomUUID(), "minh", NOON, "{}"));
  }

  private static Change change(String author) {
    return new Change(
        UUID.randomUUID(),
        RecordType.CONTACT,
        UUID.randomUUID(),
        null,
        null,
        List.of(new Edit("a", null, "1")),
        author,
        new UUID(7, 7),
        NOON,
        null);
  }

  private HandingIn.Outcome settle() {
    return new HandingIn(server, shelf, "lan").settle();
  }

  @Test
  void a_revoked_account_hands_in_its_own_in_batches_and_leaves_colleagues_theirs() {
    full();
    assertThat(settle())
        .isEqualTo(new HandingIn.Outcome(Standing.ACCOUNT_REVOKED, Set.of("lan"), 201));
    assertThat(calls).isEqualTo(3);
    assertThat(changes).hasSize(50).allMatch(change -> change.author().equals("minh"));
    assertThat(drafts).extracting(Unfinished::login).containsExactly("minh");
  }

  @Test
  void a_struck_off_workstation_hands_in_everybodys() {
    full();
    stands = new Stands(Standing.WORKSTATION_STRUCK_OFF, List.of());
    assertThat(settle().handedIn()).isEqualTo(252);
    assertThat(changes).isEmpty();
    assertThat(drafts).isEmpty();
  }

  @Test
  void a_session_that_holds_hands_in_for_leavers_and_never_its_own() {
    full();
    stands = new Stands(Standing.GOOD, List.of("lan", "minh"));
    assertThat(settle()).isEqualTo(new HandingIn.Outcome(Standing.GOOD, Set.of("minh"), 51));
    assertThat(changes).hasSize(200).allMatch(change -> change.author().equals("lan"));

    stands = new Stands(Standing.ENDED, List.of());
    assertThat(settle().handedIn()).isZero();
    assertThat(changes).hasSize(200);
  }

  @Test
  void where_the_line_breaks_what_is_not_safe_stays_and_goes_the_next_time() {
    full();
    breaksAfter = 1;
    assertThatThrownBy(this::settle).isInstanceOf(HaidangException.class);
    assertThat(changes).hasSize(150);

    breaksAfter = Integer.MAX_VALUE;
    answerLost = true;
    assertThatThrownBy(this::settle).isInstanceOf(HaidangException.class);
    assertThat(changes).as("there, but nobody heard it").hasSize(150);

    answerLost = false;
    assertThat(settle().handedIn()).isEqualTo(101);
    assertThat(atServer).hasSizeGreaterThan(201);
  }

  @Test
  void a_server_that_names_others_as_safe_is_not_believed_and_not_asked_for_ever() {
    full();
    deaf = true;
    assertThatThrownBy(this::settle)
        .isInstanceOfSatisfying(
            HaidangException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_GARBLED));
    assertThat(calls).isOne();
    assertThat(changes).hasSize(250);
  }
}
