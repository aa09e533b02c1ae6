package io.qarules.benchmarks.book;

import io.qarules.benchmarks.book.BookStores.Opened;
import io.qarules.book.CaseBook;
import io.qarules.book.Facts;
import io.qarules.casebook.CaseBookBuilder;
import io.qarules.casebook.StoredCaseBook;
import io.qarules.engine.source.PackSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what a case book costs. */
@Command(
        name = "book",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a case book: how many facts a second it takes, what one more fact and an appeal against the first"
                    + " offence cost for an agent with few and with many offences, and whether it slows down as it grows.",
            "Compare the figures of one run; those of two runs differ with the machine."
        })
public final class BookCommand implements Callable<Integer> {
    private static final int FEW = 20;
    private static final int MANY = 2_000;
    private static final int SAMPLES = 200;
    /** An agent is given no more, so that what grows is the book. */
    private static final int OF_ONE_AGENT = 50;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            split = ",",
            defaultValue = "POSTGRESQL,H2,MEMORY",
            description = "Of ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private List<BookStores> stores = List.of();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A pack that evaluates cases; default: the standard one.")
    private @Nullable Path rules;

    @Option(
            names = "--clause",
            paramLabel = "CLAUSE",
            defaultValue = "6.3.2.4",
            description = "What every finding names; default: ${DEFAULT-VALUE}.")
    private String clause = "";

    @Option(names = "--facts", paramLabel = "N", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}.")
    private int facts;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "16", description = "Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--growth",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many facts the growing book gets in calls of 100; default: ${DEFAULT-VALUE}.")
    private int growth;

    private Offences offences = new Offences("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        offences = new Offences(clause);
        for (BookStores store : stores) {
            many(store, 1); // the first round only warms up
            say("%s, %d threads, 1 fact a call: %.0f facts a second", store, threads, many(store, 1));
            say("%s, %d threads, 100 facts a call: %.0f facts a second", store, threads, many(store, 100));
            oneMore(store);
            grow(store);
        }
        return 0;
    }

    private CaseBookBuilder book() {
        CaseBookBuilder book = StoredCaseBook.builder();
        return rules == null ? book : book.rules(PackSource.directory(rules));
    }

    /** Returns how many facts a second a book takes. */
    private double many(BookStores store, int portion) throws IOException, InterruptedException, ExecutionException {
        try (Opened opened = store.open(book(), threads)) {
            return many(opened.book(), 0, facts, portion);
        }
    }

    private double many(CaseBook book, int from, int count, int portion)
            throws InterruptedException, ExecutionException {
        int agents = Math.max(1, count / Math.max(portion, OF_ONE_AGENT));
        List<Callable<Object>> calls = new ArrayList<>();
        for (int call = 0; call < count / portion; call++) {
            String agent = "A" + from + "-" + call % agents;
            Facts some = offences.some(call / agents * portion, portion);
            String key = "K" + call;
            calls.add(() -> book.record(agent, some, key));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            for (Future<Object> done : pool.invokeAll(calls)) {
                done.get();
            }
            return count * 1e9 / (System.nanoTime() - start);
        } finally {
            pool.shutdown();
        }
    }

    private void oneMore(BookStores store) throws IOException {
        try (Opened opened = store.open(book(), 2)) {
            CaseBook book = opened.book();
            book.record("few", offences.some(0, FEW), "all");
            book.record("many", offences.some(0, MANY), "all");
            oneMore(book, "few", FEW, "warm"); // then 220 and 2,200
            oneMore(book, "many", MANY, "warm");
            book.record("some", offences.some(0, FEW), "all");
            double few = oneMore(book, "some", FEW, "measured");
            double many = oneMore(book, "many", MANY + SAMPLES, "measured");
            say(
                    "%s, one more fact for an agent with %,d offences: %.2f times as long as with %d (%.2f and %.2f ms)",
                    store, MANY + SAMPLES, many / few, FEW, many, few);
            double first = once(book, "some", Offences.appeal(0), "appeal");
            double deep = once(book, "many", Offences.appeal(0), "appeal");
            say(
                    "%s, an appeal upheld on the first of %,d offences: %.0f times as long as of %d (%.2f and %.2f ms)",
                    store, MANY + 2 * SAMPLES, deep / first, FEW + SAMPLES, deep, first);
        }
    }

    /** Returns the median time of a call in milliseconds. */
    private double oneMore(CaseBook book, String agent, int from, String key) {
        double[] times = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            times[i] = once(book, agent, offences.some(from + i, 1), key + i);
        }
        Arrays.sort(times);
        return times[SAMPLES / 2];
    }

    private static double once(CaseBook book, String agent, Facts facts, String key) {
        long start = System.nanoTime();
        book.record(agent, facts, key);
        return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e6;
    }

    private void grow(BookStores store) throws IOException, InterruptedException, ExecutionException {
        try (Opened opened = store.open(book(), threads)) {
            int done = 0;
            for (int until = growth / 100; until <= growth && until > 0; until *= 10) {
                double rate = many(opened.book(), done, until - done, 100);
                double one = oneMore(opened.book(), "G" + until, 0, "one more");
                say(
                        "%s, up to %,d facts in the book, 100 a call: %.0f facts a second; then one more for an agent with"
                                + " few: %.2f ms",
                        store, until, rate, one);
                done = until;
            }
        }
    }

    private void say(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(format + "%n", values);
        out.flush();
    }
}
