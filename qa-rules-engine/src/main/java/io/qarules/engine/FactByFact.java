package io.qarules.engine;

import io.qarules.casefile.Agent;
import io.qarules.engine.pack.RulePack;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.reward.Month;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.Stage;

/**
 * Whether a pack says of a fact the same whatever others there are: each of its rules of the stages detect, penalize,
 * escalate and reward matches one fact, beside the agent and settings, and no award is for a month, which adds facts up.
 * Numbers of offences, tallies and limits on fines do so, too; these go on from what is {@link KnownFacts known}.
 */
final class FactByFact {
    private final boolean holds;
    private final int firingLimit;
    /** How often at most the rules of stages detect and reward fire for a fact. */
    private final double firingsOfFact;
    /** How often at most the rules of stage penalize fire for an offence. */
    private final double firingsOfOffence;
    /** How often at most the rules of stage escalate fire for a unit that a tally counts. */
    private final double firingsOfUnit;

    FactByFact(RulePack pack) {
        Policy policy = pack.policy();
        holds = !pack.reads(Stage.REWARD, Month.class)
                && pack.ruleTexts().stream().allMatch(FactByFact::readsOneFact);
        firingLimit = pack.stage(Stage.PENALIZE).firingLimit();
        firingsOfFact = Math.max(firings(pack, Stage.DETECT), firings(pack, Stage.REWARD));
        firingsOfOffence = firings(pack, Stage.PENALIZE);
        firingsOfUnit = firings(pack, Stage.ESCALATE);
    }

    /** Returns how often the rules of a stage fire at most for one fact: once for every choice of settings. */
    private static double firings(RulePack pack, Stage stage) {
        int settings = pack.policy().settings().size();
        return pack.ruleTexts().stream()
                .filter(rule -> rule.stage() == stage)
                .mapToDouble(rule -> Math.pow(settings, (double) patterns(rule, Setting.class)))
                .sum();
    }

    /** Whatever stands there beside the agent and settings is about a fact, also where it says that there is none. */
    private static boolean readsOneFact(RuleText rule) {
        return switch (rule.stage()) {
            case DETECT, PENALIZE, ESCALATE, REWARD ->
                rule.when().size() == 1 + patterns(rule, Agent.class) + patterns(rule, Setting.class);
            default -> true;
        };
    }

    private static long patterns(RuleText rule, Class<?> fact) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.factClass() == fact)
                .count();
    }

    boolean holds() {
        return holds;
    }

    /** Returns whether no stage can reach the pack's firing limit on so many facts. */
    boolean isFarFromLimit(KnownFacts all) {
        return all.facts() * firingsOfFact < firingLimit
                && all.offences() * firingsOfOffence < firingLimit
                && all.tallies().units() * firingsOfUnit < firingLimit;
    }
}
