package io.qarules.benchmarks.chaos;

import com.zaxxer.hikari.HikariDataSource;
import io.qarules.benchmarks.Postgres;
import io.qarules.benchmarks.chaos.ChaosRun.Scale;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets processes work on one case book while everything fails, and checks that nothing is lost or doubled. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "Records the same facts from several processes into one case book on PostgreSQL, while connections are cut,"
                    + " transactions fall to deadlocks and conflicts, answers of commits get lost, clocks jump, months are"
                    + " closed, adjustments are delivered, and the processes are killed (SIGKILL) and started again.",
            "Then compares the book with what the rules alone decide, its tables among each other in SQL, what was"
                    + " delivered, and runs verify(). Kill the processes yourself too, by the pids that it names."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:nothing lost or doubled", "1:a difference, which is named", "2:wrong usage, or no database"})
public final class ChaosCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 8;

    @Option(names = "--seed", paramLabel = "N", description = "Of all random choices; a random one unless given.")
    private @Nullable Long seed;

    @Option(names = "--facts", paramLabel = "N", defaultValue = "20000", description = "Default: ${DEFAULT-VALUE}.")
    private int facts;

    @Option(names = "--agents", paramLabel = "N", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}.")
    private int agents;

    @Option(names = "--processes", paramLabel = "N", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int processes;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "8",
            description = "In each process; default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "8",
            description = "How often processes are killed, by turns; default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--one-in",
            paramLabel = "N",
            defaultValue = "400",
            description = "How many statements there are to a fault; default: ${DEFAULT-VALUE}.")
    private int oneIn;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "An empty database of a PostgreSQL that runs, with user and password in its address; an embedded"
                            + " one unless given (x86-64 Linux).")
    private @Nullable String database;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (facts < 1 || agents < 2 || processes < 1 || threads < 1 || kills < 0 || oneIn < 1) {
            throw new IllegalArgumentException("at least 2 agents, and 1 of all else but kills");
        }
        if (database != null) {
            return run(database);
        }
        try (EmbeddedPostgres server = Postgres.start()) {
            return run(Postgres.url(server));
        }
    }

    private int run(String url) throws IOException, SQLException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        long drawn = seed == null ? new SplittableRandom().nextInt(1_000_000) : seed;
        long start = System.nanoTime();
        List<String> differences = run(
                url,
                new ChaosPlan(drawn, facts, agents, true),
                new Scale(processes, threads, kills, oneIn),
                new Progress(err, start)::say);
        differences.forEach(out::println);
        out.printf(
                "seed %d: %s, %d facts in %d s%n",
                drawn,
                differences.isEmpty() ? "nothing lost, nothing doubled" : differences.size() + " differences",
                facts,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        out.flush();
        return differences.isEmpty() ? 0 : 1;
    }

    /** Runs all, and returns what is not as it must be. */
    static List<String> run(String url, ChaosPlan plan, Scale scale, Consumer<String> progress)
            throws IOException, SQLException, InterruptedException {
        Path file = Files.createTempFile("qa-rules-chaos-", ".txt");
        Deliveries deliveries = new Deliveries(file);
        ChaosRun run = new ChaosRun(url, plan, scale, deliveries, progress);
        List<String> differences = new ArrayList<>(run.run());
        progress.accept("comparing the book with the plan, the rules, its tables and what was delivered");
        try (HikariDataSource pool = Postgres.pool(url, CONNECTIONS)) {
            if (run.answered() != plan.calls()) {
                differences.add("only " + run.answered() + " calls were answered");
            }
            differences.addAll(new ChaosCheck(plan, pool, deliveries).differences());
        }
        Files.delete(file);
        return differences;
    }

    /** Says how far the run is, after how many seconds. */
    private record Progress(PrintWriter to, long start) {
        void say(String what) {
            to.printf("%4d s: %s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds(), what);
            to.flush();
        }
    }
}
