package org.haidang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.haidang.access.TrailCheck.Why;
import org.junit.jupiter.api.Test;

/** A chain tells of everything that was done to it, and of nothing that was not. */
class TrailCheckTest {

  private static final UUID CHAIN = UUID.fromString("0190a000-0000-7000-8000-00000000000c");

  private final TrailChain links = new TrailChain(new SecureRandom());

  private List<TrailEntry> chain(int length, Random random) {
    var all = new ArrayList<TrailEntry>();
    var last = TrailHead.NONE;
    for (int i = 0; i < length; i++) {
      var words = random.nextInt(3) == 0 ? null : "vì sao " + random.nextInt(100);
      var entry = links.next(CHAIN, last, "{\"at\":" + random.nextLong() + "}", words);
      all.add(entry);
      last = new TrailHead(entry.seq(), entry.seal());
    }
    return all;
  }

  private static TrailHead head(List<TrailEntry> chain) {
    return chain.isEmpty()
        ? TrailHead.NONE
        : new TrailHead(chain.getLast().seq(), chain.getLast().seal());
  }

  private static TrailCheck.Result check(List<TrailEntry> chain, TrailHead head) {
    var check = new TrailCheck(CHAIN);
    chain.forEach(check::take);
    return check.finish(head);
  }

  /** {@code text} with one bit of one of its bytes flipped. */
  private static String flipped(String text, Random random) {
    var letters = text.toCharArray();
    letters[random.nextInt(letters.length)] ^= (char) (1 << random.nextInt(7));
    return new String(letters);
  }

  @Property(tries = 200)
  void a_chain_is_whole_whatever_is_erased_of_its_words(
      @ForAll @IntRange(max = 30) int length, @ForAll long seed) {
    var random = new Random(seed);
    var chain = chain(length, random);
    var head = head(chain);
    long erased = 0;
    for (int i = 0; i < length; i++) {
      if (random.nextBoolean()) {
        chain.set(i, chain.get(i).forgotten());
        erased++;
      }
    }
    var result = check(chain, head);
    assertThat(result.breaks()).isEmpty();
    assertThat(result.erased()).isEqualTo(erased);
    assertThat(result.entries()).isEqualTo(length);
  }

  @Property(tries = 400)
  void any_flipped_bit_of_any_part_is_found(
      @ForAll @IntRange(min = 1, max = 20) int length,
      @ForAll @IntRange(max = 6) int part,
      @ForAll long seed) {
    var random = new Random(seed);
    var chain = chain(length, random);
    var head = head(chain);
    int place = random.nextInt(length);
    var was = chain.get(place);
    chain.set(place, with(was, part, random));
    assertThat(chain.get(place)).isNotEqualTo(was);
    assertThat(check(chain, head).whole()).isFalse();
  }

  private static TrailEntry with(TrailEntry was, int part, Random random) {
    var words = was.words() == null ? "x" : flipped(was.words(), random);
    return new TrailEntry(
        part == 0 ? new UUID(random.nextLong(), random.nextLong()) : was.chain(),
        part == 1 ? was.seq() ^ (1L << random.nextInt(40)) : was.seq(),
        part == 2 ? flipped(was.before(), random) : was.before(),
        part == 3 ? flipped(was.head(), random) : was.head(),
        part == 4 ? words : was.words(),
        part == 5 ? flipped(was.salt(), random) : was.salt(),
        was.pledge(),
        part == 6 ? flipped(was.seal(), random) : was.seal());
  }

  @Property(tries = 100)
  void a_flipped_pledge_is_found_even_where_the_words_are_erased(
      @ForAll @IntRange(min = 1, max = 20) int length, @ForAll long seed) {
    var random = new Random(seed);
    var chain = chain(length, random);
    var head = head(chain);
    int place = random.nextInt(length);
    var was = chain.get(place);
    chain.set(
        place,
        new TrailEntry(
            was.chain(),
            was.seq(),
            was.before(),
            was.head(),
            null,
            null,
            flipped(was.pledge(), random),
            was.seal()));
    assertThat(check(chain, head).whole()).isFalse();
  }

  @Property(tries = 200)
  void a_removed_doubled_or_swapped_entry_is_found(
      @ForAll @IntRange(min = 2, max = 20) int length,
      @ForAll @IntRange(max = 2) int what,
      @ForAll long seed) {
    var random = new Random(seed);
    var chain = chain(length, random);
    var head = head(chain);
    int place = random.nextInt(length);
    if (what == 0) {
      chain.remove(place);
    } else if (what == 1) {
      chain.add(random.nextInt(length), chain.get(place));
    } else {
      Collections.swap(chain, place, (place + 1 + random.nextInt(length - 1)) % length);
    }
    assertThat(check(chain, head).whole()).isFalse();
  }

  @Property(tries = 100)
  void an_entry_of_somebody_else_put_in_and_sealed_anew_is_found(
      @ForAll @IntRange(min = 2, max = 20) int length, @ForAll long seed) {
    var random = new Random(seed);
    var chain = chain(length, random);
    var head = head(chain);
    int place = random.nextInt(length - 1);
    var was = chain.get(place);
    chain.set(
        place, links.next(CHAIN, new TrailHead(was.seq() - 1, was.before()), "{\"at\":0}", "khác"));
    var result = check(chain, head);
    assertThat(result.breaks()).extracting(TrailCheck.Break::why).contains(Why.UNLINKED);
    assertThat(result.breaks()).extracting(TrailCheck.Break::seq).contains(place + 2L);
  }

  @Test
  void a_chain_made_anew_from_some_place_on_does_not_reach_the_head_that_was_kept() {
    var chain = chain(5, new Random(1));
    var other = chain(5, new Random(2));
    assertThat(check(other, head(chain)).breaks())
        .extracting(TrailCheck.Break::why)
        .containsExactly(Why.CUT_OFF);
  }

  @Test
  void no_letter_moves_from_one_part_to_the_next() {
    var first = links.next(CHAIN, TrailHead.NONE, "ab", null);
    var moved =
        new TrailEntry(
            CHAIN,
            1,
            first.before() + "a",
            "b",
            first.words(),
            first.salt(),
            first.pledge(),
            first.seal());
    assertThat(TrailChain.isWhole(first)).isTrue();
    assertThat(TrailChain.isWhole(moved)).isFalse();
  }

  @Test
  void no_words_and_empty_words_are_two_things() {
    var none = links.next(CHAIN, TrailHead.NONE, "{}", null);
    var empty =
        new TrailEntry(CHAIN, 1, none.before(), "{}", "", none.salt(), none.pledge(), none.seal());
    assertThat(TrailChain.isWhole(empty)).isFalse();
  }
}
