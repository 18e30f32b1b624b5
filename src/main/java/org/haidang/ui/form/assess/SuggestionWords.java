package org.haidang.ui.form.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.haidang.content.Indicators;
import org.haidang.desk.Assessed;
import org.haidang.model.assessment.Dimension;
import org.haidang.model.assessment.Element;
import org.haidang.model.assessment.Finding;
import org.haidang.model.assessment.Judgement;
import org.haidang.model.assessment.Reading;
import org.haidang.model.assessment.Suggestion;
import org.haidang.ui.kit.Wording;

/**
 * Judgements and suggestions in plain words of the language of the moment. They speak of the story,
 * never of what the person is. To be used on the FX thread.
 */
public final class SuggestionWords {

  private final Wording wording;

  /** Words of {@code wording}. */
  public SuggestionWords(Wording wording) {
    this.wording = wording;
  }

  /** One judgement. */
  public String judgement(Judgement judgement) {
    return wording.get("assess.judgement." + judgement.stored());
  }

  /** Several, as when two readings differ. */
  public String judgements(Collection<Judgement> judgements) {
    return judgements.stream().sorted().map(this::judgement).collect(Collectors.joining("; "));
  }

  /** Why an assessment is open; empty when it is done. */
  public String standing(Assessed.Standing standing) {
    return switch (standing) {
      case NOT_JUDGED -> wording.get("assess.standing.not_judged");
      case WANTS_REASON -> wording.get("assess.standing.wants_reason");
      case LOOK_AGAIN -> wording.get("assess.standing.look_again");
      case DONE -> "";
    };
  }

  /** What is suggested, in one sentence for each reading. */
  public List<String> suggested(Suggestion suggestion) {
    if (suggestion.findings().size() == 1) {
      var only = suggestion.findings().getFirst().suggested();
      return List.of(wording.get("assess.suggested", judgement(only)));
    }
    return suggestion.findings().stream()
        .map(
            finding ->
                wording.get(
                    finding.reading() == Reading.ADULT
                        ? "assess.either.adult"
                        : "assess.either.child",
                    lowered(judgement(finding.suggested()))))
        .toList();
  }

  private static String lowered(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** From what: the age, the law's three, the sides, the signs, the eleven. */
  public List<String> reasons(Suggestion suggestion, Indicators indicators) {
    var lines = new ArrayList<String>();
    var findings = suggestion.findings();
    if (findings.size() > 1) {
      lines.add(wording.get("assess.age.missing"));
    }
    for (var finding : findings) {
      lines.add(
          wording.get(
              finding.reading() == Reading.ADULT
                  ? "assess.reading.adult"
                  : "assess.reading.child"));
    }
    var widest = findings.getFirst();
    elements(lines, widest);
    sides(lines, findings);
    if (findings.stream().anyMatch(Finding::weaknessStands)) {
      lines.add(wording.get("assess.weakness"));
    }
    var ticked =
        suggestion.evidence().signs().stream()
            .flatMap(sign -> indicators.sign(sign.name()).stream())
            .map(indicator -> lowered(indicator.label().in(wording.tag())))
            .toList();
    listed(lines, "assess.signs", ticked, "assess.signs.none");
    var touched =
        suggestion.touched().stream()
            .map(each -> wording.get("assess.forced." + each.number()))
            .toList();
    if (!touched.isEmpty()) {
      listed(lines, "assess.forced", touched, "assess.signs.none");
    }
    return lines;
  }

  /** Under 18 the means is neither known nor missing: it does not count. */
  private void elements(List<String> lines, Finding finding) {
    Predicate<Element> counts =
        element -> finding.reading() == Reading.ADULT || element != Element.MEANS;
    var all = Arrays.stream(Element.values()).filter(counts).toList();
    var known = all.stream().filter(finding::known).map(this::element).toList();
    var unknown = all.stream().filter(each -> !finding.known(each)).map(this::element).toList();
    if (!known.isEmpty()) {
      lines.add(wording.get("assess.known", String.join(", ", known)));
    }
    if (!unknown.isEmpty()) {
      lines.add(wording.get("assess.unknown", String.join(", ", unknown)));
    }
  }

  private String element(Element element) {
    return wording.get("assess.element." + element.stored());
  }

  private void sides(List<String> lines, List<Finding> findings) {
    var sides =
        Arrays.stream(Dimension.values())
            .filter(side -> findings.stream().anyMatch(each -> each.positive().contains(side)))
            .map(side -> wording.get("assess.side." + side.number()))
            .toList();
    listed(lines, "assess.sides", sides, "assess.sides.none");
  }

  private void listed(List<String> lines, String key, List<String> words, String none) {
    lines.add(words.isEmpty() ? wording.get(none) : wording.get(key, String.join("; ", words)));
  }
}
