package io.qarules.benchmarks.service;

import io.qarules.benchmarks.Peers;
import io.qarules.benchmarks.service.Load.Result;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the decision service of the examples on the loopback, beside itself with textbook Drools. */
@Command(
        name = "service",
        mixinStandardHelpOptions = true,
        description = {
            "Sends cases of usual months to the decision service of the examples, in a JVM of its own on the same cores:"
                    + " how many it answers a second, and how long it takes at half of that rate, timed from when each"
                    + " request was due. Then the same with textbook Drools in the same service.",
            "Then faults: a slow sender, cut connections, 10 MB, broken lines and requests. With --soak load and faults"
                    + " for so long, and the memory of the service."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:measured, and all as it must be", "1:something was not, and is named", "2:wrong usage"})
public final class ServiceCommand implements Callable<Integer> {
    private static final double SOAK_SHARE = 0.25;

    @Option(names = "--seconds", paramLabel = "N", description = "Of each measurement; ${DEFAULT-VALUE} by default.")
    private int seconds = 20;

    @Option(names = "--threads", paramLabel = "N", description = "Connections; ${DEFAULT-VALUE} by default.")
    private int threads = 16;

    @Option(
            names = "--broken",
            paramLabel = "N",
            description = "Broken requests and lines; ${DEFAULT-VALUE} by default.")
    private int broken = 10_000;

    @Option(names = "--seed", paramLabel = "N", description = "Of what is broken; ${DEFAULT-VALUE} by default.")
    private long seed = 1;

    @Option(names = "--soak", paramLabel = "SECONDS", description = "How long load and faults go on; 0 by default.")
    private int soak;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli replaces it

    @Override
    public Integer call() throws Exception {
        if (seconds < 1 || threads < 1 || broken < 0 || soak < 0) {
            throw new IllegalArgumentException("at least a second, a thread, and nothing negative");
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean isRight = true;
        Measured engine;
        try (ServiceProcess process = ServiceProcess.start(Peers.ENGINE)) {
            engine = measure(process, Peers.ENGINE);
            isRight &= faults(process);
            isRight &= soak == 0 || soak(process, engine.most().perSecond());
        }
        try (ServiceProcess process = ServiceProcess.start(Peers.TEXTBOOK)) {
            Measured textbook = measure(process, Peers.TEXTBOOK);
            out.printf(
                    "%s beside %s: %.2f times the requests, %.2f of the CPU; at half of its own rate p50 %.2f, p99 %.2f,"
                            + " p99.9 %.2f of the time%n",
                    Peers.ENGINE.title(),
                    Peers.TEXTBOOK.title(),
                    engine.most().perSecond() / textbook.most().perSecond(),
                    engine.cpu() / textbook.cpu(),
                    engine.half().millis(50) / textbook.half().millis(50),
                    engine.half().millis(99) / textbook.half().millis(99),
                    engine.half().millis(99.9) / textbook.half().millis(99.9));
        }
        return isRight ? 0 : 1;
    }

    /**
     * What was measured of a service.
     *
     * @param most with a request under way on every connection
     * @param cpu that the service took for one of these, in milliseconds
     * @param half at half of that rate
     */
    private record Measured(Result most, double cpu, Result half) {}

    private Measured measure(ServiceProcess process, Peers peer) throws Exception {
        Load load = new Load(process.address(), threads);
        Duration time = Duration.ofSeconds(seconds);
        load.closed(time); // until it is warm
        Duration before = process.cpu();
        Result most = load.closed(time);
        double cpu = process.cpu().minus(before).toNanos()
                / 1e6
                / Math.max(1, most.nanos().getTotalCount());
        say(
                "%s: %.0f requests a second, %.3f ms of CPU each, %d refused, %d connections; %d cores, load of the"
                        + " machine %.1f",
                peer.title(),
                most.perSecond(),
                cpu,
                most.refused(),
                threads,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Result half = load.open(most.perSecond() / 2, time);
        say(
                "%s: at %.0f a second p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, %d refused",
                peer.title(),
                most.perSecond() / 2,
                half.millis(50),
                half.millis(99),
                half.millis(99.9),
                half.refused());
        return new Measured(most, cpu, half);
    }

    private boolean faults(ServiceProcess process) throws Exception {
        Faults faults = new Faults(process.address(), seed);
        List<String> wrong = faults.run(broken);
        say("faults: %d broken requests and as many lines, answered by %s", broken, faults.statuses());
        return isNothing(wrong);
    }

    private boolean soak(ServiceProcess process, double most) throws Exception {
        Soak run = new Soak(process, new Load(process.address(), threads));
        List<Soak.Part> parts = run.run(most * SOAK_SHARE, Duration.ofSeconds(soak));
        say("soak: MB of heap that stays, and of the process, by fifths of the time: %s", Soak.shown(parts));
        return isNothing(run.wrong(parts));
    }

    private boolean isNothing(List<String> wrong) {
        wrong.stream().limit(20).forEach(each -> say("wrong: %s", each));
        return wrong.isEmpty();
    }

    private void say(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(format + "%n", values);
        out.flush();
    }
}
