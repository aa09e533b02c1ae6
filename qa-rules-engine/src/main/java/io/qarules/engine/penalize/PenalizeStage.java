package io.qarules.engine.penalize;

import com.google.common.base.Suppliers;
import io.qarules.RuleFailureException;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.rules.cache.FactKeyReader;
import io.qarules.engine.rules.cache.FactRoles;
import io.qarules.engine.rules.cache.PureRules;
import io.qarules.engine.rules.cache.RuleResultCache;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.BoundedCache;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the penalty rules over the offences of a case.
 *
 * <p>An offence's number decides its rules, its rules decide whether it is pending, and a pending offence is not
 * counted by later ones. So the offences are numbered as if none were pending, and again with those that turned out
 * to be, until nothing changes. Each round settles at least the earliest offence that was wrong.
 */
public final class PenalizeStage {
    private static final int SHAPES = 1_000;

    private final RulePack pack;
    private final StageRules rules;
    private final Supplier<PureRules> pure;
    private final @Nullable RuleResultCache<Offence, Decide> precedents;

    /**
     * Prepares the rules of a pack.
     *
     * @param cacheResults whether an offence that no rule can tell from one before gets what that one got, without
     *     firing rules; where the rules allow it
     */
    public PenalizeStage(RulePack pack, boolean cacheResults) {
        this.pack = pack;
        rules = pack.stage(Stage.PENALIZE);
        pure = Suppliers.memoize(() -> pack.pure(Stage.PENALIZE, FactRoles.of(Offence.class)));
        precedents = cacheResults && pure.get().obstacles().isEmpty() ? precedents(pure.get()) : null;
    }

    /** Rules for other clauses can tell nothing of an offence. */
    private static RuleResultCache<Offence, Decide> precedents(PureRules pure) {
        BoundedCache<String, FactKeyReader> shapes = new BoundedCache<>(SHAPES);
        return new RuleResultCache<>(offence -> shapes.get(offence.clause(), pure::shape));
    }

    /** A line for each rule because of which the rules fire for each offence afresh. */
    public List<String> uncacheableRules() {
        return pure.get().obstacles();
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
        pack.tell(Stage.PENALIZE, penalized::offences);
        return penalized;
    }

    private Penalized penalize(String agentId, List<Offence> offences) {
        Penalized penalized = precedents == null ? null : cacheResults(agentId, offences, precedents);
        return penalized == null ? afresh(agentId, offences) : penalized;
    }

    private Penalized afresh(String agentId, List<Offence> offences) {
        Firing firing = new Firing();
        DecideVerbs penalties = new DecideVerbs(firing);
        if (!offences.isEmpty()) {
            rules.run(offences, penalties, firing, agentId);
        }
        return new Penalized(offences, penalties.byId().values(), penalties.amountProblems());
    }

    /** Null where something fails: the rules then fire for all, and the error is that of a rule, whatever came before. */
    private @Nullable Penalized cacheResults(
            String agentId, List<Offence> offences, RuleResultCache<Offence, Decide> known) {
        Firing firing = new Firing();
        DecideVerbs penalties = new DecideVerbs(firing);
        boolean decided = known.decide(offences, null, penalties, firing, (unprecedented, sayings) -> {
            if (!unprecedented.isEmpty()) {
                rules.run(unprecedented, new RecordingDecide(penalties, sayings), firing, agentId);
            }
        });
        boolean withinLimit = penalties.byId().size() < rules.firingLimit(); // a pure rule that fires says something
        return decided && withinLimit
                ? new Penalized(offences, penalties.byId().values(), penalties.amountProblems())
                : null;
    }
}
