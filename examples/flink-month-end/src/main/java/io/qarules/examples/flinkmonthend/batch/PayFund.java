package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SplitFund;
import org.jspecify.annotations.Nullable;

/** The fund, of which a period has one, and the decisions about teams and the centre: one task. */
final class PayFund extends WithTotals<byte[], Totals, byte[]> {
    private static final long serialVersionUID = 1L;

    private final SplitOf split;
    private transient @Nullable SplitFund fund;

    PayFund(SplitOf split) {
        this.split = split;
    }

    @Override
    void begin(Totals totals) {
        fund = split.settlement().fund(totals.counted(), totals.added());
    }

    @Override
    void next(byte[] draws) {
        if (fund != null) {
            fund.draws(draws);
        }
    }

    @Override
    void end() {
        if (fund != null) {
            give(fund.pay());
        }
    }
}
