package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.haidang.content.engine.Forms;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does with a form and what must come of it, a line each: {@code set a 5}, {@code
 * value b = 6}, {@code offers c = x y}, {@code shown d}, {@code wrong e}. Entries of a repeat are
 * written by number, {@code kids[2]/age}. A form opens again as it was after every line that
 * changes it.
 */
final class Scenario {

  private static final Pattern ENTRY = Pattern.compile("^(.*?)\\[(\\d+)](.*)$");

  private final Forms forms;
  private final PackRead read;
  private @Nullable FormSession session;
  private boolean refused;

  Scenario(Forms forms, PackRead read) {
    this.forms = forms;
    this.read = read;
  }

  void line(String line) {
    var words = line.split("\\s+", 2);
    var rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "fault" -> fault(rest);
      case "notice" -> assertThat(notices()).as(line).anyMatch(it -> it.startsWith(rest));
      case "silent" -> assertThat(notices()).isEmpty();
      default -> form(words[0], rest, line);
    }
  }

  private void form(String word, String rest, String line) {
    var parts = rest.split("\\s*=\\s*", 2);
    var path = path(parts[0].strip());
    var expected = parts.length > 1 ? parts[1].strip() : "";
    switch (word) {
      case "set" -> set(rest);
      case "add" -> changed(form().add(path));
      case "remove" -> remove(path);
      case "value" -> assertThat(text(form().value(path))).as(line).isEqualTo(expected);
      case "offers" ->
          assertThat(form().choices(path).stream().map(Choice::name).toList())
              .as(line)
              .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("\\s+")));
      case "mixes" ->
          assertThat(form().choices(path).stream().map(Choice::name).toList())
              .as(line)
              .containsExactlyInAnyOrder(expected.split("\\s+"));
      case "entries" ->
          assertThat(form().entries(path)).as(line).hasSize(Integer.parseInt(expected));
      case "shown" -> assertThat(form().state(path).relevant()).as(line).isTrue();
      case "hidden" -> assertThat(form().state(path).relevant()).as(line).isFalse();
      case "needed" -> assertThat(form().state(path).required()).as(line).isTrue();
      case "free" -> assertThat(form().state(path).required()).as(line).isFalse();
      case "locked" -> assertThat(form().state(path).readOnly()).as(line).isTrue();
      case "open" -> assertThat(form().state(path).readOnly()).as(line).isFalse();
      case "wrong" ->
          assertThat(form().state(path).error().in("en")).as(line).isNotEmpty().contains(expected);
      case "right" -> assertThat(form().state(path).error()).as(line).isEqualTo(Label.NONE);
      case "saved" -> assertThat(text(form().body().get(path))).as(line).isEqualTo(expected);
      case "drafted" -> assertThat(text(form().draft().get(path))).as(line).isEqualTo(expected);
      case "problems" -> assertThat(form().problems()).as(line).hasSize(Integer.parseInt(expected));
      case "name" -> assertThat(form().name()).as(line).isEqualTo(expected);
      default -> design(word, parts[0].strip(), expected, line);
    }
  }

  /** What can be told of the form without filling it. */
  private void design(String word, String path, String expected, String line) {
    var question = form().pack().question(path);
    switch (word) {
      case "type" -> assertThat(question.orElseThrow().type().name()).as(line).isEqualTo(expected);
      case "unable" -> assertThat(question.orElseThrow().unable().isEmpty()).as(line).isFalse();
      case "parameter" -> {
        var pair = expected.split(":", 2);
        assertThat(question.orElseThrow().parameters()).as(line).containsEntry(pair[0], pair[1]);
      }
      case "label", "nhãn" -> {
        var label = question.orElseThrow().label();
        assertThat(form().text(label, path, word.equals("label") ? "en" : "vi"))
            .as(line)
            .isEqualTo(expected);
      }
      case "hint" ->
          assertThat(question.orElseThrow().hint().in("en").replace("\n", " / "))
              .as(line)
              .isEqualTo(expected);
      case "choice" -> {
        var pair = expected.split(":", 2);
        assertThat(
                form().choices(path).stream()
                    .filter(it -> it.name().equals(pair[0]))
                    .map(it -> it.label().in("en")))
            .as(line)
            .containsExactly(pair[1]);
      }
      case "id" -> assertThat(form().pack().id()).as(line).isEqualTo(expected);
      case "version" -> assertThat(form().pack().version()).as(line).isEqualTo(expected);
      case "language" -> assertThat(form().pack().defaultLanguage()).isEqualTo(expected);
      case "appearance" -> assertThat(form().pack().sections().toString()).contains(expected);
      default -> throw new AssertionError("not understood: " + line);
    }
  }

  private void set(String rest) {
    var parts = rest.split("\\s+", 2);
    form().set(path(parts[0]), parts.length > 1 ? parts[1] : "");
    reopen();
  }

  private void remove(String entry) {
    form().remove(entry);
    reopen();
  }

  private void changed(String entry) {
    assertThat(entry).isNotEmpty();
    reopen();
  }

  private void reopen() {
    var draft = form().draft();
    var again = forms.open(form().pack(), draft);
    assertThat(again.draft()).isEqualTo(draft);
    assertThat(again.body()).isEqualTo(form().body());
    assertThat(again.problems()).isEqualTo(form().problems());
  }

  private String path(String written) {
    var entry = ENTRY.matcher(written);
    if (!entry.matches()) {
      return written;
    }
    var entries = form().entries(entry.group(1));
    return path(entries.get(Integer.parseInt(entry.group(2)) - 1) + entry.group(3));
  }

  private FormSession form() {
    if (session == null) {
      session = forms.open(pack(), Body.EMPTY);
    }
    return session;
  }

  private Pack pack() {
    return switch (read) {
      case PackRead.Ready ready -> ready.pack();
      case PackRead.Refused it -> throw new AssertionError("refused: " + it.faults());
    };
  }

  private List<String> notices() {
    return switch (read) {
      case PackRead.Ready ready -> told(ready.notices());
      case PackRead.Refused it -> throw new AssertionError("refused: " + it.faults());
    };
  }

  private void fault(String place) {
    refused = true;
    var faults =
        switch (read) {
          case PackRead.Ready ready -> throw new AssertionError("taken, not refused");
          case PackRead.Refused it -> told(it.faults());
        };
    assertThat(faults).anyMatch(it -> it.startsWith(place));
  }

  private static List<String> told(List<Fault> faults) {
    return faults.stream()
        .map(it -> it.sheet() + " " + it.cell() + ": " + it.reason().in("en"))
        .toList();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** A pack that is taken can be opened, and opens again as it was. */
  void end() {
    if (!refused) {
      form();
      reopen();
    }
  }
}
