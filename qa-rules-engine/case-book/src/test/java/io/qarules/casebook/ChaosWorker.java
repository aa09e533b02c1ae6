package io.qarules.casebook;

import com.zaxxer.hikari.HikariDataSource;
import io.qarules.CaseBookException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One process of a chaos run: it makes the calls of the plan that were not acknowledged yet, on connections that break and
 * by a clock that jumps, and prints the number of each that was acknowledged. It may be killed at any time.
 */
final class ChaosWorker {
    private static final Instant END = Instant.parse("2026-09-01T00:00:00Z");
    private static final int ONE_DAY = 86_400;

    private ChaosWorker() {}

    public static void main(String[] args) throws Exception {
        ChaosPlan plan = new ChaosPlan(Long.parseLong(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        int worker = Integer.parseInt(args[4]);
        int threads = Integer.parseInt(args[5]);
        BitSet done = args.length > 6 ? BitSet.valueOf(Base64.getDecoder().decode(args[6])) : new BitSet();
        Random random = new Random(System.nanoTime());
        try (HikariDataSource database = PostgresServer.database(args[0], threads)) {
            StoredCaseBook book = StoredCaseBook.builder()
                    .database(new CuttingSource(database, random, 400))
                    .clock(() -> END.plusSeconds(ThreadLocalRandom.current().nextInt(-ONE_DAY, ONE_DAY)))
                    .build();
            work(book, plan, worker, threads, done);
        }
    }

    private static void work(StoredCaseBook book, ChaosPlan plan, int worker, int threads, BitSet done)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> calls = new ArrayList<>();
        int count = 0;
        for (int number : plan.shuffled(0)) {
            // Every fifth call is made by both processes.
            boolean mine = number % 5 == 0 || number % 2 == worker;
            if (mine && !done.get(number)) {
                calls.add(pool.submit(() -> {
                    insist(() -> book.record(plan.agent(number), plan.fact(number), plan.key(number)));
                    System.out.println(number);
                    return number;
                }));
            }
            if (++count % (1 + plan.facts() / 6) == 0) {
                YearMonth month = YearMonth.of(2026, count / (1 + plan.facts() / 6));
                calls.add(pool.submit(() -> insist(() -> book.close(month))));
            }
        }
        for (Future<?> call : calls) {
            call.get();
        }
        pool.shutdown();
    }

    /** Makes a call until it is answered, as a CRM does; a month that another one closed out of turn is not ours. */
    private static <T> boolean insist(Callable<T> call) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            try {
                call.call();
                return true;
            } catch (CaseBookException e) {
                if (e.reason() == CaseBookException.Reason.MONTH_BEFORE_OPEN) {
                    return false;
                }
            }
        }
        throw new IllegalStateException("not answered after 100 calls");
    }
}
