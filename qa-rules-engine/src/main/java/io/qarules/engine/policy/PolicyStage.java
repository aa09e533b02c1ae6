package io.qarules.engine.policy;

import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.StageRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules of stage policy, once when a pack is loaded.
 *
 * @param policy null in a pack that does not evaluate cases
 * @param settlementPolicy null in a pack that does not
 * @param officePolicy null in a pack that is not of the inspection office
 */
public record PolicyStage(
        @Nullable Policy policy,
        @Nullable SettlementPolicy settlementPolicy,
        @Nullable OfficePolicy officePolicy) {
    /** What is there before the rules ran, and where they failed. */
    public static final PolicyStage NOTHING = new PolicyStage(null, null, null);

    /**
     * Runs the rules and returns the settings.
     *
     * @throws io.qarules.RuleFailureException if a rule sets an invalid value
     * @throws IllegalArgumentException if a required setting is missing or settings contradict each other
     */
    public static PolicyStage run(StageRules rules) {
        return run(rules, null);
    }

    /**
     * Runs the rules and returns the settings.
     *
     * @param refused takes what verbs refuse; null to fail on the first
     * @return {@link #NOTHING} where a verb refused a value
     * @throws io.qarules.RuleFailureException if a rule fails otherwise
     * @throws IllegalArgumentException if a required setting is missing or settings contradict each other
     */
    public static PolicyStage run(StageRules rules, @Nullable RefusedVerbs refused) {
        Firing firing = new Firing();
        if (rules.speaksTo(SettlementBook.class)) {
            SettlementWriter writer = new SettlementWriter(firing);
            return say(SettlementBook.class, writer, rules, firing, refused)
                    ? new PolicyStage(null, writer.policy(), null)
                    : NOTHING;
        }
        if (rules.speaksTo(OfficeBook.class)) {
            OfficeWriter writer = new OfficeWriter(firing);
            return say(OfficeBook.class, writer, rules, firing, refused)
                    ? new PolicyStage(null, null, writer.policy())
                    : NOTHING;
        }
        PolicyWriter writer = new PolicyWriter(firing);
        return say(PolicyBook.class, writer, rules, firing, refused)
                ? new PolicyStage(writer.policy(), null, null)
                : NOTHING;
    }

    /**
     * Runs some of the rules, to see what their verbs refuse; what only all rules together say is not judged.
     *
     * @param refused takes what verbs refuse
     * @throws io.qarules.RuleFailureException if a rule fails otherwise
     */
    public static void runSome(StageRules rules, RefusedVerbs refused) {
        Firing firing = new Firing();
        if (rules.speaksTo(SettlementBook.class)) {
            say(SettlementBook.class, new SettlementWriter(firing), rules, firing, refused);
        } else if (rules.speaksTo(OfficeBook.class)) {
            say(OfficeBook.class, new OfficeWriter(firing), rules, firing, refused);
        } else {
            say(PolicyBook.class, new PolicyWriter(firing), rules, firing, refused);
        }
    }

    /** Has the rules speak to a writer, and returns whether it takes all of it. */
    private static <T> boolean say(
            Class<T> verbs, T writer, StageRules rules, Firing firing, @Nullable RefusedVerbs refused) {
        rules.run(List.of(), refused == null ? writer : refused.around(verbs, writer, firing), firing, "");
        return refused == null || refused.found().isEmpty();
    }
}
