package org.haidang.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.content.RiskFact;
import org.haidang.model.Body;
import org.haidang.model.assessment.AgeBand;
import org.haidang.model.assessment.Element;
import org.haidang.model.assessment.Evidence;
import org.haidang.model.assessment.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what was volunteered about each possible victim of one pack's reports, from the answers
 * as they stand: nothing is remembered from one time to the next. Immutable, thread-safe.
 */
public final class Assessments {

  private static final Map<String, Element> ELEMENTS =
      Map.of(Parts.ACTS, Element.ACT, Parts.MEANS, Element.MEANS, Parts.PURPOSES, Element.PURPOSE);

  /** The column of the choices that says what of the law's three they speak for. */
  private static final String LAW = "law";

  private final Pack pack;
  private final FormNode.@Nullable Group repeat;
  private final List<FormNode.Question> questions;

  /** The assessments of reports that are filled in {@code pack}. */
  public Assessments(Pack pack) {
    this.pack = pack;
    this.repeat =
        pack.part(Parts.INDICATOR)
            .flatMap(question -> Repeats.around(pack, question.path()))
            .filter(_ -> !pack.handbook().indicators().signs().isEmpty())
            .orElse(null);
    this.questions = pack.questions().filter(question -> within(question.path())).toList();
  }

  /** Whether the pack assesses anybody. */
  public boolean isThere() {
    return repeat != null;
  }

  /** The path of the repeat of possible victims; empty when the pack assesses nobody. */
  public String repeat() {
    return repeat == null ? "" : repeat.path();
  }

  private boolean within(String path) {
    return repeat != null && path.startsWith(repeat.path() + "/");
  }

  /** The possible victims of {@code body}, in order: paths such as {@code victims/{id}}. */
  public List<String> people(Body body) {
    if (repeat == null) {
      return List.of();
    }
    return body.fields().entrySet().stream()
        .filter(field -> within(field.getKey()) && Paths.isEntry(field.getKey()))
        .filter(field -> Paths.template(field.getKey()).equals(repeat()))
        .sorted(Comparator.comparingDouble(field -> place(field.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double place(String written) {
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException e) {
      return Double.MAX_VALUE;
    }
  }

  /**
   * What was volunteered about the person of {@code entry}.
   *
   * @param answers the value at a path, null when there is none that applies
   */
  public Evidence evidence(String entry, Function<String, @Nullable String> answers) {
    var signs = new ArrayList<Sign>();
    var named = EnumSet.noneOf(Element.class);
    var told = new LinkedHashSet<String>();
    for (var question : questions) {
      for (var part : question.parts()) {
        var element = ELEMENTS.get(part);
        if (element != null || part.equals(Parts.INDICATOR)) {
          for (var name : words(answers.apply(at(entry, question)))) {
            told.add(Paths.name(question.path()) + "=" + name);
            if (element == null) {
              pack.handbook().indicators().sign(name).ifPresent(each -> signs.add(each.sign()));
            } else if (speaks(question, name, element)) {
              named.add(element);
            }
          }
        }
      }
    }
    return new Evidence(age(entry, answers), inOrder(signs), named, told);
  }

  /** Once each, as the sheet has them. */
  private List<Sign> inOrder(List<Sign> ticked) {
    var all = new HashSet<>(ticked);
    return pack.handbook().indicators().signs().stream()
        .map(each -> each.sign())
        .filter(all::contains)
        .toList();
  }

  private static boolean speaks(FormNode.Question question, String name, Element element) {
    return question.choices().stream()
        .filter(choice -> choice.name().equals(name))
        .map(Choice::columns)
        .anyMatch(columns -> element.stored().equals(columns.get(LAW)));
  }

  private AgeBand age(String entry, Function<String, @Nullable String> answers) {
    var years = answer(Parts.VICTIM_AGE, entry, answers);
    if (years != null) {
      try {
        return AgeBand.of(Integer.parseInt(years));
      } catch (NumberFormatException e) {
        return AgeBand.UNKNOWN;
      }
    }
    var band = answer(Parts.VICTIM_AGE_BAND, entry, answers);
    return band == null ? AgeBand.UNKNOWN : AgeBand.of(band);
  }

  private @Nullable String answer(
      String part, String entry, Function<String, @Nullable String> answers) {
    return questions.stream()
        .filter(question -> question.parts().contains(part))
        .findFirst()
        .map(question -> answers.apply(at(entry, question)))
        .orElse(null);
  }

  /** The path of the question that plays {@code part}, of the person of {@code entry}. */
  public Optional<String> path(String part, String entry) {
    return questions.stream()
        .filter(question -> question.parts().contains(part))
        .findFirst()
        .map(question -> at(entry, question));
  }

  private String at(String entry, FormNode.Question question) {
    return at(entry, question.path());
  }

  private String at(String entry, String template) {
    return entry + template.substring(repeat().length());
  }

  private static Set<String> words(@Nullable String value) {
    var words = new LinkedHashSet<String>();
    if (value != null) {
      for (var word : value.split("\\s+", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /**
   * What raises the risk of the person of {@code entry}, the gravest first: told of this person, or
   * of the whole report.
   *
   * @param answers as {@link #evidence}
   */
  public List<RiskFact> risks(String entry, Function<String, @Nullable String> answers) {
    return facts(fact -> fact.answers().stream().anyMatch(it -> told(it, entry, answers)));
  }

  /** As {@link #risks}, only what was told of this very person. */
  public List<RiskFact> own(String entry, Function<String, @Nullable String> answers) {
    return facts(
        fact ->
            fact.answers().stream()
                .anyMatch(it -> within(it.question()) && told(it, entry, answers)));
  }

  private List<RiskFact> facts(Predicate<RiskFact> holds) {
    return pack.handbook().indicators().gauge().stream()
        .filter(holds)
        .sorted(Comparator.comparing(fact -> !fact.grave()))
        .toList();
  }

  private boolean told(
      RiskFact.Answer answer, String entry, Function<String, @Nullable String> answers) {
    var asked = pack.question(answer.question());
    if (asked.isPresent() && asked.get().parts().contains(Parts.VICTIM_AGE)) {
      return age(entry, answers).stored().equals(answer.value());
    }
    var path = within(answer.question()) ? at(entry, answer.question()) : answer.question();
    return words(answers.apply(path)).contains(answer.value());
  }
}
