package io.autocraftcv.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code autocraftcv}: exit status 0 if all inputs succeeded, 1 if some failed, 2 for wrong usage.
 */
@Command(
    name = "autocraftcv",
    description = "Reads job postings and résumés, and writes applications.",
    footer = {"", "autocraftcv serve starts the web application; see autocraftcv serve --help."},
    mixinStandardHelpOptions = true,
    version = "AutoCraftCV 0.1",
    subcommands = {
      ScrapeCommand.class,
      ParseCommand.class,
      GenerateCommand.class,
      TailorCommand.class
    })
final class Main implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before run()
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do");
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failed, command, arguments) -> {
              Throwable cause = failed.getCause() == null ? failed : failed.getCause();
              command.getErr().println("autocraftcv: " + cause.getMessage());
              return 1;
            });
  }

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }
}
