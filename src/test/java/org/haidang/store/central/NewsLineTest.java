package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.haidang.fakes.RoughLine;
import org.haidang.fakes.RoughLine.Weather;
import org.haidang.sync.Messages.FeedNews;
import org.junit.jupiter.api.Test;

/** News from the database over a line that is not always there. */
class NewsLineTest {

  @Test
  void a_connection_whose_other_end_is_gone_untold_is_given_up_and_news_come_again()
      throws Exception {
    var direct = TestDatabase.empty("news_line");
    int port = URI.create(direct.url().substring("jdbc:".length())).getPort();
    var news = new LinkedBlockingQueue<FeedNews>();
    try (var store = TestDatabase.store(direct);
        var line = new RoughLine(() -> List.of(port));
        var hearing =
            new NewsLine(
                new DatabaseAddress(
                    direct.url().replace(":" + port + "/", ":" + line.port() + "/"),
                    direct.user(),
                    direct.password()),
                Duration.ofMillis(500),
                Duration.ofSeconds(1))) {
      hearing.add(
          one -> {
            if (one.scope().startsWith("centre:")) {
              news.add(one);
            }
          });
      hearing.start();
      var desk = new Reports("HN");
      store.append(List.of(desk.fresh()), desk.session());
      assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo(new FeedNews("centre:HN", 1));

      line.turn(Weather.HALF_OPEN);
      store.append(List.of(desk.fresh()), desk.session());
      line.turn(Weather.FAIR);

      assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo(new FeedNews("centre:HN", 2));
    }
  }
}
