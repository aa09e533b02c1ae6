package io.qarules.engine;

import io.qarules.RulePackDescription;
import io.qarules.engine.check.ReservedIds;
import io.qarules.engine.detect.DetectStage;
import io.qarules.engine.escalate.EscalateStage;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.penalize.PenalizeStage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pack for cases with the objects that are built once and used for every case.
 *
 * @param pack the pack
 * @param detectStage runs its stage {@code detect}
 * @param penalizeStage runs its stage {@code penalize}
 * @param escalateStage runs its stage {@code escalate}
 * @param ownIds the forms of ids that no record may have
 * @param decisions makes decisions with reasons from its rulings
 * @param nothingBefore what came before a case of which everything is known
 * @param factByFact whether it says of a fact the same whatever others there are
 */
record PreparedPack(
        RulePack pack,
        DetectStage detectStage,
        PenalizeStage penalizeStage,
        EscalateStage escalateStage,
        ReservedIds ownIds,
        Decisions decisions,
        Before nothingBefore,
        FactByFact factByFact) {
    /** @param listener told how often results of rules were reused; null for none */
    static PreparedPack of(RulePack pack, boolean cacheResults, @Nullable DecisionListener listener) {
        return new PreparedPack(
                pack,
                new DetectStage(pack, cacheResults, listener),
                new PenalizeStage(pack, cacheResults, listener),
                new EscalateStage(pack, cacheResults, listener),
                OwnIds.of(pack),
                new Decisions(pack),
                Before.nothing(pack.policy()),
                new FactByFact(pack));
    }

    RulePackDescription describe() {
        return pack.describe(Stream.of(
                        detectStage.uncacheableRules(),
                        penalizeStage.uncacheableRules(),
                        escalateStage.uncacheableRules())
                .flatMap(List::stream)
                .toList());
    }
}
