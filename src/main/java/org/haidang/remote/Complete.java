package org.haidang.remote;

import java.util.List;
import org.haidang.content.Edition;
import org.haidang.model.RecordState;
import org.haidang.people.Asking.Answer;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.referrals.CompletionRate;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ErasurePage;
import org.haidang.sync.LivePage;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.IndexItem;
import org.haidang.sync.Messages.IndexKey;
import org.haidang.sync.Messages.IndexPage;
import org.haidang.sync.Messages.Packs;
import org.haidang.sync.Messages.Published;
import org.haidang.sync.Messages.Pushed;
import org.haidang.sync.Messages.TrailStep;
import org.haidang.sync.MirrorMessages.Mine;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorMessages.Taken;
import org.haidang.sync.StepDetail;
import org.jspecify.annotations.Nullable;

/** JSON may leave out what the records promise; here the promise is kept or the answer refused. */
final class Complete {

  private Complete() {}

  static Pushed checked(Pushed pushed) {
    if (given(pushed.answers()) && pushed.answers().stream().allMatch(Complete::isWhole)) {
      return pushed;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static FeedPage checked(FeedPage page) {
    if (given(page.items(), page.cursor()) && page.items().stream().allMatch(Complete::isWhole)) {
      return page;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static LivePage checked(LivePage page) {
    if (given(page.from(), page.page())) {
      checked(page.page());
      return page;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static Packs checked(Packs packs) {
    if (given(packs.key(), packs.editions())
        && packs.editions().stream().allMatch(Complete::isWhole)) {
      return packs;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static Mirrored checked(Mirrored mirrored) {
    if (given(mirrored.fate())) {
      return mirrored;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static Mine checked(Mine mine) {
    if (mine.kept().stream().allMatch(kept -> given(kept.contact(), kept.workstation()))
        && mine.looks().stream()
            .allMatch(look -> given(look.contact(), look.name(), look.reason()))) {
      return mine;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static Taken checked(Taken taken) {
    if (given(taken.contact())) {
      return taken;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static Published checked(Published published) {
    var edition = published.edition();
    if (given(published.faults()) && (edition == null || isWhole(edition))) {
      return published;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static CompletionRate.Figures checked(CompletionRate.Figures figures) {
    if (given(figures.period(), figures.at(), figures.country())
        && figures.centres().values().stream().allMatch(Complete::given)) {
      return figures;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static Answer checked(Answer answer) {
    if (answer.records().stream()
        .allMatch(record -> given(record) && given(record.type(), record.id(), record.body()))) {
      return answer;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static IndexKey checked(IndexKey key) {
    if (given(key.key())) {
      return key;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static IndexPage checked(IndexPage page) {
    if (given(page.generation(), page.items())
        && page.items().stream().allMatch(Complete::isWhole)) {
      return page;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static ErasurePage checked(ErasurePage page) {
    if (given(page.generation())
        && page.items().stream().allMatch(item -> given(item.record(), item.seal()))) {
      return page;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  private static boolean isWhole(IndexItem item) {
    return given(item) && given(item.record(), item.type(), item.centre(), item.prints());
  }

  private static boolean isWhole(Edition edition) {
    return given(edition)
        && given(edition.pack(), edition.version(), edition.hash(), edition.note())
        && given(edition.author(), edition.authorName(), edition.publishedAt())
        && given(edition.signature());
  }

  private static boolean isWhole(ChangeAnswer answer) {
    return given(answer) && given(answer.change(), answer.outcome());
  }

  private static boolean isWhole(FeedItem item) {
    if (!given(item) || !given(item.scope(), item.id(), item.version())) {
      return false;
    }
    RecordState whole = item.whole();
    return whole == null
        || (isWhole(whole) && whole.id().equals(item.id()) && isWhole(item.trail()));
  }

  private static boolean isWhole(RecordState whole) {
    return given(whole.type(), whole.id(), whole.body())
        && whole.conflicts().values().stream()
            .allMatch(
                values ->
                    given(values)
                        && values.stream().allMatch(held -> given(held) && given(held.change())));
  }

  private static boolean isWhole(List<TrailStep> trail) {
    return trail.stream()
        .allMatch(
            step ->
                given(step.change(), step.author(), step.madeAt(), step.workstation())
                    && isWhole(step.detail()));
  }

  private static boolean isWhole(@Nullable StepDetail detail) {
    return detail == null
        || (given(detail.outcome(), detail.receivedAt())
            && detail.edits().stream().allMatch(edit -> given(edit.path())));
  }

  static boolean given(Object... parts) {
    for (var part : parts) {
      if (part == null) {
        return false;
      }
    }
    return true;
  }
}
