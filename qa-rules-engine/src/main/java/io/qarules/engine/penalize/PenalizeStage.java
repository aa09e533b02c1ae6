package io.qarules.engine.penalize;

import io.qarules.RuleFailureException;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.cache.CachedRules;
import io.qarules.engine.rules.cache.FactKeyReader;
import io.qarules.engine.rules.cache.FactRoles;
import io.qarules.engine.rules.cache.PureRules;
import io.qarules.engine.rules.cache.RecordedCalls;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.BoundedCache;
import io.qarules.internal.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the penalty rules over the offences of a case.
 *
 * <p>An offence's number decides its rules, its rules decide whether it is pending, and a pending offence is not
 * counted by later ones. So the offences are numbered as if none were pending, and again with those that turned out
 * to be, until nothing changes. Each round settles at least the earliest offence that was wrong.
 */
public final class PenalizeStage {
    private static final int CLAUSES = 1_000;

    private final RulePack pack;
    private final CachedRules<Offence, Decide> rules;

    /**
     * Prepares the rules of a pack.
     *
     * @param cacheResults whether an offence that no rule can tell from one before gets what that one got, without
     *     firing rules; where the rules allow it
     * @param listener told how often that was so; null for none
     */
    public PenalizeStage(RulePack pack, boolean cacheResults, @Nullable DecisionListener listener) {
        this.pack = pack;
        rules = new CachedRules<>(
                pack.stage(Stage.PENALIZE),
                () -> pack.pure(Stage.PENALIZE, FactRoles.of(Offence.class)),
                cacheResults,
                PenalizeStage::keyReaders,
                listener);
    }

    /** A reader for each clause: rules for other clauses can tell nothing of an offence. */
    private static Function<Offence, FactKeyReader> keyReaders(PureRules pure) {
        BoundedCache<String, FactKeyReader> byClause = new BoundedCache<>(CLAUSES);
        return offence -> byClause.get(offence.clause(), pure::keyReader);
    }

    /** A line for each rule because of which the rules fire for every offence. */
    public List<String> uncacheableRules() {
        return rules.uncacheableRules();
    }

    /** Returns whether an offence gets what an equal one got: no rule asks what other offences there are. */
    public boolean keepsResults() {
        return rules.keepsResults();
    }

    /**
     * Runs the rules.
     *
     * @param counted offences in the order (occurredAt, id), numbered as if none were pending
     * @param numbering gives offences other numbers, given the ids of the pending ones
     * @param known what was decided about the same agent's offences; null for nothing
     */
    public Penalized run(
            String agentId,
            List<Offence> counted,
            BiFunction<List<Offence>, Set<String>, List<Offence>> numbering,
            @Nullable DecidedOffences known) {
        Set<String> pending = Set.of();
        List<Offence> offences = counted;
        for (int round = 0; round <= counted.size(); round++) {
            Penalized penalized = known == null || !keepsResults()
                    ? penalize(agentId, offences, false)
                    : penalizeOthers(agentId, offences, known);
            Set<String> turnedOut = penalized.pending();
            if (turnedOut.equals(pending)) {
                return settled(agentId, penalized);
            }
            pending = turnedOut;
            List<Offence> renumbered = numbering.apply(offences, pending);
            if (renumbered.equals(offences)) {
                return settled(agentId, penalized);
            }
            offences = renumbered;
        }
        throw new RuleFailureException(
                Messages.FAILURES.english("unsettled"), "?", Stage.PENALIZE.folder() + "/", agentId, null);
    }

    /** Where two rules made one decision, the rules fire again for the numbers that are settled, and fail. */
    private Penalized settled(String agentId, Penalized found) {
        Penalized penalized = found.decidedTwice() ? penalize(agentId, found.offences(), true) : found;
        pack.notifyListener(Stage.PENALIZE, penalized::offences);
        return penalized;
    }

    private Penalized penalize(String agentId, List<Offence> offences, boolean settled) {
        DecideVerbs said = rules.run(new Offences(offences, settled), agentId);
        return new Penalized(offences, said.rulings(), said.amountProblems(), said.decidedTwice());
    }

    /** Takes again what was decided. The problems are those of the other offences. */
    private Penalized penalizeOthers(String agentId, List<Offence> offences, DecidedOffences known) {
        List<Ruling> rulings = new ArrayList<>(2 * offences.size());
        List<Offence> others = new ArrayList<>();
        for (Offence offence : offences) {
            List<Ruling> same = known.about(offence);
            if (same == null) {
                others.add(offence);
            } else {
                rulings.addAll(same);
            }
        }
        Penalized penalized = penalize(agentId, others, false);
        rulings.addAll(penalized.rulings());
        return new Penalized(offences, rulings, penalized.amountProblems(), penalized.decidedTwice());
    }

    private record Offences(List<Offence> subjects, boolean settled)
            implements CachedRules.Run<Offence, Decide, DecideVerbs> {
        @Override
        public @Nullable Object companion() {
            return null;
        }

        @Override
        public Collection<?> facts(Collection<Offence> some) {
            return some;
        }

        @Override
        public DecideVerbs verbs(Firing firing) {
            return new DecideVerbs(firing, subjects.size(), settled);
        }

        @Override
        public Decide recording(DecideVerbs verbs, RecordedCalls<Offence, Decide> calls) {
            return new RecordingDecide(verbs, calls);
        }
    }
}
