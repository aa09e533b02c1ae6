package io.qarules.examples.flinkmonthend.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * What something took.
 *
 * @param <T> what it gave
 * @param nanos on the clock
 * @param cpuNanos of all threads of this JVM
 */
record Run<T>(T result, long nanos, long cpuNanos) {
    static <T> Run<T> of(Callable<T> work) throws Exception {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long begin = System.nanoTime();
        T result = work.call();
        return new Run<>(result, System.nanoTime() - begin, system.getProcessCpuTime() - cpu);
    }

    long perSecond(long things) {
        return things * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanos);
    }

    /** Returns the CPU time of one thing in microseconds. */
    long cpuMicros(long things) {
        return TimeUnit.NANOSECONDS.toMicros(cpuNanos) / Math.max(1, things);
    }
}
