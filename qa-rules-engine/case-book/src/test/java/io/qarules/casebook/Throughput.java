package io.qarules.casebook;

import com.zaxxer.hikari.HikariDataSource;
import io.qarules.book.Facts;
import io.qarules.casebook.store.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures how many facts a second a book takes, on a PostgreSQL that writes through to the disk, and what one more fact
 * costs for an agent with many. Arguments: threads, facts, agents, facts a call.
 */
final class Throughput {
    private static final int SAMPLES = 200;

    private final SetClock clock = new SetClock("2026-12-01T00:00:00Z");

    private Throughput() {}

    public static void main(String[] args) throws Exception {
        Throughput throughput = new Throughput();
        for (int round = 0; round < 2; round++) {
            throughput.many(
                    Integer.parseInt(args[0]),
                    Integer.parseInt(args[1]),
                    Integer.parseInt(args[2]),
                    Integer.parseInt(args[3]));
        }
        for (int offences : new int[] {20, 2_000, 20, 2_000}) {
            throughput.oneMore(offences);
        }
        System.exit(0);
    }

    private void many(int threads, int facts, int agents, int portion) throws Exception {
        try (HikariDataSource database = PostgresServer.emptyDatabase(threads);
                StoredCaseBook book =
                        StoredCaseBook.builder().database(database).clock(clock).build()) {
            List<Callable<Object>> calls = new ArrayList<>();
            for (int call = 0; call < facts / portion; call++) {
                int number = call;
                Facts parcel = findings(number * portion, portion, "6.3.2.4");
                calls.add(() -> book.record("A" + number % agents, parcel, "k" + number));
            }
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            long start = System.nanoTime();
            for (Future<Object> done : pool.invokeAll(calls)) {
                done.get();
            }
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1_000.0;
            pool.shutdown();
            System.out.printf(
                    "PostgreSQL, %d threads, %d agents, %d facts a call: %.0f facts a second%n",
                    threads, agents, portion, facts / seconds);
        }
    }

    /** Records facts one by one for an agent who has so many offences, in PostgreSQL and in memory. */
    private void oneMore(int offences) throws Exception {
        try (HikariDataSource database = PostgresServer.emptyDatabase(2);
                StoredCaseBook book =
                        StoredCaseBook.builder().database(database).clock(clock).build();
                StoredCaseBook memory = StoredCaseBook.builder()
                        .store(new MemoryStore())
                        .clock(clock)
                        .build()) {
            System.out.printf(
                    "an agent with %d offences: one more in %.2f ms on PostgreSQL, %.2f ms in memory%n",
                    offences, oneMore(book, offences), oneMore(memory, offences));
        }
    }

    private static double oneMore(StoredCaseBook book, int offences) {
        book.record("A1", findings(0, offences, "6.3.2.4"), "all");
        long start = System.nanoTime();
        for (int i = 0; i < SAMPLES; i++) {
            book.record("A1", findings(offences + i, 1, "6.3.2.4"), "k" + i);
        }
        return (System.nanoTime() - start) / 1e6 / SAMPLES;
    }

    private static Facts findings(int from, int count, String clause) {
        List<String> evaluations = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            String at = "2026-%02d-%02dT02:00:00Z".formatted(1 + i / 28 / 8 % 11, 1 + i / 8 % 28);
            evaluations.add(Given.evaluation("E" + i, "F" + i, clause, at, 0));
        }
        return Given.facts("{'evaluations': [" + String.join(",", evaluations) + "]}");
    }
}
