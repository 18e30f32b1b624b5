package org.haidang.remote;

import org.haidang.model.RecordState;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Messages.FeedItem;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Messages.Pushed;

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

  private static boolean isWhole(ChangeAnswer answer) {
    return given(answer) && given(answer.change(), answer.outcome());
  }

  private static boolean isWhole(FeedItem item) {
    if (!given(item) || !given(item.scope(), item.id(), item.version())) {
      return false;
    }
    RecordState whole = item.whole();
    return whole == null
        || (given(whole.type(), whole.id(), whole.body()) && whole.id().equals(item.id()));
  }

  private static boolean given(Object... parts) {
    for (var part : parts) {
      if (part == null) {
        return false;
      }
    }
    return true;
  }
}
