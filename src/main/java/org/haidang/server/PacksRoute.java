package org.haidang.server;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.haidang.access.Permission;
import org.haidang.content.PackFile;
import org.haidang.content.PackPress;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages;
import org.haidang.sync.Messages.Packs;
import org.haidang.sync.Messages.Publish;
import org.haidang.sync.Messages.Published;

/**
 * {@code GET /v1/packs}, {@code GET /v1/packs/HASH} and {@code POST /v1/packs}: the published
 * content packs. Thread-safe.
 */
final class PacksRoute {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern VERSION = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  private final PackPress press;
  private final Gate gate;
  private final InstantSource clock;
  private final Requests requests;
  private final Replies replies;

  PacksRoute(PackPress press, Gate gate, InstantSource clock, Requests requests, Replies replies) {
    this.press = press;
    this.gate = gate;
    this.clock = clock;
    this.requests = requests;
    this.replies = replies;
  }

  void list(Context context) {
    gate.session(context, Permission.CONTENT_READ);
    int known = requests.number(context, "known", 0, 0, Integer.MAX_VALUE);
    var register = press.register();
    // Read before the list, so that the number never promises what the list lacks.
    long seq = register.seq();
    var editions =
        seq == known
            ? List.<org.haidang.content.Edition>of()
            : register.editions().stream().filter(edition -> edition.seq() <= seq).toList();
    replies.sendUnkept(context, new Packs(register.key(), seq, editions));
  }

  void file(Context context) {
    gate.session(context, Permission.CONTENT_READ);
    var hash = context.pathParam("hash");
    if (!HASH.matcher(hash).matches()) {
      throw Requests.malformed();
    }
    var file = press.register().file(hash).orElseThrow(Requests::malformed);
    // The same name is the same bytes for ever.
    context.header("Cache-Control", "private, max-age=31536000, immutable");
    context.header("ETag", '"' + hash + '"');
    context.contentType("application/octet-stream").result(file.bytes());
  }

  void publish(Context context) {
    var session = gate.session(context, Permission.CONTENT_PUBLISH);
    var request = requests.body(context, Publish.class, Messages.MAX_PUBLISH_BYTES);
    // What came over the wire may lack what the type promises.
    if (Objects.isNull(request.file()) || Objects.isNull(request.note()) || !mayBe(request)) {
      throw Requests.malformed();
    }
    var printed =
        press.publish(
            file(request.file()),
            request.note(),
            request.version(),
            session.account(),
            clock.instant());
    replies.sendUnkept(context, new Published(printed.edition(), printed.faults()));
  }

  private static boolean mayBe(Publish request) {
    var version = request.version();
    return version == null || VERSION.matcher(version).matches();
  }

  private static PackFile file(String text) {
    try {
      return PackFile.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      throw new HaidangException(ErrorCode.MALFORMED);
    }
  }
}
