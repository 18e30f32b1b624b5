package org.haidang.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.haidang.content.Library;

/**
 * The floor of a push, after the push itself: its bytes read out of an encrypted outbox and deleted
 * there, gzipped, posted to a handler that only unpacks them, and its rows put into the same tables
 * by bare statements. One after the other, no JSON made or read.
 */
final class PushFloor {

  private static final int BATCH = 500;

  private PushFloor() {}

  static void run(Site site, Library library) throws IOException, SQLException {
    byte[] key;
    try (var seat = new Seat(site, Site.FIRST, library)) {
      key = seat.key();
    }
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          try (var in = new GZIPInputStream(exchange.getRequestBody())) {
            in.transferTo(OutputStream.nullOutputStream());
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    http.start();
    var folder = Files.createDirectory(site.folder().resolve("push-floor"));
    try (var real = Bare.sqlite(site.folderOf(Site.FIRST).resolve("records.db"), key);
        var local = Bare.sqlite(folder.resolve("floor.db"), key);
        var central = Bare.postgres(site)) {
      var outbox = Rows.of(real, "change", "seq");
      var tables =
          List.of(
              Rows.of(central, "record", "id"),
              Rows.of(central, "change", "id"),
              Rows.of(central, "feed", "seq"));
      Bare.makeLocalTables(real, local);
      fill(local, outbox);
      Bare.makeCentralTables(central, tables.stream().map(Rows::table).toList());
      local.setAutoCommit(false);
      central.setAutoCommit(false);
      var url = "http://127.0.0.1:" + http.getAddress().getPort() + "/";
      measure(local, central, tables, new OkHttpClient(), url);
    } finally {
      http.stop(0);
    }
  }

  private static void fill(Connection local, Rows outbox) throws SQLException {
    local.setAutoCommit(false);
    outbox.insert(local, 0, outbox.rows().size());
    try (var wait = local.createStatement()) {
      wait.executeUpdate("update change set state = 'WAITING'");
    }
    local.commit();
  }

  private static void measure(
      Connection local, Connection central, List<Rows> tables, OkHttpClient client, String url)
      throws IOException, SQLException {
    int all = tables.getFirst().rows().size();
    long begun = System.nanoTime();
    try (var select =
            local.prepareStatement(
                "select seq, json from change where state = 'WAITING' order by seq limit "
                    + BATCH);
        var delete = local.prepareStatement("delete from change where seq <= ?")) {
      for (int from = 0; from < all; from += BATCH) {
        var plain = new ByteArrayOutputStream();
        long last = 0;
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            last = rows.getLong(1);
            plain.writeBytes(rows.getBytes(2));
          }
        }
        post(client, url, Bare.gzip(plain.toByteArray()));
        for (var table : tables) {
          table.unnest(central, from, Math.min(all, from + BATCH));
        }
        central.commit();
        delete.setLong(1, last);
        delete.executeUpdate();
        local.commit();
      }
    }
    Child.tell("floor", Figure.millisSince(begun));
  }

  private static void post(OkHttpClient client, String url, byte[] gzipped) throws IOException {
    var body = RequestBody.create(gzipped, MediaType.get("application/json"));
    try (var answer = client.newCall(new Request.Builder().url(url).post(body).build()).execute()) {
      if (!answer.isSuccessful()) {
        throw new IOException("the bare handler failed");
      }
    }
  }
}
