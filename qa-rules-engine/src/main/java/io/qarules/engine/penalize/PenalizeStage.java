package io.qarules.engine.penalize;

import io.qarules.RuleFailureException;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.Stage;
import io.qarules.engine.rules.StageRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs the penalty rules over the offences of a case.
 *
 * <p>An offence's number decides its rules, its rules decide whether it is pending, and a pending offence is not
 * counted by later ones. So the offences are numbered as if none were pending, and again with those that turned out
 * to be, until nothing changes. Each round settles at least the earliest offence that was wrong.
 */
public final class PenalizeStage {
    private final RulePack pack;
    private final StageRules rules;
    private final @Nullable Precedents precedents;

    /**
     * Prepares the rules of a pack.
     *
     * @param byPrecedent whether an offence that no rule can tell from one before gets what that one got, without
     *     firing rules; where the rules allow it
     */
    public PenalizeStage(RulePack pack, boolean byPrecedent) {
        this.pack = pack;
        rules = pack.stage(Stage.PENALIZE);
        precedents = byPrecedent && Precedents.areSound(pack.penalties()) ? new Precedents(pack.penalties()) : null;
    }

    /**
     * Runs the rules.
     *
     * @param counted offences in the order (occurredAt, id), not numbered yet
     * @param numbering gives offences their numbers, given the ids of the pending ones
     */
    public Penalized run(
            String agentId, List<Offence> counted, BiFunction<List<Offence>, Set<String>, List<Offence>> numbering) {
        Set<String> pending = Set.of();
        List<Offence> offences = numbering.apply(counted, pending);
        for (int round = 0; round <= counted.size(); round++) {
            Penalized penalized = penalize(agentId, offences);
            Set<String> turnedOut = penalized.pending();
            if (turnedOut.equals(pending)) {
                return told(penalized);
            }
            pending = turnedOut;
            List<Offence> renumbered = numbering.apply(offences, pending);
            if (renumbered.equals(offences)) {
                return told(penalized);
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

    private Penalized told(Penalized penalized) {
        pack.tell(Stage.PENALIZE, penalized.offences());
        return penalized;
    }

    private Penalized penalize(String agentId, List<Offence> offences) {
        Penalized penalized = precedents == null ? null : byPrecedent(agentId, offences, precedents);
        return penalized == null ? afresh(agentId, offences) : penalized;
    }

    private Penalized afresh(String agentId, List<Offence> offences) {
        Firing firing = new Firing();
        Penalties penalties = new Penalties(firing);
        if (!offences.isEmpty()) {
            rules.run(offences, penalties, firing, agentId);
        }
        return new Penalized(offences, penalties.byId().values(), penalties.amountProblems());
    }

    /** Null where something fails: the rules then fire for all, and the error is that of a rule, whatever came before. */
    private @Nullable Penalized byPrecedent(String agentId, List<Offence> offences, Precedents known) {
        Firing firing = new Firing();
        Penalties penalties = new Penalties(firing);
        try {
            List<Offence> unprecedented = new ArrayList<>();
            for (Offence offence : offences) {
                List<Saying> sayings = known.find(offence);
                if (sayings == null) {
                    unprecedented.add(offence);
                } else {
                    sayings.forEach(saying -> saying.sayOf(offence, penalties, firing));
                }
            }
            if (!unprecedented.isEmpty()) {
                Recorder recorder = new Recorder(penalties, firing);
                rules.run(unprecedented, recorder, firing, agentId);
                unprecedented.forEach(offence -> known.set(offence, recorder.saidOf(offence)));
            }
        } catch (RuntimeException e) {
            return null;
        }
        boolean withinLimit = penalties.byId().size() < rules.firingLimit(); // a pure rule that fires says something
        return withinLimit ? new Penalized(offences, penalties.byId().values(), penalties.amountProblems()) : null;
    }
}
