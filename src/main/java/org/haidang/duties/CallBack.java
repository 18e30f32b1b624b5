package org.haidang.duties;

import java.util.Locale;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * What must be known before a caller is rung back. Everything but the permission and the hours is
 * personal.
 *
 * @param permission whether they allowed it
 * @param number the number to ring; null when nobody noted one
 * @param how how to ring safely; may be empty
 * @param codeWord the word by which they say that they must stop; may be empty
 * @param ifOther what to say when another answers; may be empty
 * @param place where they are, as the pack names the country; may be empty
 * @param hours when it is safe
 */
public record CallBack(
    Permission permission,
    @Nullable String number,
    String how,
    String codeWord,
    String ifOther,
    String place,
    SafeHours hours) {

  /** What the caller said to a call-back. */
  public enum Permission {
    /** At any time. */
    YES,
    /** Only as it was arranged. */
    ARRANGED,
    /** No. */
    NO,
    /** Nobody asked: silence is not consent. */
    NOT_ASKED;

    /** As it is stored, and as packs name their choices. */
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What is stored as {@code text}; {@link #NOT_ASKED} for none and for any other text. */
    public static Permission of(@Nullable String text) {
      for (var each : values()) {
        if (each.stored().equals(text)) {
          return each;
        }
      }
      return NOT_ASKED;
    }
  }

  /** Whether they may be rung back at all. */
  public boolean allowed() {
    return permission == Permission.YES || permission == Permission.ARRANGED;
  }

  static CallBack read(Body body) {
    return new CallBack(
        Permission.of(body.get(FollowUpFields.PERMISSION)),
        body.get(FollowUpFields.NUMBER),
        body.text(FollowUpFields.HOW),
        body.text(FollowUpFields.CODE_WORD),
        body.text(FollowUpFields.IF_OTHER),
        body.text(FollowUpFields.PLACE),
        HoursText.read(body));
  }

  Body written(Body into) {
    return HoursText.written(
        into.with(FollowUpFields.PERMISSION, permission.stored())
            .with(FollowUpFields.NUMBER, number)
            .with(FollowUpFields.HOW, how)
            .with(FollowUpFields.CODE_WORD, codeWord)
            .with(FollowUpFields.IF_OTHER, ifOther)
            .with(FollowUpFields.PLACE, place),
        hours);
  }
}
