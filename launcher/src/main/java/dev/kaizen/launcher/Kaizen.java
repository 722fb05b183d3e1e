package dev.kaizen.launcher;

import dev.kaizen.launcher.api.ApiException;
import dev.kaizen.launcher.settings.CommandFailed;
import dev.kaizen.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code kaizen} command. Expected failures are one line on the error stream and exit 1. */
@Command(
    name = "kaizen",
    description = "Runs Kaizen on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "Kaizen 1.0.0-SNAPSHOT",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      NodeCommand.class,
      DemoCommand.class,
      TestCommand.class,
      BenchCommand.class,
      TenantCommand.class,
      TokenCommand.class,
      VerifyCommand.class,
      ResetCommand.class
    })
public final class Kaizen {
  private Kaizen() {}

  public static void main(String[] arguments) {
    // Libraries speak up on this terminal only when something is wrong.
    Logger.getLogger("").setLevel(Level.WARNING);
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Kaizen())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (!(failure instanceof CommandFailed || failure instanceof ApiException)
                  || System.getenv("KAIZEN_TRACE") != null) {
                failure.printStackTrace(command.getErr());
              }
              command.getErr().println("kaizen: " + failure.getMessage());
              return 1;
            });
  }

  /** The settings of the project whose script was called. */
  static Settings settings() {
    return Settings.from(
        Path.of(System.getProperty("kaizen.project", ".")).toAbsolutePath().normalize(),
        System.getenv());
  }
}
