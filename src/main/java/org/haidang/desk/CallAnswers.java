package org.haidang.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.haidang.content.Answer;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
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

  private final FormSession form;
  private final Clock clock;
  private final Supplier<Body> body;
  private final BiConsumer<String, @Nullable String> write;
  private final Topics topics;
  private final AnswerSearch search;

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
    this.topics = new Topics(form);
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
    var now = topics.now();
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
        .map(KeptAnswers.Given::at)
        .findFirst();
  }

  /** Every answer given, in the order they were. */
  public List<KeptAnswers.Given> given() {
    return KeptAnswers.given(body.get());
  }

  /** Notes that {@code answer} was given, now. Said again, the first time stands. */
  public void give(Answer answer) {
    if (given(answer).isEmpty()) {
      write.accept(ContactFields.ANSWER + answer.name(), clock.instant().toString());
      topics.tick(answer.topic());
    }
  }

  /** It was not given after all. Its topic goes with it if it came with it. */
  public void takeBack(Answer answer) {
    write.accept(ContactFields.ANSWER + answer.name(), null);
    boolean shared =
        form.pack().handbook().answers().stream()
            .anyMatch(each -> each.topic().equals(answer.topic()) && given(each).isPresent());
    if (!shared) {
      topics.untick(answer.topic());
    }
  }

  /** What was asked and has no answer, in the order it was. */
  public List<String> asked() {
    return KeptAnswers.asked(body.get());
  }

  /** Whether what was typed is noted as having no answer. */
  public boolean isAsked(String typed) {
    return KeptAnswers.place(body.get(), typed).isPresent();
  }

  /** Notes that what was typed has no answer, made safe to keep. Said again, it changes nothing. */
  public void ask(String typed) {
    var words = AskedWords.tidy(typed);
    if (!words.isEmpty() && !isAsked(typed)) {
      write.accept(KeptAnswers.next(body.get()), words);
    }
  }

  /** It was not asked after all. */
  public void takeBackAsked(String typed) {
    KeptAnswers.place(body.get(), typed).ifPresent(path -> write.accept(path, null));
  }
}
