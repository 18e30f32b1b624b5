package org.haidang.remote;

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
import org.haidang.sync.MirrorMessages.Mine;
import org.haidang.sync.MirrorMessages.Mirrored;
import org.haidang.sync.MirrorMessages.Taken;

/** JSON may leave out what the records promise; here the promise is kept or the answer refused. */
final class Complete {

  private Complete() {}

  static Pushed checked(Pushed pushed) {
    return whole(
        pushed, given(pushed.answers()) && pushed.answers().stream().allMatch(Complete::isWhole));
  }

  static FeedPage checked(FeedPage page) {
    return whole(
        page,
        given(page.items(), page.cursor()) && page.items().stream().allMatch(Complete::isWhole));
  }

  static LivePage checked(LivePage page) {
    if (given(page.from(), page.page())) {
      checked(page.page());
      return page;
    }
    throw new HaidangException(ErrorCode.SERVER_GARBLED);
  }

  static Packs checked(Packs packs) {
    return whole(
        packs,
        given(packs.key(), packs.editions())
            && packs.editions().stream().allMatch(Complete::isWhole));
  }

  static Mirrored checked(Mirrored mirrored) {
    return whole(mirrored, given(mirrored.fate()));
  }

  static Mine checked(Mine mine) {
    return whole(
        mine,
        mine.kept().stream().allMatch(kept -> given(kept.contact(), kept.workstation()))
            && mine.looks().stream()
                .allMatch(look -> given(look.contact(), look.name(), look.reason())));
  }

  static Taken checked(Taken taken) {
    return whole(taken, given(taken.contact()));
  }

  static Published checked(Published published) {
    var edition = published.edition();
    return whole(published, given(published.faults()) && (edition == null || isWhole(edition)));
  }

  static CompletionRate.Figures checked(CompletionRate.Figures figures) {
    return whole(
        figures,
        given(figures.period(), figures.at(), figures.country())
            && figures.centres().values().stream().allMatch(Complete::given));
  }

  static Answer checked(Answer answer) {
    return whole(
        answer,
        answer.records().stream()
            .allMatch(record -> given(record) && given(record.type(), record.id(), record.body())));
  }

  static IndexKey checked(IndexKey key) {
    return whole(key, given(key.key()));
  }

  static IndexPage checked(IndexPage page) {
    return whole(
        page,
        given(page.generation(), page.items())
            && page.items().stream().allMatch(Complete::isWhole));
  }

  static ErasurePage checked(ErasurePage page) {
    return whole(
        page,
        given(page.generation())
            && page.items().stream().allMatch(item -> given(item.record(), item.seal())));
  }

  private static <T> T whole(T message, boolean whole) {
    if (whole) {
      return message;
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
        || (WholeRecords.isWhole(whole)
            && whole.id().equals(item.id())
            && WholeRecords.isWhole(item.trail()));
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
