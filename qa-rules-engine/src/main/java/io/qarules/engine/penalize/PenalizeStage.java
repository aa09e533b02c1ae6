package io.qarules.engine.penalize;

import io.qarules.RuleFailureException;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.Stage;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Runs the penalty rules over the offences of a case.
 *
 * <p>An offence's number decides its rules, its rules decide whether it is pending, and a pending offence is not
 * counted by later ones. So the offences are numbered as if none were pending, and again with those that turned out
 * to be, until nothing changes. Each round settles at least the earliest offence that was wrong.
 */
public final class PenalizeStage {
    private PenalizeStage() {}

    /**
     * Runs the rules of the pack.
     *
     * @param counted offences in the order (occurredAt, id), not numbered yet
     * @param numbering gives offences their numbers, given the ids of the pending ones
     */
    public static Penalized run(
            RulePack pack,
            String agentId,
            List<Offence> counted,
            BiFunction<List<Offence>, Set<String>, List<Offence>> numbering) {
        Set<String> pending = Set.of();
        List<Offence> offences = numbering.apply(counted, pending);
        for (int round = 0; round <= counted.size(); round++) {
            Penalized penalized = fire(pack, agentId, offences);
            if (penalized.pending().equals(pending)) {
                return penalized;
            }
            pending = penalized.pending();
            List<Offence> renumbered = numbering.apply(offences, pending);
            if (renumbered.equals(offences)) {
                return penalized;
            }
            offences = renumbered;
        }
        throw new RuleFailureException(
                "the numbers of the offences do not settle. Maybe a rule of this stage reads more than one offence",
                "?",
                Stage.PENALIZE.folder() + "/",
                agentId,
                null);
    }

    private static Penalized fire(RulePack pack, String agentId, List<Offence> offences) {
        Firing firing = new Firing();
        Penalties penalties = new Penalties(firing);
        if (!offences.isEmpty()) {
            pack.stage(Stage.PENALIZE).run(offences, penalties, firing, agentId);
        }
        return new Penalized(offences, penalties.byId().values(), penalties.amountProblems());
    }
}
