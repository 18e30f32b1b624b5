package org.haidang.referrals;

import java.util.List;
import org.haidang.content.Label;

/**
 * Whom to turn to where there is none of what is wanted.
 *
 * @param why what the counselor reads
 * @param then the kind to turn to
 * @param agencies those there are, the nearest first; at least one
 * @param verified whether the hotline has confirmed this step of the chain
 */
public record Instead(Label why, String then, List<Suggestion> agencies, boolean verified) {
  public Instead {
    agencies = List.copyOf(agencies);
  }
}
