package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.junit.jupiter.api.Test;

/** PostgreSQL says in a warning alone that a commit is not where it was to be. */
class WarnedCommitTest {

  private static final String NAME = "warned_commit";

  private static void run(String sql) {
    try (var connection = TestDatabase.connect(TestDatabase.address(NAME));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_commit_with_a_warning_is_not_acknowledged_and_sent_again_it_is_taken_in_once() {
    var desk = new Reports("HN");
    var change = desk.fresh();
    try (var store = TestDatabase.store(TestDatabase.prepared(NAME))) {
      run(
          """
          create function warn() returns trigger language plpgsql as
            $$ begin raise warning 'canceling wait for replication'; return null; end $$;
          create constraint trigger warns after insert on change
            deferrable initially deferred for each row execute function warn()
          """);

      assertThatThrownBy(() -> store.append(List.of(change), desk.session()))
          .isInstanceOfSatisfying(
              HaidangException.class,
              fault -> assertThat(fault.code()).isEqualTo(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE));

      run("drop trigger warns on change");
      var answer = store.append(List.of(change), desk.session()).getFirst();
      assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
      assertThat(answer.version().n()).isOne();
    }
  }
}
