package io.qarules.examples.flinkmonthend.lines;

import io.qarules.QaRulesException;
import io.qarules.engine.json.JsonWriter;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;

/** Counts what was refused or failed, lines or the period: the exit status tells whether anything was. */
public final class Refusals {
    /** Of the counter. */
    private static final String NAME = "refused";

    private final LongCounter count;
    private final JsonWriter writer = new JsonWriter();

    private Refusals(LongCounter count) {
        this.count = count;
    }

    /** Returns a task's count. */
    public static Refusals of(RuntimeContext context) {
        return new Refusals(context.getLongCounter(NAME));
    }

    /**
     * Returns how many were refused in all tasks since the job was started or restored, or last went back to a
     * checkpoint; 0 where the program does not wait for the job.
     */
    public static long all(JobExecutionResult result) {
        if (!result.isJobExecutionResult()) {
            return 0;
        }
        Long all = result.getAccumulatorResult(NAME);
        return all == null ? 0 : all;
    }

    /** Counts a line, and returns what takes the place of its result. */
    public String line(long number, QaRulesException error) {
        count.add(1);
        return writer.writeFailure(number, error);
    }

    /** Counts the period, or a line whose place is already taken. */
    public void one() {
        count.add(1);
    }

    /** Returns what takes the place of a settlement; the period file is one line. */
    public static String ofPeriod(QaRulesException error) {
        return new JsonWriter().writeFailure(1, error);
    }
}
