package io.qarules.engine.explain;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.value.Interruption;
import io.qarules.outcome.RuleTrace;
import java.util.List;

/** Finds again how rules of the inspection office matched the facts that they decided about (POLICY 19). */
public final class OfficeMatches {
    private final RulePack pack;
    private final List<Object> facts;

    /**
     * Creates it for one run of a stage.
     *
     * @param facts all that the rules of the stage see
     */
    public OfficeMatches(RulePack pack, List<Object> facts) {
        this.pack = pack;
        this.facts = facts;
    }

    /**
     * Returns which rule decided and how it matched.
     *
     * @param rule its name
     * @param fact what it decided about
     */
    public RuleGrounds grounds(String rule, Object fact) {
        RuleText text = pack.ruleText(rule);
        String clause = String.valueOf(text.clause());
        return new RuleGrounds(
                clause, pack.title(clause), text.file(), text.place().line(), trace(rule, fact));
    }

    /**
     * Returns how a rule matched.
     *
     * @param rule its name
     * @param fact what it decided about
     */
    public RuleTrace trace(String rule, Object fact) {
        Interruption.endIfInterrupted("explaining");
        return RuleTraces.of(pack.probes().of(rule).ask(fact, facts));
    }
}
