package org.haidang.remote;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AccountMessages.Done;
import org.haidang.sync.ComputerMessages.Computer;
import org.haidang.sync.ComputerMessages.Computers;
import org.haidang.sync.ComputerMessages.JoinCode;
import org.haidang.sync.ComputerMessages.Joining;
import org.haidang.sync.ComputerMessages.Naming;
import org.haidang.sync.ComputerMessages.Striking;
import org.haidang.sync.ComputerServer;
import org.jspecify.annotations.Nullable;

/** The computers at the server, over HTTP. Thread-safe. */
final class HttpComputers implements ComputerServer {

  private static final String COMPUTERS = "computers";

  private final Exchange exchange;

  HttpComputers(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public List<Computer> all() {
    var all = exchange.get(Computers.class, COMPUTERS).computers();
    demand(
        all.stream()
            .allMatch(
                each -> Objects.nonNull(each.workstation()) && Objects.nonNull(each.seenAt())));
    return all;
  }

  @Override
  public void name(UUID workstation, @Nullable String name) {
    exchange.post(new Naming(workstation, name), Done.class, COMPUTERS, "name");
  }

  @Override
  public void strikeOff(UUID workstation) {
    exchange.post(new Striking(workstation), Done.class, COMPUTERS, "strike");
  }

  @Override
  public JoinCode code(String centre) {
    var code = exchange.post(new Joining(centre), JoinCode.class, COMPUTERS, "code");
    demand(Objects.nonNull(code.code()) && Objects.nonNull(code.until()));
    return code;
  }

  private static void demand(boolean whole) {
    if (!whole) {
      throw new HaidangException(ErrorCode.SERVER_GARBLED);
    }
  }
}
