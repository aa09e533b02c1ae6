package io.qarules.examples.flinkmonthend.batch;

import java.io.IOException;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.InputSelectable;
import org.apache.flink.streaming.api.operators.InputSelection;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Reads one record of totals before all others, which every task gets, then the others one by one.
 *
 * @param <T> what the others are
 * @param <S> what the totals are
 * @param <R> what it gives
 */
abstract class WithTotals<T, S, R> extends AbstractStreamOperator<R>
        implements TwoInputStreamOperator<T, S, R>, BoundedMultiInput, InputSelectable {
    private static final long serialVersionUID = 1L;
    private static final int TOTALS = 2;

    private boolean begun;

    /** Takes the totals, before all others. */
    abstract void begin(S totals) throws IOException;

    /** Takes one of the others. */
    abstract void next(T one) throws IOException;

    /** Comes after the last. */
    abstract void end() throws IOException;

    final void give(R result) {
        output.collect(new StreamRecord<>(result));
    }

    @Override
    public final InputSelection nextSelection() {
        return begun ? InputSelection.FIRST : InputSelection.SECOND;
    }

    @Override
    public final void processElement1(StreamRecord<T> one) throws IOException {
        next(one.getValue());
    }

    @Override
    public final void processElement2(StreamRecord<S> totals) throws IOException {
        begin(totals.getValue());
    }

    @Override
    public final void endInput(int input) throws IOException {
        if (input == TOTALS) {
            begun = true;
        } else {
            end();
        }
    }
}
