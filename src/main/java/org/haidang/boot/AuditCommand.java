package org.haidang.boot;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The trail of who did what; by itself it only says what it can do. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "The trail of deeds.")
final class AuditCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with those beneath it. */
  static CommandLine line(Console console) {
    return new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing: verify");
  }
}
