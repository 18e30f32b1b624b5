package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BinaryArrayTest {

  private static Connection connection;

  @BeforeAll
  static void connect() throws SQLException {
    connection = TestDatabase.connect(TestDatabase.empty("binary_arrays"));
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  /** What the database makes of it, each as the text it would print; the kind of all first. */
  private static List<Object> read(Array array) throws SQLException {
    try (var ask =
        connection.prepareStatement(
            "select pg_typeof(a)::text, array(select e::text from unnest(a) e)"
                + " from (select ? as a) x")) {
      ask.setArray(1, array);
      try (var rows = ask.executeQuery()) {
        rows.next();
        var values = (String[]) rows.getArray(2).getArray();
        return List.of(rows.getString(1), Arrays.asList(values));
      }
    }
  }

  @Test
  void ids_and_gaps_between_them_arrive_in_their_order() throws SQLException {
    var one = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    var other = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");
    var ids = BinaryArray.ofUuids(1);
    ids.add(one);
    ids.add((UUID) null);
    ids.add(other);

    assertThat(read(ids.in(connection)))
        .containsExactly("uuid[]", Arrays.asList(one.toString(), null, other.toString()));
  }

  @Test
  void texts_arrive_letter_by_letter_whatever_stands_in_them() throws SQLException {
    var texts = List.of("", "NULL", "{a,\"b\\\\\"}", "Nguyễn Thị Ánh", "😀 ", "x".repeat(5_000));
    var array = BinaryArray.ofTexts(0);
    texts.forEach(array::add);
    array.addUtf8("đã là UTF-8".getBytes(StandardCharsets.UTF_8));
    array.addUtf8(null);

    var expected = new ArrayList<>(texts);
    expected.add("đã là UTF-8");
    expected.add(null);
    assertThat(read(array.in(connection))).containsExactly("text[]", expected);
  }

  @Test
  void none_at_all_is_an_array_too() throws SQLException {
    assertThat(read(BinaryArray.uuids(connection, List.of()))).containsExactly("uuid[]", List.of());
  }
}
