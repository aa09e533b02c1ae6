package io.qarules.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qarules.benchmarks.book.BookCommand;
import io.qarules.benchmarks.chaos.ChaosCommand;
import io.qarules.benchmarks.gate.GateCommand;
import io.qarules.benchmarks.service.ServiceCommand;
import io.qarules.benchmarks.suite.SuiteCommand;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The programs of {@code benchmarks.jar}. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        subcommands = {
            SuiteCommand.class,
            GateCommand.class,
            BookCommand.class,
            ChaosCommand.class,
            TenantsCommand.class,
            ServiceCommand.class
        },
        description =
                "Measures the engine and its peers, and lets a case book live through everything that fails. \"jmh\" passes its arguments on to JMH, e.g. jmh PeersBenchmark -prof gc.")
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // numbers have the same digits for everyone
        if (args.length > 0 && args[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        System.exit(run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println("benchmarks: " + e.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
    }
}
