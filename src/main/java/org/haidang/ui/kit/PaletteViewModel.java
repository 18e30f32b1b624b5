package org.haidang.ui.kit;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Everything that can be done by name now, and what of it was asked for. On the FX thread. */
public final class PaletteViewModel {

  /**
   * One line.
   *
   * @param stroke the key that runs it at once: a digit, or a letter with Shift; empty for none
   */
  public record Hit(Command command, String stroke) {}

  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();
  private List<Command> commands = List.of();

  /** An empty palette. */
  public PaletteViewModel() {
    typed.subscribe(_ -> find());
  }

  /** What was typed to find something. */
  public StringProperty typedProperty() {
    return typed;
  }

  /** What was found, the best first. */
  public ObservableList<Hit> hits() {
    return hits;
  }

  /** Offers {@code offered}; nothing is typed yet. */
  void offer(List<Command> offered) {
    commands = List.copyOf(offered);
    typed.set("");
    find();
  }

  /** Offers {@code offered} in place of what was offered; what was typed stays. */
  void replace(List<Command> offered) {
    commands = List.copyOf(offered);
    find();
  }

  private void find() {
    var match = new WordMatch(typed.get());
    hits.setAll(match.isBlank() ? atOnce() : found(match));
  }

  private List<Hit> atOnce() {
    return commands.stream()
        .filter(command -> command.group().atOnce())
        .sorted(Comparator.comparing(Command::group))
        .map(command -> new Hit(command, stroke(command)))
        .toList();
  }

  private String stroke(Command command) {
    int place =
        commands.stream().filter(it -> it.group() == command.group()).toList().indexOf(command);
    return switch (command.group()) {
      case WAY -> place < 9 ? Integer.toString(place + 1) : "";
      case STAGE -> place < 26 ? String.valueOf((char) ('A' + place)) : "";
      default -> "";
    };
  }

  private List<Hit> found(WordMatch match) {
    return commands.stream()
        .filter(it -> match.matches(it.title()) || match.matches(it.title() + " " + it.detail()))
        .sorted(
            Comparator.comparingInt((Command it) -> rank(match, it)).thenComparing(Command::group))
        .map(it -> new Hit(it, ""))
        .toList();
  }

  /** Names that begin so first, then names that hold it, then what else holds it. */
  private static int rank(WordMatch match, Command command) {
    if (!match.matches(command.title())) {
      return 2;
    }
    return match.begins(command.title()) ? 0 : 1;
  }

  /** The command that {@code stroke} runs at once; null when none does, or something is typed. */
  @Nullable Command at(String stroke) {
    return hits.stream()
        .filter(hit -> !stroke.isEmpty() && hit.stroke().equals(stroke))
        .findFirst()
        .map(Hit::command)
        .orElse(null);
  }
}
