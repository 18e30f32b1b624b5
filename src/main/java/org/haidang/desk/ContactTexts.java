package org.haidang.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haidang.content.Choice;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.content.QuestionType;
import org.haidang.model.AttachedFile;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.records.Facet;
import org.haidang.records.Passage;
import org.haidang.records.Typed;
import org.haidang.records.Words;
import org.jspecify.annotations.Nullable;

/** What search reads in a contact, by its pack: texts, words, provinces, agencies. Thread-safe. */
final class ContactTexts {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /** A pack's questions by path, and the questions that name provinces and agencies. */
  private record Known(
      Pack pack,
      Map<String, Question> questions,
      Set<String> provinces,
      Set<String> agencies,
      ChoiceLabels labels) {

    static Known of(Pack pack) {
      Map<String, Question> questions = new LinkedHashMap<>();
      pack.questions().forEach(question -> questions.putIfAbsent(question.path(), question));
      return new Known(
          pack,
          questions,
          offering(questions, Parts.PROVINCE),
          offering(questions, Parts.AGENCY),
          ChoiceLabels.of(questions.values()));
    }

    /** Every select with the same choices as the question that plays {@code part}. */
    private static Set<String> offering(Map<String, Question> questions, String part) {
      var choices =
          questions.values().stream()
              .filter(question -> question.parts().contains(part))
              .findFirst()
              .map(question -> names(question))
              .orElse(Set.of());
      return questions.values().stream()
          .filter(question -> !choices.isEmpty() && names(question).equals(choices))
          .map(Question::path)
          .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> names(Question question) {
      return question.choices().stream().map(Choice::name).collect(Collectors.toSet());
    }
  }

  private Known known(Pack pack) {
    var key = pack.id() + '\n' + pack.version();
    var before = known.get(key);
    // A version may be published again while its author tries it.
    return before != null && before.pack().xform().equals(pack.xform())
        ? before
        : known.compute(key, (_, _) -> Known.of(pack));
  }

  /** Every word, as typed; choices by their labels in every language. */
  static Set<String> words(List<Passage> passages) {
    var words = new LinkedHashSet<String>();
    for (var passage : passages) {
      if (passage.path().equals(ContactFields.NUMBER)
          || passage.path().equals(ContactFields.COUNSELOR)) {
        words.add(passage.text());
      }
      Words.each(passage.text(), words::add);
    }
    return words;
  }

  /** The texts, those of values in conflict among them. Without a pack all of them are personal. */
  List<Passage> passages(RecordState contact, @Nullable Pack pack) {
    var by = pack == null ? null : known(pack);
    var passages = new ArrayList<Passage>();
    contact.body().fields().forEach((path, value) -> add(passages, by, path, value));
    for (var conflict : contact.conflicts().entrySet()) {
      for (HeldValue held : conflict.getValue()) {
        var value = held.value();
        if (value != null) {
          add(passages, by, conflict.getKey(), value);
        }
      }
    }
    return passages;
  }

  private static void add(List<Passage> passages, @Nullable Known by, String path, String value) {
    if (path.startsWith("_")) {
      if (path.equals(ContactFields.NUMBER) || path.equals(ContactFields.COUNSELOR)) {
        passages.add(new Passage(path, value, path.equals(ContactFields.NUMBER)));
      }
      return;
    }
    if (Paths.template("/" + Paths.name(path)).isEmpty()) {
      // An entry of a repeat: its value is a place, not a word.
      return;
    }
    var question = by == null ? null : by.questions().get(Paths.template(path));
    if (question == null) {
      passages.add(new Passage(path, AttachedFile.shown(value), true));
    } else if (isSelect(question.type())) {
      addLabels(passages, question, path, value);
    } else {
      passages.add(new Passage(path, AttachedFile.shown(value), question.personal()));
    }
  }

  /** The values of {@code pack} that are shown by labels which have {@code phrase}. */
  Set<String> shownAs(Pack pack, Typed.Phrase phrase) {
    return known(pack).labels().having(phrase);
  }

  static boolean isSelect(QuestionType type) {
    return type == QuestionType.SELECT_ONE || type == QuestionType.SELECT_MULTIPLE;
  }

  private static void addLabels(
      List<Passage> passages, Question question, String path, String value) {
    var chosen = List.of(BLANKS.split(value.strip()));
    for (var choice : question.choices()) {
      if (chosen.contains(choice.name())) {
        for (var label : choice.label().byLanguage().values()) {
          passages.add(new Passage(path, label, question.personal()));
        }
      }
    }
  }

  /** The provinces and agencies that are not personal: a filter must not tell what is masked. */
  Set<Facet> facets(Body body, Pack pack) {
    var by = known(pack);
    var facets = new LinkedHashSet<Facet>();
    body.fields()
        .forEach(
            (path, value) -> {
              var template = Paths.template(path);
              var question = by.questions().get(template);
              if (question != null && !question.personal()) {
                add(facets, by.provinces().contains(template), Facet.Of.PROVINCE, value);
                add(facets, by.agencies().contains(template), Facet.Of.AGENCY, value);
              }
            });
    return facets;
  }

  private static void add(Set<Facet> facets, boolean there, Facet.Of of, String value) {
    if (there) {
      BLANKS.splitAsStream(value.strip()).forEach(each -> facets.add(new Facet(of, each)));
    }
  }
}
