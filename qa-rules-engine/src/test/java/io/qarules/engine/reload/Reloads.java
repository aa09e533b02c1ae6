package io.qarules.engine.reload;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that reloads a changed pack again and again, and prints what it retains as it goes: a line of reloads, heap
 * in KB and loaded classes. Arguments: a directory for the pack, how many reloads, how often to measure, and, to see a
 * leak, {@code keep}.
 */
final class Reloads {
    /** Enough for Drools to compile the conditions. */
    private static final int EVALUATIONS = 40;

    /** One save in so many is broken at first. */
    private static final int BROKEN = 5;

    private Reloads() {}

    public static void main(String[] arguments) throws InterruptedException {
        int reloads = Integer.parseInt(arguments[1]);
        int every = Integer.parseInt(arguments[2]);
        boolean keep = arguments.length > 3 && arguments[3].equals("keep");
        List<Object> kept = new ArrayList<>();
        OneFine pack = new OneFine(Path.of(arguments[0]), 1);
        try (ReloadingQaRules rules = ReloadingQaRules.builder()
                .directory(pack.directory())
                .withoutPolling()
                .build()) {
            for (int reload = 1; reload <= reloads; reload++) {
                if (reload % BROKEN == 0) {
                    pack.breaks();
                    rules.reload();
                }
                pack.costs(1 + reload);
                rules.reload();
                for (int i = 0; i < EVALUATIONS; i++) {
                    if (OneFine.cost(rules) != 1 + reload) {
                        throw new IllegalStateException("reload " + reload + " did not come into force");
                    }
                }
                if (keep) {
                    kept.add(rules.current());
                }
                if (reload % every == 0) {
                    System.out.println(reload + " " + retainedKilobytes() + " " + loadedClasses());
                }
            }
        }
    }

    /** The least of some collections: what threads of the JVM still hold after the first is gone after the others. */
    private static long retainedKilobytes() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024);
        }
        return least;
    }

    private static long loadedClasses() {
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        return classes.getTotalLoadedClassCount() - classes.getUnloadedClassCount();
    }
}
