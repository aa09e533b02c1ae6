package io.qarules.engine.detect;

import com.google.common.base.Suppliers;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.engine.check.Facts;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.StageRules;
import io.qarules.engine.rules.cache.FactKeyReader;
import io.qarules.engine.rules.cache.FactRoles;
import io.qarules.engine.rules.cache.PureRules;
import io.qarules.engine.rules.cache.RuleResultCache;
import io.qarules.engine.source.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the detection rules over the calls and callbacks of a case. */
public final class DetectStage {
    private static final FactRoles ROLES = new FactRoles(Call.class, Agent.class, Setting.class);

    private final RulePack pack;
    private final StageRules rules;
    private final Supplier<PureRules> pure;
    private final @Nullable RuleResultCache<Call, Detect> precedents;

    /**
     * Prepares the rules of a pack.
     *
     * @param cacheResults whether a call that no rule can tell from one before gets what that one got, without firing
     *     rules; where the rules allow it
     */
    public DetectStage(RulePack pack, boolean cacheResults) {
        this.pack = pack;
        rules = pack.stage(Stage.DETECT);
        pure = Suppliers.memoize(() -> pack.pure(Stage.DETECT, ROLES));
        precedents = cacheResults && pure.get().obstacles().isEmpty()
                ? precedents(pure.get().shape())
                : null;
    }

    private static RuleResultCache<Call, Detect> precedents(FactKeyReader shape) {
        return new RuleResultCache<>(call -> shape);
    }

    /** A line for each rule because of which the rules fire for each call afresh. */
    public List<String> uncacheableRules() {
        return pure.get().obstacles();
    }

    public Detection run(Facts facts) {
        if (facts.calls().isEmpty() && facts.callbacks().isEmpty()) {
            return Detection.NOTHING;
        }
        Detection cacheResults = precedents == null ? null : cacheResults(facts, precedents);
        Detection detection = cacheResults == null ? afresh(facts) : cacheResults;
        pack.tell(Stage.DETECT, () -> facts(pack, facts));
        return detection;
    }

    /** What its rules see. */
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

    private Detection afresh(Facts facts) {
        Firing firing = new Firing();
        DetectVerbs findings = new DetectVerbs(firing);
        rules.run(facts(pack, facts), findings, firing, facts.agentId());
        return findings.detection();
    }

    /** Null where something fails: the rules then fire for all, and the error is that of a rule, whatever came before. */
    private @Nullable Detection cacheResults(Facts facts, RuleResultCache<Call, Detect> known) {
        Firing firing = new Firing();
        DetectVerbs findings = new DetectVerbs(firing);
        boolean decided = known.decide(facts.calls().values(), facts.agent(), findings, firing, (calls, sayings) -> {
            if (!calls.isEmpty() || !facts.callbacks().isEmpty()) {
                rules.run(facts(pack, facts, calls), new RecordingDetect(findings, sayings), firing, facts.agentId());
            }
        });
        boolean withinLimit = findings.said() < rules.firingLimit(); // a rule that fires says something
        return decided && withinLimit ? findings.detection() : null;
    }
}
