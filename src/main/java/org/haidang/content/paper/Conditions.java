package org.haidang.content.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.haidang.content.Choice;
import org.haidang.content.Numbering;
import org.haidang.content.Pack;

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

  /** A question that a condition speaks of. */
  private record Field(String number, List<Choice> choices, String language) {

    String label(String value) {
      return choices.stream()
          .filter(choice -> choice.name().equals(value))
          .findFirst()
          .map(choice -> choice.label().in(language))
          .orElse(value);
    }

    /** Compared with nothing at all, it is asked whether it is answered. */
    Term is(String value, PaperWord some, PaperWord none) {
      return value.isEmpty()
          ? new Term(number, none, List.of(""))
          : new Term(number, some, List.of(label(value)));
    }
  }

  /** One comparison: which question, how, with what. */
  private record Term(String number, PaperWord how, List<String> with) {}

  /** Reads the simple shapes of XPath; whatever else stands there makes all of it unread. */
  private final class Reading {

    private static final Pattern TOKEN =
        Pattern.compile("\\s*(<=|>=|!=|[()=<>,]|'[^']*'|\"[^\"]*\"|[^\\s()=<>!,'\"]+)");

    private final List<String> tokens = new ArrayList<>();
    private final String path;
    private int at;

    Reading(String condition, String path) {
      this.path = path;
      var token = TOKEN.matcher(condition);
      var end = 0;
      while (token.find() && token.start() == end) {
        tokens.add(token.group(1));
        end = token.end();
      }
      if (end < condition.stripTrailing().length()) {
        tokens.clear();
      }
    }

    Optional<String> whole() {
      try {
        var words = either();
        return at == tokens.size() ? Optional.of(words) : Optional.empty();
      } catch (Unread e) {
        return Optional.empty();
      }
    }

    /** Terms of the same question are put together: "1.4 is Yes or No". */
    private String either() {
      var parts = new ArrayList<Object>();
      do {
        parts.add(all());
      } while (next("or"));
      return joined(parts, PaperWord.OR);
    }

    private Object all() {
      var parts = new ArrayList<Object>();
      do {
        parts.add(one());
      } while (next("and"));
      if (parts.size() == 1) {
        return parts.getFirst();
      }
      parts.replaceAll(part -> part instanceof String words ? bracketed(words) : part);
      return joined(parts, PaperWord.AND);
    }

    private String bracketed(String words) {
      return words.contains(" " + PaperWord.OR.in(language) + " ") ? "(" + words + ")" : words;
    }

    private String joined(List<Object> parts, PaperWord between) {
      var words = new ArrayList<String>();
      Term open = null;
      for (var part : parts) {
        if (part instanceof Term term) {
          if (open != null && mergeable(open, term, between)) {
            var both = new ArrayList<>(open.with());
            both.addAll(term.with());
            open = new Term(open.number(), open.how(), both);
            continue;
          }
          if (open != null) {
            words.add(said(open));
          }
          open = term;
        } else {
          if (open != null) {
            words.add(said(open));
            open = null;
          }
          words.add((String) part);
        }
      }
      if (open != null) {
        words.add(said(open));
      }
      return String.join(" " + between.in(language) + " ", words);
    }

    private static boolean mergeable(Term one, Term other, PaperWord between) {
      return between == PaperWord.OR
          && one.how() == PaperWord.IS
          && other.how() == PaperWord.IS
          && one.number().equals(other.number());
    }

    private String said(Term term) {
      var with = String.join(" " + PaperWord.OR.in(language) + " ", term.with());
      return term.how().in(language, term.number(), with);
    }

    private Object one() {
      if (next("(")) {
        var inside = either();
        need(")");
        return inside;
      }
      if (next("selected")) {
        need("(");
        var field = next("join") ? joinedField() : field();
        need(",");
        var value = literal();
        need(")");
        return new Term(field.number(), PaperWord.IS, List.of(field.label(value)));
      }
      if (next("string-length")) {
        need("(");
        var number = field().number();
        need(")");
        var how = next(">") ? PaperWord.ANSWERED : next("=") ? PaperWord.OPEN : null;
        if (how == null || !take().equals("0")) {
          throw new Unread();
        }
        return new Term(number, how, List.of(""));
      }
      return comparison();
    }

    private Term comparison() {
      var field = field();
      var sign = take();
      return switch (sign) {
        case "=" -> field.is(literal(), PaperWord.IS, PaperWord.OPEN);
        case "!=" -> field.is(literal(), PaperWord.IS_NOT, PaperWord.ANSWERED);
        case ">=" -> new Term(field.number(), PaperWord.AT_LEAST, List.of(number()));
        case "<" -> new Term(field.number(), PaperWord.BELOW, List.of(number()));
        default -> throw new Unread();
      };
    }

    /** {@code join(' ', field)}: of any entry. */
    private Field joinedField() {
      need("(");
      literal();
      need(",");
      var field = field();
      need(")");
      return field;
    }

    private Field field() {
      var reference = take();
      var resolved = Bindings.resolve(reference, path);
      var question = pack.question(resolved).orElseThrow(Unread::new);
      return new Field(
          numbering.number(resolved).orElseThrow(Unread::new), question.choices(), language);
    }

    private String number() {
      var text = take();
      if (!text.matches("\\d+([.]\\d+)?")) {
        throw new Unread();
      }
      return text;
    }

    private String literal() {
      var text = take();
      if (text.length() < 2 || "'\"".indexOf(text.charAt(0)) < 0) {
        throw new Unread();
      }
      return text.substring(1, text.length() - 1);
    }

    private boolean next(String token) {
      if (at < tokens.size() && tokens.get(at).equals(token)) {
        at++;
        return true;
      }
      return false;
    }

    private void need(String token) {
      if (!next(token)) {
        throw new Unread();
      }
    }

    private String take() {
      if (at == tokens.size()) {
        throw new Unread();
      }
      return tokens.get(at++);
    }
  }

  /** A condition is not one of the simple shapes. */
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unread() {
      super(null, null, false, false);
    }
  }
}
