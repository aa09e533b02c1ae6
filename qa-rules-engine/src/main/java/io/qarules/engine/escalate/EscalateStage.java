package io.qarules.engine.escalate;

import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.Tally;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.cache.CachedRules;
import io.qarules.engine.rules.cache.FactKeyReader;
import io.qarules.engine.rules.cache.FactRoles;
import io.qarules.engine.rules.cache.PureRules;
import io.qarules.engine.rules.cache.RecordedCalls;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.BoundedCache;
import io.qarules.outcome.DecisionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up decisions across clauses, and runs the rules about what they add up to (POLICY 15). */
public final class EscalateStage {
    private static final int TALLIES = 1_000;

    private final RulePack pack;
    private final CachedRules<Tallied, Escalate> rules;

    /**
     * Prepares the rules of a pack.
     *
     * @param cacheResults whether a unit that no rule can tell from one before gets what that one got, without firing
     *     rules; where the rules allow it
     * @param listener told how often that was so; null for none
     */
    public EscalateStage(RulePack pack, boolean cacheResults, @Nullable DecisionListener listener) {
        this.pack = pack;
        rules = new CachedRules<>(
                pack.stage(Stage.ESCALATE),
                () -> pack.pure(Stage.ESCALATE, FactRoles.of(Tallied.class)),
                cacheResults,
                EscalateStage::keyReaders,
                listener);
    }

    /** A reader for each tally: rules for other tallies can tell nothing of a unit. */
    private static Function<Tallied, FactKeyReader> keyReaders(PureRules pure) {
        BoundedCache<String, FactKeyReader> byTally = new BoundedCache<>(TALLIES);
        return unit -> byTally.get(unit.tally(), tally -> pure.keyReader("tally", tally));
    }

    /** A line for each rule because of which the rules fire for every unit. */
    public List<String> uncacheableRules() {
        return rules.uncacheableRules();
    }

    /**
     * Counts the decisions in force, and gives what the rules say of the counts.
     *
     * @param rulings the decisions of stage penalize after overlap
     * @param before what the tallies count already
     */
    public Escalated run(String agentId, Collection<Ruling> rulings, RunningTallies before) {
        Policy policy = pack.policy();
        if (policy.tallies().isEmpty()) {
            return Escalated.NOTHING;
        }
        List<Tallied> tallied = tallied(policy, rulings, before);
        if (tallied.isEmpty()) {
            return Escalated.NOTHING;
        }
        EscalateVerbs verbs = rules.run(new Units(tallied), agentId);
        pack.notifyListener(Stage.ESCALATE, () -> tallied);
        return new Escalated(tallied, verbs.rulings(), verbs.unknownAmounts());
    }

    private static List<Tallied> tallied(Policy policy, Collection<Ruling> rulings, RunningTallies before) {
        List<Ruling> inForce = new ArrayList<>(rulings.size());
        for (Ruling ruling : rulings) {
            if (ruling.status() == DecisionStatus.FINAL && !ruling.isOnSupervisor()) {
                inForce.add(ruling);
            }
        }
        List<Ruling> inOrder = Ruling.inOrder(inForce);
        List<Tallied.Source> sources = new ArrayList<>(inForce.size());
        Instant latest = Instant.MIN;
        LocalDate day = LocalDate.MIN;
        for (Ruling ruling : inOrder) {
            Instant at = ruling.subject().occurredAt();
            day = at.equals(latest) ? day : policy.day(at);
            latest = at;
            sources.add(new Counted(ruling, day));
        }
        List<Tallied> tallied = new ArrayList<>();
        for (Tally tally : policy.tallies()) {
            TallyCounter counter = new TallyCounter(tally, before.counted(tally));
            for (Tallied.Source source : sources) {
                counter.add(source, tallied);
            }
        }
        return tallied;
    }

    private record Units(List<Tallied> subjects) implements CachedRules.Run<Tallied, Escalate, EscalateVerbs> {
        @Override
        public @Nullable Object companion() {
            return null;
        }

        @Override
        public Collection<?> facts(Collection<Tallied> some) {
            return some;
        }

        @Override
        public EscalateVerbs verbs(Firing firing) {
            return new EscalateVerbs(firing);
        }

        @Override
        public Escalate recording(EscalateVerbs verbs, RecordedCalls<Tallied, Escalate> calls) {
            return new RecordingEscalate(verbs, calls);
        }
    }

    private record Counted(Ruling ruling, LocalDate day) implements Tallied.Source {}
}
