package io.qarules.examples.flinkmonthend.batch;

import io.qarules.CaseResult;
import io.qarules.casefile.CaseInput;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.CaseFileReader;
import io.qarules.engine.json.JsonWriter;
import io.qarules.examples.flinkmonthend.rules.Pack;
import io.qarules.examples.flinkmonthend.rules.Packs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobExecutionResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures a month in one task and in two, beside one JVM without Flink. */
@Command(
        name = "measure",
        description = "Settles a month in one task and in two, and evaluates it without Flink; prints a table.",
        mixinStandardHelpOptions = true)
public final class MeasureCommand implements Callable<Integer> {
    private static final int[] TASKS = {1, 2};

    @Mixin
    private final BatchOptions options = new BatchOptions();

    @Spec
    private CommandSpec command = CommandSpec.create(); // picocli replaces it

    @Override
    public Integer call() throws Exception {
        PrintWriter out = command.commandLine().getOut();
        Packs packs = new Packs(Pack.named(options.rules), Pack.named(options.settlementRules));
        QaRulesEngine engine = packs.engine();
        List<String> lines = lines();
        evaluated(engine, lines); // warms up
        long plain = evaluated(engine, lines);
        out.println("| run | cases a second | bytes a case sends on |");
        out.println("|---|---|---|");
        out.println("| `evaluateAll`, all cores | %d | |".formatted(perSecond(lines.size(), plain)));
        String directory = options.out;
        for (int tasks : TASKS) {
            options.parallelism = tasks;
            options.out = directory + "/" + tasks;
            long begin = System.nanoTime();
            JobExecutionResult result = BatchCommand.run(options);
            long nanos = System.nanoTime() - begin;
            out.println("| batch, parallelism %d, start and settlement included | %d | %s |"
                    .formatted(tasks, perSecond(lines.size(), nanos), sent(result, lines.size())));
        }
        return 0;
    }

    /** Returns what was sent by step, in bytes a case. */
    private static String sent(JobExecutionResult result, int cases) {
        List<String> steps = new ArrayList<>();
        for (Map.Entry<String, Object> each : result.getAllAccumulatorResults().entrySet()) {
            if (each.getValue() instanceof Long bytes && !each.getKey().equals(Refusals.NAME)) {
                steps.add(each.getKey() + " " + bytes / Math.max(1, cases));
            }
        }
        return String.join(", ", steps.stream().sorted().toList());
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(options.cases))) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private static long evaluated(QaRulesEngine engine, List<String> lines) {
        CaseFileReader reader = new CaseFileReader();
        JsonWriter writer = new JsonWriter();
        long begin = System.nanoTime();
        try (Stream<CaseResult> results =
                engine.evaluateAll(lines.stream().map(line -> (CaseInput) () -> reader.read(line)))) {
            long bytes = results.mapToLong(result -> result instanceof CaseResult.Decided decided
                            ? writer.write(decided.outcome()).length()
                            : 0)
                    .sum();
            if (bytes == 0) {
                throw new IllegalArgumentException("nothing of " + lines.size() + " lines could be decided");
            }
        }
        return System.nanoTime() - begin;
    }

    private static long perSecond(int cases, long nanos) {
        return cases * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanos);
    }
}
