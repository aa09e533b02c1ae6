package io.qarules.examples.decisionservice;

import io.qarules.QaRules;
import io.qarules.RulePackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the service, and ends it when the process is told to. */
@Command(
        name = "decision-service",
        description = "Decides, settles and explains over HTTP until it is told to end (SIGTERM, Ctrl-C).",
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    @Spec
    private CommandSpec command = CommandSpec.create(); // picocli replaces it

    public static void main(String[] args) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // numbers have the same digits for everyone
        int status = new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((error, line, parsed) -> {
                    if (error instanceof RulePackException || error instanceof IOException) {
                        line.getErr().println("decision-service: " + error.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw error;
                })
                .execute(args);
        System.exit(status);
    }

    @Override
    public Integer call() throws Exception {
        Meters meters = new Meters();
        QaRules rules = PackChoice.load(options, meters);
        DecisionService service = DecisionService.start(rules, options, meters);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(service, ended)));
        command.commandLine().getOut().println("decision-service listens on " + service.address());
        ended.await();
        return 0;
    }

    private void close(DecisionService service, CountDownLatch ended) {
        try {
            service.close();
        } catch (Exception e) {
            command.commandLine().getErr().println("decision-service: not everything ended in time: " + e);
        } finally {
            ended.countDown();
        }
    }
}
