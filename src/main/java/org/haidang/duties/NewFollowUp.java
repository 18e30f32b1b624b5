package org.haidang.duties;

import java.time.Instant;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.platform.PlainText;
import org.haidang.platform.Telephone;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as somebody means to make it.
 *
 * @param kind what is to be done
 * @param due when
 * @param urgency how pressing it is
 * @param who login of the account it waits for; null for anybody of the centre
 * @param about what it is about, in a few words; personal, may be empty
 * @param callBack what must be known before ringing; null for other kinds
 * @param origin the contact, person, case or referral it is about; null for none
 */
public record NewFollowUp(
    FollowUp.Kind kind,
    Instant due,
    Urgency urgency,
    @Nullable String who,
    String about,
    @Nullable CallBack callBack,
    @Nullable UUID origin) {

  /** The most characters of what it is about. */
  public static final int LONGEST = 2_000;

  /** This, with what was found about ringing back. */
  public NewFollowUp with(CallBack ring) {
    return new NewFollowUp(kind, due, urgency, who, about, ring, origin);
  }

  Body body() {
    var words = PlainText.lines(about).strip();
    var body =
        Body.EMPTY
            .with(FollowUpFields.KIND, kind.stored())
            .with(RecordFields.STATE, FollowUp.State.OPEN.stored())
            .with(RecordFields.DUE, due.toString())
            .with(RecordFields.URGENCY, urgency.stored())
            .with(RecordFields.WHO, who)
            .with(FollowUpFields.ABOUT, words);
    if (origin != null) {
      body = body.with(Links.to(origin), FollowUpFields.LINK_ABOUT);
    }
    var ring = callBack;
    if (kind == FollowUp.Kind.CALL_BACK && ring != null) {
      body = ring.written(body);
      var number = ring.number();
      body = body.with(FollowUpFields.NUMBER, number == null ? null : Telephone.tidy(number));
    }
    return body;
  }
}
