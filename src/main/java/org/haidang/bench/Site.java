package org.haidang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.haidang.access.EnrolCode;
import org.haidang.access.Enrolment;
import org.haidang.access.EnrolmentFile;
import org.haidang.platform.Json;
import org.haidang.remote.HttpEnrolment;
import org.haidang.remote.LineLimits;

/**
 * What the processes of one benchmark share: a temporary folder, and where its server listens.
 *
 * @param database JDBC URL of the server's database
 */
record Site(Path folder, String address, String database, String user, String password) {

  static final String LOGIN = "do.toc.do";
  static final String CENTRE = "HN";

  /** Where reports are taken. */
  static final UUID FIRST = UUID.fromString("00000000-0000-7000-8000-00000000000a");

  /** Where they are read. */
  static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-00000000000b");

  /** Where they are read once more. */
  static final UUID THIRD = UUID.fromString("00000000-0000-7000-8000-00000000000c");

  static final List<UUID> ALL = List.of(FIRST, SECOND, THIRD);

  /** Where the many listen: one workstation may have so many streams open only. */
  static final List<UUID> CROWD =
      IntStream.range(0, 50).mapToObj(i -> new UUID(0x7000L, 0x8000000000000100L + i)).toList();

  private static final String FILE = "site";

  /** As the server's process wrote it down. */
  static Site in(Path folder) throws IOException {
    var lines = Files.readAllLines(folder.resolve(FILE));
    return new Site(folder, lines.get(0), lines.get(1), lines.get(2), lines.get(3));
  }

  void write() throws IOException {
    Files.write(folder.resolve(FILE), List.of(address, database, user, password));
  }

  /** Where the server's process says which it is. */
  Path serversPid() {
    return folder.resolve("server.pid");
  }

  /** By what this workstation joins. */
  Path codeOf(UUID workstation) {
    return folder.resolve("code-" + workstation);
  }

  /** The workstation's enrolment; the first of its processes enrols it. */
  Enrolment enrolled(UUID workstation) throws IOException {
    var json = new Json();
    var file = new EnrolmentFile(folderOf(workstation), json);
    var known = file.read();
    if (known.isPresent()) {
      return known.get();
    }
    var code = EnrolCode.parse(Files.readString(codeOf(workstation)));
    var line = new HttpEnrolment(json, LineLimits.STANDARD);
    var key = file.keyToEnrol(new SecureRandom());
    var enrolment = line.enrol(address, code, workstation, key);
    file.keep(enrolment);
    return enrolment;
  }

  Path folderOf(UUID workstation) {
    return folder.resolve(workstation.toString());
  }
}
