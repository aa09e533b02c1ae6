package io.qarules.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a cold JVM is started for: loads a peer, decides one case, and says how many seconds of CPU the process has taken
 * until then, and how many of them since the peer began to load.
 */
public final class FirstDecision {
    /** The case has so many. */
    private static final int OFFENCES = 3;

    private FirstDecision() {}

    /** @param args the peer */
    public static void main(String[] args) {
        double before = cpuSeconds();
        Peer peer = Peers.valueOf(args[0]).load();
        Checks.decisions(peer.evaluate(Cases.withOffences(OFFENCES)), Cases.decisions(OFFENCES));
        double after = cpuSeconds();
        System.out.println(String.format(Locale.ROOT, "%.3f %.3f", after, after - before));
    }

    private static double cpuSeconds() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
