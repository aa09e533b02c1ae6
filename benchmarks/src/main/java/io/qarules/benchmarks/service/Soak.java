package io.qarules.benchmarks.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Load and faults for a long time, while the memory of the service is looked at. */
final class Soak {
    private static final int PARTS = 5;
    private static final int BROKEN = 100;
    /** How much more may live after the last part than after the second: of the first the JVM warms up. */
    private static final double MOST_GROWTH = 1.1;

    private final ServiceProcess process;
    private final Load load;
    private final List<String> wrong = new ArrayList<>();

    Soak(ServiceProcess process, Load load) {
        this.process = process;
        this.load = load;
    }

    /**
     * What was used at the end of a part of the time.
     *
     * @param heap what a full collection leaves, in MB
     * @param resident what the process had of the machine, in MB
     */
    record Part(double heap, double resident) {}

    /** Returns the parts of the time. */
    List<Part> run(double perSecond, Duration time) throws Exception {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            parts.add(part(i, perSecond, time.dividedBy(PARTS)));
        }
        return parts;
    }

    private Part part(int number, double perSecond, Duration time) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread breaking = new Thread(() -> breakOn(over, number));
        breaking.start();
        Load.Result result = load.open(perSecond, time);
        over.set(true);
        breaking.join();
        if (result.refused() > 0) {
            add("%d good requests were refused".formatted(result.refused()));
        }
        double resident = process.residentMegabytes();
        process.collect();
        double heap = Sender.metric(process.address(), "jvm_memory_used_bytes", "area=\"heap\"") / 1e6;
        return new Part(heap, resident);
    }

    private void breakOn(AtomicBoolean over, int number) {
        try {
            for (int seed = number << 16; !over.get(); seed++) {
                new Faults(process.address(), seed).run(BROKEN).forEach(this::add);
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (IOException e) {
            add("the service was gone: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(String what) {
        wrong.add(what);
    }

    /** Returns what was not as it must be. */
    synchronized List<String> wrong(List<Part> parts) {
        double before = parts.get(1).heap();
        double after = parts.get(PARTS - 1).heap();
        if (after > before * MOST_GROWTH) {
            wrong.add("memory grew from %.1f to %.1f MB".formatted(before, after));
        }
        return List.copyOf(wrong);
    }

    static String shown(List<Part> parts) {
        return parts.stream()
                .map(part -> "%.1f/%.0f".formatted(part.heap(), part.resident()))
                .collect(Collectors.joining(", "));
    }
}
