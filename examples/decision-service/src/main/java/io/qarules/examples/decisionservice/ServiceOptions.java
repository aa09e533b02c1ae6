package io.qarules.examples.decisionservice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the service listens, by which packs it decides, and how much it takes at once. */
public final class ServiceOptions {
    @Option(names = "--host", description = "The address to listen on, 0.0.0.0 for all; ${DEFAULT-VALUE} by default.")
    String host = "127.0.0.1";

    @Option(names = "--port", description = "0 for any that is free; ${DEFAULT-VALUE} by default.")
    int port = 8080;

    @Option(
            names = "--rules",
            paramLabel = "PACK",
            description =
                    "The pack that evaluates cases: a directory, the address of a zip of one, or the name of a pack"
                            + " of the jar; telesales by default. A directory and an address are followed.")
    @Nullable
    String rules;

    @Option(
            names = "--settlement-rules",
            paramLabel = "PACK",
            description = "The pack that settles periods; csat-linkage by default.")
    @Nullable
    String settlementRules;

    @Option(names = "--poll", description = "Between two looks at a followed pack; ${DEFAULT-VALUE} by default.")
    Duration poll = Duration.ofSeconds(10);

    @Option(
            names = "--largest-case",
            paramLabel = "BYTES",
            description = "Of a case file, and of a line of many; ${DEFAULT-VALUE} by default.")
    int largestCase = 1 << 18;

    @Option(
            names = "--largest-period",
            paramLabel = "BYTES",
            description = "Of a period file; ${DEFAULT-VALUE} by default.")
    int largestPeriod = 4 << 20;

    @Option(
            names = "--held",
            paramLabel = "BYTES",
            description =
                    "Of all bodies and answers that are in memory at one time, but for streams; ${DEFAULT-VALUE} by"
                            + " default.")
    int held = 64 << 20;

    @Option(names = "--workers", description = "Requests that are decided at one time; one a core by default.")
    int workers = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--waiting",
            description = "Requests that wait for a worker at one time; ${DEFAULT-VALUE} by default.")
    int waiting = 64;

    @Option(names = "--streams", description = "Streams of cases at one time; ${DEFAULT-VALUE} by default.")
    int streams = 8;

    @Option(names = "--connections", description = "Connections at one time; ${DEFAULT-VALUE} by default.")
    int connections = 512;

    @Option(
            names = "--arrival",
            description = "Within which the head of a request arrives, and within which its body does, unless it is a"
                    + " stream; ${DEFAULT-VALUE} by default.")
    Duration arrival = Duration.ofSeconds(10);

    @Option(names = "--answer", description = "Within which a request is answered; ${DEFAULT-VALUE} by default.")
    Duration answer = Duration.ofSeconds(10);

    @Option(
            names = "--idle",
            description = "After which a connection is closed on which nothing moves; ${DEFAULT-VALUE} by default.")
    Duration idle = Duration.ofSeconds(60);

    @Option(
            names = "--grace",
            description = "How long requests that are under way may take when the service stops; ${DEFAULT-VALUE} by"
                    + " default.")
    Duration grace = Duration.ofSeconds(20);

    /**
     * Returns options as on the command line.
     *
     * @param arguments such as {@code --port} and {@code 0}
     * @throws CommandLine.ParameterException if one is wrong
     */
    public static ServiceOptions of(String... arguments) {
        ServiceOptions options = new ServiceOptions();
        new CommandLine(new Holder(options)).parseArgs(arguments);
        return options;
    }

    /** What picocli needs around options that are no command of their own. */
    @CommandLine.Command
    private record Holder(@CommandLine.Mixin ServiceOptions options) {}
}
