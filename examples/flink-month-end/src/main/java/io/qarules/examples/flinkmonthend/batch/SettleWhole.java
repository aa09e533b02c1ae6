package io.qarules.examples.flinkmonthend.batch;

import io.qarules.QaRulesException;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.json.StreamedSettlement;
import io.qarules.examples.flinkmonthend.lines.Refusals;
import io.qarules.examples.flinkmonthend.rules.Packs;
import java.io.IOException;
import org.apache.flink.api.common.functions.AbstractRichFunction;
import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.util.Collector;

/**
 * Settles the whole period in one task, as the command line does: of each member it keeps some kilobytes. It is for
 * packs whose rules join members, which must see all of them at once.
 */
final class SettleWhole extends AbstractRichFunction implements MapPartitionFunction<MemberText, String> {
    private static final long serialVersionUID = 1L;

    private final Packs packs;
    private final PeriodHead head;
    private final boolean strict;

    SettleWhole(Packs packs, PeriodHead head, boolean strict) {
        this.packs = packs;
        this.head = head;
        this.strict = strict;
    }

    @Override
    public void mapPartition(Iterable<MemberText> members, Collector<String> out) throws IOException {
        Pieces pieces = new Pieces(out::collect);
        try {
            StreamedSettlement settlement =
                    packs.engine().settle(new PeriodFileReader(strict), PeriodText.stream(head, members.iterator()));
            settlement.members().forEach(member -> {}); // one that fails does so before anything is written
            new JsonWriter().write(settlement, pieces);
        } catch (QaRulesException e) {
            Refusals.of(getRuntimeContext()).one();
            pieces.write(Refusals.ofPeriod(e));
        }
        pieces.write("\n");
        pieces.close();
    }
}
