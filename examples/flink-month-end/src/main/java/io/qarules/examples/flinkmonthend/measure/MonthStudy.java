package io.qarules.examples.flinkmonthend.measure;

import io.qarules.CaseResult;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.examples.flinkmonthend.batch.BatchCommand;
import io.qarules.examples.flinkmonthend.rules.Pack;
import io.qarules.examples.flinkmonthend.rules.Packs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import org.jspecify.annotations.Nullable;

/** A month in one task and in two, beside {@code evaluateAll} on the same cases in one JVM. */
final class MonthStudy {
    private static final int[] TASKS = {1, 2};
    private static final long WARMS_UP = 20_000;
    private static final double NO_GOAL = 0;

    private final Path month;
    private final Path out;
    private final PrintWriter table;
    private final QaRulesEngine engine = new Packs(Pack.named("telesales"), Pack.named("csat-linkage")).engine();

    MonthStudy(Path month, Path out, PrintWriter table) {
        this.month = month;
        this.out = out;
        this.table = table;
    }

    void run() throws Exception {
        evaluated(Runnable::run, WARMS_UP);
        evaluated(ForkJoinPool.commonPool(), WARMS_UP);
        Run<Long> one = Run.of(() -> evaluated(Runnable::run, Long.MAX_VALUE));
        long cases = one.result();
        double core = one.perSecond(cases);
        table.printf("%,d cases; %d cores%n%n", cases, Runtime.getRuntime().availableProcessors());
        table.println(
                "| run | cases a second | a task ÷ `evaluateAll` on one thread | CPU, µs a case | bytes a case sends on |");
        table.println("|---|---|---|---|---|");
        row("`evaluateAll`, one thread", one, cases, NO_GOAL, "");
        row(
                "`evaluateAll`, all cores",
                Run.of(() -> evaluated(ForkJoinPool.commonPool(), Long.MAX_VALUE)),
                cases,
                NO_GOAL,
                "");
        job(1, false, "warming-up");
        for (int tasks : TASKS) {
            row("evaluating, parallelism " + tasks, job(tasks, false, "evaluated-" + tasks), cases, core * tasks);
        }
        for (int tasks : TASKS) {
            row("settlement included, parallelism " + tasks, job(tasks, true, "settled-" + tasks), cases, core * tasks);
        }
    }

    private void row(String name, Run<JobExecutionResult> run, long cases, double goal) {
        row(name, run, cases, goal, sent(run.result(), cases));
    }

    private void row(String name, Run<?> run, long cases, double goal, String sent) {
        long rate = run.perSecond(cases);
        String share = goal == NO_GOAL ? "" : "%.2f".formatted(rate / goal);
        table.printf("| %s | %,d | %s | %d | %s |%n", name, rate, share, run.cpuMicros(cases), sent);
        table.flush();
    }

    /** Runs the job. Its time is that of the job alone, its processor time also that of Flink's start in this JVM. */
    private Run<JobExecutionResult> job(int tasks, boolean settles, String results) throws Exception {
        List<String> options = new ArrayList<>(List.of(
                "--cases=" + month.resolve("cases"), "--out=" + out.resolve(results), "--parallelism=" + tasks));
        if (settles) {
            options.add("--members=" + month.resolve("members"));
            options.add("--period=" + month.resolve("period.json"));
        }
        Run<JobExecutionResult> run = Run.of(() -> BatchCommand.run(options.toArray(String[]::new)));
        return new Run<>(run.result(), run.result().getNetRuntime(TimeUnit.NANOSECONDS), run.cpuNanos());
    }

    /** Returns what was sent by step, in bytes a case. */
    private static String sent(JobExecutionResult result, long cases) {
        List<String> steps = new ArrayList<>();
        for (Map.Entry<String, Object> each : result.getAllAccumulatorResults().entrySet()) {
            if (each.getKey().startsWith(BatchCommand.SENT) && each.getValue() instanceof Long bytes) {
                steps.add(each.getKey().substring(BatchCommand.SENT.length()) + " " + bytes / Math.max(1, cases));
            }
        }
        return String.join(", ", steps.stream().sorted().toList());
    }

    /** Evaluates cases as the command line does, line by line, and returns how many there were. */
    private long evaluated(Executor executor, long most) throws IOException {
        CaseFileReader reader = new CaseFileReader();
        JsonWriter writer = new JsonWriter();
        long[] bytes = new long[1];
        try (Stream<String> lines = lines();
                Stream<CaseResult> results = engine.evaluateAll(
                        lines.limit(most).map(line -> (CaseInput) () -> reader.read(line)), executor)) {
            long cases = results.peek(result -> bytes[0] += written(writer, result))
                    .mapToLong(result -> 1)
                    .sum();
            if (bytes[0] == 0) {
                throw new IllegalArgumentException("nothing of " + cases + " lines could be decided");
            }
            return cases;
        }
    }

    private static int written(JsonWriter writer, @Nullable CaseResult result) {
        return result instanceof CaseResult.Decided decided
                ? writer.write(decided.outcome()).length()
                : 0;
    }

    private Stream<String> lines() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(month.resolve("cases"))) {
            files = all.sorted().toList();
        }
        return files.stream().flatMap(MonthStudy::lines);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
