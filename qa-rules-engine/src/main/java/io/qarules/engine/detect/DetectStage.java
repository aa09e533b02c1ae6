package io.qarules.engine.detect;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.listener.DecisionListener;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.Together;
import io.qarules.engine.rules.cache.CachedRules;
import io.qarules.engine.rules.cache.FactKeyReader;
import io.qarules.engine.rules.cache.FactRoles;
import io.qarules.engine.rules.cache.RecordedCalls;
import io.qarules.engine.source.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the detection rules over the calls and callbacks of a case. */
public final class DetectStage {
    private static final FactRoles ROLES = new FactRoles(Call.class, Agent.class, Setting.class);

    private final RulePack pack;
    private final boolean joins;
    private final CachedRules<Call, Detect> rules;

    /**
     * Prepares the rules of a pack.
     *
     * @param cacheResults whether a call that no rule can tell from one before gets what that one got, without firing
     *     rules; where the rules allow it
     * @param listener told how often that was so; null for none
     */
    public DetectStage(RulePack pack, boolean cacheResults, @Nullable DecisionListener listener) {
        this.pack = pack;
        joins = pack.joinsFacts(Stage.DETECT);
        rules = new CachedRules<>(
                pack.stage(Stage.DETECT),
                () -> pack.pure(Stage.DETECT, ROLES),
                cacheResults,
                pure -> {
                    FactKeyReader key = pure.keyReader();
                    return call -> key;
                },
                listener);
    }

    /** A line for each rule because of which the rules fire for every call. */
    public List<String> uncacheableRules() {
        return rules.uncacheableRules();
    }

    public Detection run(CheckedFacts facts) {
        if (facts.calls().isEmpty()
                && facts.callbacks().isEmpty()
                && facts.events().isEmpty()) {
            return Detection.NOTHING;
        }
        List<DatedFacts> parts = DatedFacts.of(facts, pack.policy(), joins);
        return parts.size() == 1
                ? detect(facts, parts.get(0))
                : Detection.all(parts.stream().map(part -> detect(facts, part)).toList());
    }

    private Detection detect(CheckedFacts facts, DatedFacts part) {
        Detection detection =
                rules.run(new Calls(pack, facts, part), facts.agentId()).detection();
        pack.notifyListener(Stage.DETECT, () -> facts(pack, facts, part, part.calls()));
        return detection;
    }

    /** Returns all that the rules see together of a case, with those that they decide about. */
    public static List<Together> together(RulePack pack, CheckedFacts facts) {
        return DatedFacts.of(facts, pack.policy(), pack.joinsFacts(Stage.DETECT)).stream()
                .map(part -> new Together(
                        facts(pack, facts, part, part.calls()),
                        fact -> DatedFacts.isAmong(
                                part.own(), fact instanceof CallbackWait wait ? wait.callback() : fact)))
                .toList();
    }

    private static List<Object> facts(RulePack pack, CheckedFacts facts, DatedFacts part, Collection<Call> calls) {
        List<Object> inserted = new ArrayList<>(pack.policy().settings());
        inserted.add(part.agent());
        inserted.addAll(calls);
        part.callbacks().forEach(callback -> inserted.add(CallbackWait.of(callback, facts.asOf())));
        inserted.addAll(part.events());
        return inserted;
    }

    private record Calls(RulePack pack, CheckedFacts facts, DatedFacts part)
            implements CachedRules.Run<Call, Detect, DetectVerbs> {
        @Override
        public Collection<Call> subjects() {
            return part.calls();
        }

        @Override
        public Agent companion() {
            return part.agent();
        }

        @Override
        public Collection<?> facts(Collection<Call> some) {
            boolean nothing = some.isEmpty()
                    && part.callbacks().isEmpty()
                    && part.events().isEmpty();
            return nothing ? List.of() : DetectStage.facts(pack, facts, part, some);
        }

        @Override
        public DetectVerbs verbs(Firing firing) {
            return new DetectVerbs(firing, part.own(), facts.calls(), facts.asOf());
        }

        @Override
        public Detect recording(DetectVerbs verbs, RecordedCalls<Call, Detect> calls) {
            return new RecordingDetect(verbs, calls);
        }
    }
}
