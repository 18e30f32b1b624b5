package org.haidang.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.demo.DemoCall.Added;
import org.haidang.demo.DemoCall.Answer;
import org.haidang.demo.DemoCall.Entry;

/** Gathers what is entered into one form; entries of lists are added as they are first named. */
final class Entries {

  /**
   * {@code victims/v1/...}, {@code referral/proposals/p2/...}: an entry is a letter and a digit.
   */
  private static final Pattern ENTRY = Pattern.compile("(.+)/([a-z]\\d)/.+");

  private final List<Entry> all = new ArrayList<>();
  private final Set<String> added = new HashSet<>();

  /** Enters {@code value}; nothing when it is empty. */
  Entries put(String path, String value) {
    if (value.isEmpty()) {
      return this;
    }
    var entry = ENTRY.matcher(path);
    if (entry.matches() && added.add(entry.group(1) + "/" + entry.group(2))) {
      all.add(new Added(entry.group(1), entry.group(2)));
    }
    all.removeIf(one -> one instanceof Answer(var had, _) && had.equals(path));
    all.add(new Answer(path, value));
    return this;
  }

  List<Entry> all() {
    return List.copyOf(all);
  }
}
