package org.haidang.ui.desk.call;

import java.util.Locale;
import org.haidang.model.Channel;

/** Keys of texts that are made from data. */
final class CallTexts {

  private CallTexts() {}

  /** The name of a channel. */
  static String channel(Channel channel) {
    return "call.channel." + channel.name().toLowerCase(Locale.ROOT);
  }
}
