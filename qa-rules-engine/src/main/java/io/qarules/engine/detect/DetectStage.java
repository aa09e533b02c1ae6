package io.qarules.engine.detect;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.engine.check.Facts;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.cache.CachedRules;
import io.qarules.engine.rules.cache.FactKeyReader;
import io.qarules.engine.rules.cache.FactRoles;
import io.qarules.engine.rules.cache.RecordedCalls;
import io.qarules.engine.source.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Runs the detection rules over the calls and callbacks of a case. */
public final class DetectStage {
    private static final FactRoles ROLES = new FactRoles(Call.class, Agent.class, Setting.class);

    private final RulePack pack;
    private final CachedRules<Call, Detect> rules;

    /**
     * Prepares the rules of a pack.
     *
     * @param cacheResults whether a call that no rule can tell from one before gets what that one got, without firing
     *     rules; where the rules allow it
     */
    public DetectStage(RulePack pack, boolean cacheResults) {
        this.pack = pack;
        rules = new CachedRules<>(
                pack.stage(Stage.DETECT), () -> pack.pure(Stage.DETECT, ROLES), cacheResults, pure -> {
                    FactKeyReader key = pure.keyReader();
                    return call -> key;
                });
    }

    /** A line for each rule because of which the rules fire for every call. */
    public List<String> uncacheableRules() {
        return rules.uncacheableRules();
    }

    public Detection run(Facts facts) {
        if (facts.calls().isEmpty() && facts.callbacks().isEmpty()) {
            return Detection.NOTHING;
        }
        Detection detection = rules.run(new Calls(pack, facts), facts.agentId()).detection();
        pack.notifyListener(Stage.DETECT, () -> facts(pack, facts));
        return detection;
    }

    /** All that its rules see of a case. */
    public static List<Object> facts(RulePack pack, Facts facts) {
        return facts(pack, facts, facts.calls().values());
    }

    private static List<Object> facts(RulePack pack, Facts facts, Collection<Call> calls) {
        List<Object> inserted = new ArrayList<>(pack.policy().settings());
        inserted.add(facts.agent());
        inserted.addAll(calls);
        facts.callbacks().forEach(callback -> inserted.add(CallbackWait.of(callback, facts.asOf())));
        return inserted;
    }

    private record Calls(RulePack pack, Facts facts) implements CachedRules.Run<Call, Detect, DetectVerbs> {
        @Override
        public Collection<Call> subjects() {
            return facts.calls().values();
        }

        @Override
        public Agent companion() {
            return facts.agent();
        }

        @Override
        public Collection<?> facts(Collection<Call> some) {
            return some.isEmpty() && facts.callbacks().isEmpty() ? List.of() : DetectStage.facts(pack, facts, some);
        }

        @Override
        public DetectVerbs verbs(Firing firing) {
            return new DetectVerbs(firing);
        }

        @Override
        public Detect recording(DetectVerbs verbs, RecordedCalls<Call, Detect> calls) {
            return new RecordingDetect(verbs, calls);
        }
    }
}
