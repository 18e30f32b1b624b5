package org.haidang.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haidang.content.Answer;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.Parts;
import org.haidang.content.QuestionType;
import org.haidang.content.Spoken;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.jspecify.annotations.Nullable;

/**
 * The answers at hand in one call: finding them, noting that one was given, noting what was asked
 * and has none. Both are kept with the contact. An answer given ticks its topic in the form, since
 * that the caller asked about it is a fact; it leaves the kind of contact alone, since that is the
 * counselor's to judge. Confined as the call.
 */
public final class CallAnswers {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final FormSession form;
  private final Clock clock;
  private final Supplier<Body> body;
  private final BiConsumer<String, @Nullable String> write;
  private final AnswerSearch search;

  /** Topics ticked here, to be taken back with the answer; what a person ticked stays. */
  private final Set<String> ticked = new HashSet<>();

  /**
   * An answer that was given.
   *
   * @param name its name in the pack
   * @param at when; {@link Instant#EPOCH} when what was kept is no moment
   */
  public record Given(String name, Instant at) {}

  /**
   * The answers of {@code form}'s pack.
   *
   * @param clock gives the day on which an answer must hold
   * @param body what the contact holds now
   * @param write writes one of the desk's fields; null empties it
   */
  CallAnswers(
      FormSession form,
      Clock clock,
      Supplier<Body> body,
      BiConsumer<String, @Nullable String> write) {
    this.form = form;
    this.clock = clock;
    this.body = body;
    this.write = write;
    this.search = new AnswerSearch(form.pack().handbook().answers());
  }

  /** Whether neither an answer was given nor anything asked that has none. */
  public boolean isEmpty() {
    return given().isEmpty() && asked().isEmpty();
  }

  /** The answers that hold today and fit; with nothing typed, those of the topics ticked first. */
  public AnswerSearch.Found find(String typed) {
    var found = search.find(typed, LocalDate.now(clock));
    if (!AskedWords.key(typed).isEmpty()) {
      return found;
    }
    var now = topics();
    return new AnswerSearch.Found(
        found.answers().stream()
            .sorted(Comparator.comparing((Answer it) -> !now.contains(it.topic())))
            .toList(),
        found.whole());
  }

  /** {@code text} in {@code language}, as it is said to this caller: {@link Spoken}. */
  public String said(Label text, String language) {
    return Spoken.line(form, text, language);
  }

  /** When {@code answer} was given; empty when it was not. */
  public Optional<Instant> given(Answer answer) {
    return given().stream()
        .filter(each -> each.name().equals(answer.name()))
        .map(Given::at)
        .findFirst();
  }

  /** Every answer given, in the order they were. */
  public List<Given> given() {
    return given(body.get());
  }

  /** Every answer that {@code body} says was given, in the order they were. */
  public static List<Given> given(Body body) {
    return under(body, ContactFields.ANSWER)
        .map(field -> new Given(rest(field, ContactFields.ANSWER), moment(field.getValue())))
        .sorted(Comparator.comparing(Given::at))
        .toList();
  }

  /** Notes that {@code answer} was given, now. Said again, the first time stands. */
  public void give(Answer answer) {
    if (given(answer).isEmpty()) {
      write.accept(ContactFields.ANSWER + answer.name(), clock.instant().toString());
      tick(answer.topic());
    }
  }

  /** It was not given after all. Its topic goes with it if it came with it. */
  public void takeBack(Answer answer) {
    write.accept(ContactFields.ANSWER + answer.name(), null);
    boolean shared =
        form.pack().handbook().answers().stream()
            .anyMatch(each -> each.topic().equals(answer.topic()) && given(each).isPresent());
    if (!shared && ticked.remove(answer.topic())) {
      var left = topics();
      left.remove(answer.topic());
      topics(left);
    }
  }

  /** What was asked and has no answer, in the order it was. */
  public List<String> asked() {
    return asked(body.get());
  }

  /** What {@code body} says was asked and has no answer, in the order it was. */
  public static List<String> asked(Body body) {
    return under(body, ContactFields.ASKED)
        .sorted(Comparator.comparingInt(CallAnswers::number))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Whether what was typed is noted as having no answer. */
  public boolean isAsked(String typed) {
    return place(typed).isPresent();
  }

  /** Notes that what was typed has no answer, made safe to keep. Said again, it changes nothing. */
  public void ask(String typed) {
    var words = AskedWords.tidy(typed);
    if (!words.isEmpty() && !isAsked(typed)) {
      int last =
          under(body.get(), ContactFields.ASKED).mapToInt(CallAnswers::number).max().orElse(0);
      write.accept(ContactFields.ASKED + (last + 1), words);
    }
  }

  /** It was not asked after all. */
  public void takeBackAsked(String typed) {
    place(typed).ifPresent(path -> write.accept(path, null));
  }

  private Optional<String> place(String typed) {
    var key = AskedWords.key(AskedWords.tidy(typed));
    return under(body.get(), ContactFields.ASKED)
        .filter(field -> AskedWords.key(field.getValue()).equals(key))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void tick(String topic) {
    var now = topics();
    boolean offered =
        question().stream()
            .flatMap(question -> form.choices(question.path()).stream())
            .anyMatch(choice -> choice.name().equals(topic));
    if (offered && now.add(topic)) {
      ticked.add(topic);
      topics(now);
    }
  }

  private Set<String> topics() {
    var stored = question().map(question -> form.value(question.path())).orElse("");
    var now = new LinkedHashSet<String>();
    BLANKS.splitAsStream(stored).filter(name -> !name.isEmpty()).forEach(now::add);
    return now;
  }

  private void topics(Set<String> now) {
    question().ifPresent(question -> form.set(question.path(), String.join(" ", now)));
  }

  /** The question of several topics; one that takes a single topic, or is in a repeat, is left. */
  private Optional<FormNode.Question> question() {
    return form.pack()
        .part(Parts.TOPICS)
        .filter(question -> question.type() == QuestionType.SELECT_MULTIPLE)
        .filter(question -> Repeats.around(form.pack(), question.path()).isEmpty())
        .filter(question -> form.state(question.path()).relevant());
  }

  private static Stream<Map.Entry<String, String>> under(Body body, String prefix) {
    return new ArrayList<>(body.fields().entrySet())
        .stream().filter(field -> field.getKey().startsWith(prefix));
  }

  private static String rest(Map.Entry<String, String> field, String prefix) {
    return field.getKey().substring(prefix.length());
  }

  private static int number(Map.Entry<String, String> field) {
    try {
      return Integer.parseInt(rest(field, ContactFields.ASKED));
    } catch (NumberFormatException notOurs) {
      return 0;
    }
  }

  private static Instant moment(String stored) {
    try {
      return Instant.parse(stored);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
