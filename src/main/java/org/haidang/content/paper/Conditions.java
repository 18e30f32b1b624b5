package org.haidang.content.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haidang.content.Numbering;
import org.haidang.content.Pack;
import org.haidang.content.paper.Tokens.Unread;

/** When a question applies, in words of the form's own numbers: "If 1.4 is Yes or Not sure". */
final class Conditions {

  /** Longer is not read on paper. */
  private static final int LONGEST = 110;

  private final Pack pack;
  private final Numbering numbering;
  private final String language;
  private final Bindings bindings;

  Conditions(Pack pack, Numbering numbering, Bindings bindings, String language) {
    this.pack = pack;
    this.numbering = numbering;
    this.language = language;
    this.bindings = bindings;
  }

  /**
   * What stands on paper for the condition of the question or group at {@code path}; empty when it
   * always applies.
   */
  String words(String path) {
    var condition = bindings.relevant().getOrDefault(path, "");
    if (condition.isEmpty()) {
      return "";
    }
    return new Reading(condition, path)
        .whole()
        .map(words -> PaperWord.IF.in(language, words))
        .filter(words -> words.length() <= LONGEST)
        .orElse(PaperWord.ASK_COMPUTER.in(language));
  }

  /** Reads the simple shapes of XPath; whatever else stands there makes all of it unread. */
  private final class Reading {

    private final Tokens tokens;
    private final String path;

    Reading(String condition, String path) {
      this.tokens = new Tokens(condition);
      this.path = path;
    }

    Optional<String> whole() {
      try {
        var words = either();
        return tokens.end() ? Optional.of(words) : Optional.empty();
      } catch (Unread e) {
        return Optional.empty();
      }
    }

    private String either() {
      var parts = new ArrayList<Object>();
      do {
        parts.add(all());
      } while (tokens.next("or"));
      return Term.joined(parts, PaperWord.OR, language);
    }

    private Object all() {
      var parts = new ArrayList<Object>();
      do {
        parts.add(one());
      } while (tokens.next("and"));
      if (parts.size() == 1) {
        return parts.getFirst();
      }
      parts.replaceAll(part -> part instanceof String words ? bracketed(words) : part);
      return Term.joined(parts, PaperWord.AND, language);
    }

    private String bracketed(String words) {
      return words.contains(" " + PaperWord.OR.in(language) + " ") ? "(" + words + ")" : words;
    }

    private Object one() {
      if (tokens.next("(")) {
        var inside = either();
        tokens.need(")");
        return inside;
      }
      if (tokens.next("selected")) {
        tokens.need("(");
        var field = tokens.next("join") ? joinedField() : field();
        tokens.need(",");
        var value = tokens.literal();
        tokens.need(")");
        return new Term(field.number(), PaperWord.IS, List.of(field.label(value)));
      }
      if (tokens.next("string-length")) {
        tokens.need("(");
        var number = field().number();
        tokens.need(")");
        var how = tokens.next(">") ? PaperWord.ANSWERED : tokens.next("=") ? PaperWord.OPEN : null;
        if (how == null || !tokens.take().equals("0")) {
          throw new Unread();
        }
        return new Term(number, how, List.of(""));
      }
      return comparison();
    }

    private Term comparison() {
      var field = field();
      var sign = tokens.take();
      return switch (sign) {
        case "=" -> field.is(tokens.literal(), PaperWord.IS, PaperWord.OPEN);
        case "!=" -> field.is(tokens.literal(), PaperWord.IS_NOT, PaperWord.ANSWERED);
        case ">=" -> new Term(field.number(), PaperWord.AT_LEAST, List.of(tokens.number()));
        case "<" -> new Term(field.number(), PaperWord.BELOW, List.of(tokens.number()));
        default -> throw new Unread();
      };
    }

    /** {@code join(' ', field)}: of any entry. */
    private Term.Field joinedField() {
      tokens.need("(");
      tokens.literal();
      tokens.need(",");
      var field = field();
      tokens.need(")");
      return field;
    }

    private Term.Field field() {
      var resolved = Bindings.resolve(tokens.take(), path);
      var question = pack.question(resolved).orElseThrow(Unread::new);
      return new Term.Field(
          numbering.number(resolved).orElseThrow(Unread::new), question.choices(), language);
    }
  }
}
