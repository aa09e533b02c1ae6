package io.qarules.benchmarks;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TenantRules;
import io.qarules.engine.source.PackSource;
import java.io.PrintWriter;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What many tenants cost, each with a pack of its own as large as the standard one, and what is left when they go. */
@Command(
        name = "tenants",
        mixinStandardHelpOptions = true,
        description =
                "Loads as many packs as there are tenants, decides a case by each, and forgets them, three times over:"
                        + " seconds, heap, metaspace and classes after each step.")
public final class TenantsCommand implements Callable<Integer> {
    private static final int ROUNDS = 3;
    private static final int OFFENCES = 3;
    private static final double MEGABYTE = 1e6;

    @Parameters(paramLabel = "TENANTS", defaultValue = "50", description = "How many; ${DEFAULT-VALUE} unless given.")
    private int count;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PackSource standard = PackSource.resources(TenantsCommand.class.getClassLoader(), "qa-rules/telesales");
        QaRulesEngine base = QaRulesEngine.standard();
        base.evaluate(Cases.withOffences(OFFENCES));
        TenantRules tenants = new TenantRules(base, count, tenant -> versioned(standard, tenant));
        out.printf("%-28s %9s %12s %12s %9s%n", "", "seconds", "heap MB", "metaspace MB", "classes");
        say(out, "the standard pack alone", 0);
        for (int round = 1; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            IntStream.range(0, count).parallel().forEach(i -> tenants.rules("1." + i)
                    .evaluate(Cases.withOffences(OFFENCES)));
            say(out, "%d tenants, round %d".formatted(tenants.packs(), round), System.nanoTime() - began);
            IntStream.range(0, count).forEach(i -> tenants.forget("1." + i));
            say(out, "forgotten", 0);
        }
        return 0;
    }

    /** The standard pack with a version of its own, so that its texts are equal to no other's. */
    private static PackSource versioned(PackSource standard, String version) {
        SortedMap<String, String> files = new TreeMap<>();
        standard.files().forEach((file, text) -> files.put(file, text.replace("\"1.0.0\"", "\"" + version + "\"")));
        return new PackSource("tenant " + version, files);
    }

    private static void say(PrintWriter out, String what, long nanos) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        out.printf(
                "%-28s %9.1f %12.1f %12.1f %9d%n",
                what, nanos / 1e9, heap / MEGABYTE, metaspace / MEGABYTE, classes.getLoadedClassCount());
        out.flush();
    }
}
