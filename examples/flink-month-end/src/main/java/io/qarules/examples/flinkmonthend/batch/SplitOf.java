package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SplitSettlement;
import io.qarules.examples.flinkmonthend.rules.Packs;
import java.io.Serializable;

/**
 * The period and the packs, which travel to the tasks.
 *
 * @param strict whether names that neither the pack nor the contract knows are problems
 */
record SplitOf(Packs packs, PeriodHead head, boolean strict) implements Serializable {
    SplitSettlement settlement() {
        return new SplitSettlement(packs.engine(), head.json(), strict);
    }
}
