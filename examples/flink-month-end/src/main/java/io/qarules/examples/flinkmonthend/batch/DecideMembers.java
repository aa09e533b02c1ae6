package io.qarules.examples.flinkmonthend.batch;

import io.qarules.QaRulesException;
import io.qarules.RuleFailureException;
import io.qarules.engine.SplitSettlement;
import io.qarules.examples.flinkmonthend.lines.Refusals;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Ranks agents and decides on them; beside that, what each draws from the fund, or on whom a rule fails. */
final class DecideMembers extends WithTotals<Measured, Totals, Measured> {
    static final OutputTag<Drawn> DRAWN = new OutputTag<>("drawn") {};
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1_000;

    private final SplitOf split;
    private transient SplitSettlement.@Nullable Deciding deciding;
    private transient @Nullable List<Measured> waiting;

    DecideMembers(SplitOf split) {
        this.split = split;
    }

    @Override
    void begin(Totals totals) {
        deciding = split.settlement().deciding(totals.counted(), totals.added());
        waiting = new ArrayList<>();
    }

    @Override
    void next(Measured member) {
        if (waiting != null) {
            waiting.add(member);
            if (waiting.size() == AT_ONCE) {
                end();
            }
        }
    }

    @Override
    void end() {
        if (waiting == null || deciding == null) {
            throw new IllegalStateException("the totals come first");
        }
        try {
            decided(
                    waiting,
                    deciding.decide(waiting.stream().map(Measured::bytes).toList()),
                    deciding);
        } catch (QaRulesException e) {
            String agentId = e instanceof RuleFailureException failure ? failure.agentId() : "";
            draw(new Drawn(agentId, new byte[0], Refusals.ofPeriod(e)));
        }
        waiting.clear();
    }

    private void decided(List<Measured> members, List<byte[]> decided, SplitSettlement.Deciding by) {
        for (int i = 0; i < decided.size(); i++) {
            Measured member = members.get(i);
            byte[] draws = by.draws(decided.get(i));
            if (draws.length > 0) {
                draw(new Drawn("", draws, null));
            }
            give(new Measured(member.agentId(), member.fines(), decided.get(i)));
        }
    }

    private void draw(Drawn drawn) {
        output.collect(DRAWN, new StreamRecord<>(drawn));
    }
}
