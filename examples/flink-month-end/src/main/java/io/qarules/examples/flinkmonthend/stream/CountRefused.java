package io.qarules.examples.flinkmonthend.stream;

import io.qarules.examples.flinkmonthend.lines.Refusals;
import io.qarules.examples.flinkmonthend.lines.Result;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.jspecify.annotations.Nullable;

/** Counts what was refused, for the exit status of a job that ends. */
final class CountRefused extends RichMapFunction<Result, Result> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Refusals refusals;

    @Override
    public void open(OpenContext context) {
        refusals = Refusals.of(getRuntimeContext());
    }

    @Override
    public Result map(Result refused) {
        Objects.requireNonNull(refusals, "opened first").one();
        return refused;
    }
}
