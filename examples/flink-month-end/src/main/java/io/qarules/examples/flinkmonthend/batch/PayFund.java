package io.qarules.examples.flinkmonthend.batch;

import io.qarules.QaRulesException;
import io.qarules.engine.SplitFund;
import io.qarules.examples.flinkmonthend.lines.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * The fund, of which a period has one, and the decisions about teams and the centre: one task. Where a rule fails, the
 * period fails on the first agent by id on whom one does, else on a team or the centre, as in {@code settle}.
 */
final class PayFund extends WithTotals<Drawn, Totals, Paid> {
    private static final long serialVersionUID = 1L;

    private final SplitOf split;
    private transient @Nullable SplitFund fund;
    private transient @Nullable Drawn failed;

    PayFund(SplitOf split) {
        this.split = split;
    }

    @Override
    void begin(Totals totals) {
        fund = split.settlement().fund(totals.counted(), totals.added());
    }

    @Override
    void next(Drawn drawn) {
        if (drawn.failure() != null) {
            failed = failed == null || key(drawn).compareTo(key(failed)) < 0 ? drawn : failed;
        } else if (fund != null) {
            fund.draws(drawn.bytes());
        }
    }

    private static String key(Drawn drawn) {
        return MemberText.sortKey(drawn.agentId());
    }

    @Override
    void end() {
        if (fund != null) {
            Paid paid = failed == null ? paid(fund) : new Paid(new byte[0], failed.failure());
            if (paid.failure() != null) {
                Refusals.of(getRuntimeContext()).one();
            }
            give(paid);
        }
    }

    private static Paid paid(SplitFund of) {
        try {
            return new Paid(of.pay(), null);
        } catch (QaRulesException e) {
            return new Paid(new byte[0], Refusals.ofPeriod(e));
        }
    }
}
