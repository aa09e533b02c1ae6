package io.qarules.examples.flinkmonthend.batch;

import io.qarules.QaRulesException;
import io.qarules.engine.json.JsonWriter;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;

/** Counts the lines that were refused or failed, and the period where it was: the exit status tells whether any was. */
final class Refusals {
    /** Of the counter. */
    static final String NAME = "refused";

    private final LongCounter count;
    private final JsonWriter writer = new JsonWriter();

    private Refusals(LongCounter count) {
        this.count = count;
    }

    /** Returns a task's count. */
    static Refusals of(RuntimeContext context) {
        return new Refusals(context.getLongCounter(NAME));
    }

    /** Returns how many were refused in all tasks; 0 where the program does not wait for the job. */
    static long all(JobExecutionResult result) {
        if (!result.isJobExecutionResult()) {
            return 0;
        }
        Long all = result.getAccumulatorResult(NAME);
        return all == null ? 0 : all;
    }

    /** Counts a line, and returns what takes the place of its result. */
    String line(long number, QaRulesException error) {
        count.add(1);
        return writer.writeFailure(number, error);
    }

    /** Counts the period. */
    void period() {
        count.add(1);
    }

    /** Returns what takes the place of a settlement; the period file is one line. */
    static String ofPeriod(QaRulesException error) {
        return new JsonWriter().writeFailure(1, error);
    }
}
