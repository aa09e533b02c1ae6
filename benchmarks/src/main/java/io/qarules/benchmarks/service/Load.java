package io.qarules.benchmarks.service;

import io.qarules.benchmarks.UsualMix;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Sends cases of usual months to a service, from so many connections that are kept. */
final class Load {
    private static final int CASES = 256;
    private static final int DIGITS = 3;
    private static final int OK = 200;

    private final URI service;
    private final int connections;
    private final List<byte[]> requests = LongStream.range(0, CASES)
            .mapToObj(UsualMix::json)
            .map(Sender::evaluate)
            .toList();

    Load(URI service, int connections) {
        this.service = service;
        this.connections = connections;
    }

    /**
     * What came of sending.
     *
     * @param perSecond answers with status 200
     * @param refused answers with another status
     * @param nanos from when a request was due to the end of its answer
     */
    record Result(double perSecond, long refused, Histogram nanos) {
        double millis(double percentile) {
            return nanos.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /** Each connection sends the next request when the last one is answered. */
    Result closed(Duration time) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        return run(number -> {
            long now = System.nanoTime();
            return now < end ? now : Schedule.OVER;
        });
    }

    /**
     * Requests are due at a fixed rate, whether the ones before are answered or not; what is late because of them counts
     * as time of its own.
     */
    Result open(double perSecond, Duration time) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(10);
        long number = (long) (perSecond * time.toNanos() / 1e9);
        return run(each -> each < number ? begin + (long) (each * 1e9 / perSecond) : Schedule.OVER);
    }

    private Result run(Schedule schedule) throws InterruptedException, ExecutionException {
        AtomicLong next = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        Recorder recorder = new Recorder(DIGITS);
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        long begin = System.nanoTime();
        try {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(pool.submit(() -> send(schedule, next, refused, recorder)));
            }
            long answered = 0;
            for (Future<Long> each : all) {
                answered += each.get();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Result(answered / seconds, refused.get(), recorder.getIntervalHistogram());
        } finally {
            pool.shutdownNow();
        }
    }

    private long send(Schedule schedule, AtomicLong next, AtomicLong refused, Recorder recorder) throws IOException {
        long answered = 0;
        try (Sender sender = new Sender(service)) {
            for (long number = next.getAndIncrement(); ; number = next.getAndIncrement()) {
                long due = schedule.due(number);
                if (due == Schedule.OVER) {
                    return answered;
                }
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                sender.send(requests.get((int) (number % CASES)));
                if (sender.status() == OK) {
                    answered++;
                    recorder.recordValue(Math.max(1, System.nanoTime() - due));
                } else {
                    refused.incrementAndGet();
                }
            }
        }
    }

    /** When requests are due. */
    private interface Schedule {
        long OVER = Long.MIN_VALUE;

        /** Returns when the request of this number, from 0, is due, in nanoseconds; or that there is none. */
        long due(long number);
    }
}
