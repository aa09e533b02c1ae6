package io.qarules.benchmarks.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import io.qarules.CaseBookException;
import io.qarules.CaseBookException.Reason;
import io.qarules.benchmarks.Postgres;
import io.qarules.book.Adjustment;
import io.qarules.casebook.StoredCaseBook;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * One process of a run: it makes the calls of the plan that were not acknowledged yet, on connections that break and by a
 * clock that jumps, and prints the number of each call that was answered. It may be killed at any time; where it wants to
 * be, it prints {@code kill} and stands still in that place.
 */
final class ChaosWorker {
    /** What it prints where it is to be killed. */
    static final String KILL = "kill";

    private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
    private static final int ONE_DAY = 86_400;
    /** These pass, or another one does it at the same time. */
    private static final Set<Reason> AGAIN = Set.of(Reason.STORE, Reason.TOO_MANY_TRIES, Reason.MONTH_NOT_ENDED);

    private final Orders orders;
    private final ChaosPlan plan;
    private final Random random;
    private final DataSource database;
    private final StoredCaseBook book;

    private ChaosWorker(Orders orders, DataSource pool, Random random) throws Exception {
        this.orders = orders;
        this.plan = orders.plan();
        this.random = random;
        this.database = new FaultyDatabase(pool, random, orders.oneIn(), this::dieIfAllowed);
        this.book = insist(() -> plan.open(database, this::now));
    }

    /**
     * What a process is told to do.
     *
     * @param number of the process, from 0
     * @param processes how many there are
     * @param life how often it was started before
     * @param oneIn how many statements there are to a fault
     * @param mayDie whether it may ask to be killed
     * @param deliveries where it writes what was delivered
     */
    record Orders(
            String url,
            ChaosPlan plan,
            int number,
            int processes,
            int threads,
            int life,
            int oneIn,
            boolean mayDie,
            Deliveries deliveries) {
        List<String> arguments() {
            return List.of(
                    url,
                    String.valueOf(plan.seed()),
                    String.valueOf(plan.calls()),
                    String.valueOf(plan.agents()),
                    String.valueOf(plan.shares()),
                    String.valueOf(number),
                    String.valueOf(processes),
                    String.valueOf(threads),
                    String.valueOf(life),
                    String.valueOf(oneIn),
                    String.valueOf(mayDie),
                    deliveries.file().toString());
        }

        static Orders of(String[] arguments) {
            return new Orders(
                    arguments[0],
                    new ChaosPlan(
                            Long.parseLong(arguments[1]),
                            Integer.parseInt(arguments[2]),
                            Integer.parseInt(arguments[3]),
                            Boolean.parseBoolean(arguments[4])),
                    Integer.parseInt(arguments[5]),
                    Integer.parseInt(arguments[6]),
                    Integer.parseInt(arguments[7]),
                    Integer.parseInt(arguments[8]),
                    Integer.parseInt(arguments[9]),
                    Boolean.parseBoolean(arguments[10]),
                    new Deliveries(Path.of(arguments[11])));
        }
    }

    /** Takes the orders as arguments, and from standard input the calls that were acknowledged. */
    public static void main(String[] args) throws Exception {
        Orders orders = Orders.of(args);
        BitSet done = BitSet.valueOf(
                Base64.getDecoder().decode(new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine()));
        Random random = new Random(orders.plan().seed() + 7_919L * orders.number() + 104_729L * orders.life());
        try (HikariDataSource pool = Postgres.pool(orders.url(), orders.threads() + 2)) {
            new ChaosWorker(orders, pool, random).work(done);
        }
    }

    private void work(BitSet done) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(orders.threads());
        List<Future<?>> running = new ArrayList<>();
        int count = 0;
        int portion = 1 + plan.calls() / 6;
        for (int call : plan.shuffled(0)) {
            // Every fifth call is made by all processes.
            boolean mine = call % 5 == 0 || call % orders.processes() == orders.number();
            if (mine && !done.get(call)) {
                running.add(pool.submit(() -> make(call)));
            }
            count++;
            if (count % portion == 0) {
                YearMonth month = YearMonth.of(2026, count / portion);
                running.add(pool.submit(() -> insist(() -> close(month))));
            }
            if (count % 97 == 0) {
                running.add(pool.submit(() -> insist(() -> book.deliver(orders.deliveries()::add))));
            }
        }
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private int make(int call) throws Exception {
        String key = "k" + call;
        boolean within = call % 11 == 0;
        insist(() -> within ? inOwnTransaction(call, key) : book.record(plan.agent(call), plan.fact(call), key));
        if (plan.isMoved(call)) {
            insist(() -> book.move(ChaosPlan.movedFinding(call), plan.agent(call), plan.taker(call), "m" + call));
        }
        System.out.println(call);
        return call;
    }

    /** Records within a transaction of its own, as a CRM does that writes its tables in the same one. */
    private Adjustment inOwnTransaction(int call, String key) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Adjustment adjustment = book.withConnection(connection).record(plan.agent(call), plan.fact(call), key);
                connection.commit();
                return adjustment;
            } finally {
                if (!connection.isClosed()) {
                    connection.rollback();
                }
            }
        }
    }

    /** A month that another process closed already, or has yet to close, is not for this one. */
    private boolean close(YearMonth month) {
        try {
            book.close(month);
            return true;
        } catch (CaseBookException e) {
            if (e.reason() != Reason.MONTH_BEFORE_OPEN) {
                throw e;
            }
            return false;
        }
    }

    /** Makes a call until it is answered, as a CRM does. */
    private static <T> T insist(Callable<T> call) throws Exception {
        Exception last = new IllegalStateException();
        for (int tries = 0; tries < 100; tries++) {
            try {
                return call.call();
            } catch (CaseBookException e) {
                if (!AGAIN.contains(e.reason())) {
                    throw e;
                }
                last = e;
            } catch (SQLException e) {
                last = e;
            }
        }
        throw new IllegalStateException("not answered after 100 calls", last);
    }

    /** Returns a moment up to a day from the right one, and now and then most of a year off. */
    private Instant now() {
        synchronized (random) {
            int days = random.nextInt(50) == 0 ? random.nextInt(-240, 240) : 0;
            return NOW.plus(Duration.ofDays(days)).plusSeconds(random.nextInt(-ONE_DAY, ONE_DAY));
        }
    }

    private void dieIfAllowed() {
        if (orders.mayDie()) {
            System.out.println(KILL);
            while (true) {
                LockSupport.parkNanos(Long.MAX_VALUE);
            }
        }
    }
}
