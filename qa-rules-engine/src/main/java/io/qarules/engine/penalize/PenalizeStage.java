package io.qarules.engine.penalize;

import io.qarules.RuleFailureException;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.Stage;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs the penalty rules over the offences of a case.
 *
 * <p>An offence's number decides its rules, its rules decide whether it is pending, and a pending offence is not
 * counted by later ones. So the offences are numbered as if none were pending, and again with those that turned out
 * to be, until nothing changes. Each round settles at least the earliest offence that was wrong.
 */
public final class PenalizeStage {
    private PenalizeStage() {}

    /** @param numbering gives the offences their numbers, given the ids of the pending ones */
    public static Penalized run(RulePack pack, String agentId, Function<Set<String>, List<Offence>> numbering) {
        List<Offence> offences = numbering.apply(Set.of());
        for (int round = 0; round <= offences.size(); round++) {
            Penalized penalized = fire(pack, agentId, offences);
            List<Offence> renumbered = numbering.apply(penalized.pending());
            if (renumbered.equals(offences)) {
                pack.tell(Stage.PENALIZE, offences);
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
