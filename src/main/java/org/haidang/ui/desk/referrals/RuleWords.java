package org.haidang.ui.desk.referrals;

import org.haidang.content.ConsentItem;
import org.haidang.content.Label;
import org.haidang.content.LegalRule;
import org.haidang.content.ReferralRules;
import org.haidang.ui.kit.Wording;

/** A rule of the law in words, in the language of the moment. */
final class RuleWords {

  private final ReferralRules rules;
  private final Wording wording;

  RuleWords(ReferralRules rules, Wording wording) {
    this.rules = rules;
    this.wording = wording;
  }

  /** What {@code rule} says, and which facts it wants at the least. */
  String of(LegalRule rule) {
    var tag = wording.tag();
    var items =
        rules.items().stream()
            .filter(item -> rule.facts().contains(item.name()))
            .map(ConsentItem::say)
            .map((Label words) -> words.in(tag))
            .distinct()
            .toList();
    var hours = rule.hours();
    return rule.says().in(tag)
        + " ("
        + rule.law().in(tag)
        + ")"
        + (items.isEmpty()
            ? ""
            : " " + wording.get("referrals.report.least", String.join(", ", items)))
        + (hours == null ? "" : " " + wording.get("referrals.report.hours", String.valueOf(hours)));
  }
}
