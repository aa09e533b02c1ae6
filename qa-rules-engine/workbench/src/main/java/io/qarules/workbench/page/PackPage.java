package io.qarules.workbench.page;

import io.qarules.outcome.Audience;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.PolicyVersion;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a pack's page: the rules in force. Each list is sorted by clause, numerically.
 *
 * @param warnings warnings for those who load the pack
 * @param penalties a row for each clause and condition; all rows of a clause whose condition holds apply
 * @param policy the settings of stage policy
 * @param notSet the settings that the pack does not make, and their defaults
 * @param detections the rules that find breaches in call facts
 * @param awards the rules that grant awards for a case
 * @param escalations the rules about what decisions add up to
 * @param samples the rules that say how much of an agent is heard
 * @param calibrations the rules that say which inspectors are called in
 * @param problems the rules that say which problems are common, and which trainings helped
 * @param consequences the rules that derive decisions from an agent's standing in a period
 */
public record PackPage(
        PolicyVersion version,
        List<Text> warnings,
        List<Penalty> penalties,
        List<RuleLine> policy,
        List<Text> notSet,
        List<RuleLine> detections,
        List<RuleLine> awards,
        List<RuleLine> escalations,
        List<RuleLine> samples,
        List<RuleLine> calibrations,
        List<RuleLine> problems,
        List<RuleLine> consequences) {
    public PackPage {
        warnings = List.copyOf(warnings);
        penalties = List.copyOf(penalties);
        policy = List.copyOf(policy);
        notSet = List.copyOf(notSet);
        detections = List.copyOf(detections);
        awards = List.copyOf(awards);
        escalations = List.copyOf(escalations);
        samples = List.copyOf(samples);
        calibrations = List.copyOf(calibrations);
        problems = List.copyOf(problems);
        consequences = List.copyOf(consequences);
    }

    /**
     * The decisions for an offence.
     *
     * @param condition in words, without what the steps show of the occurrence; empty without one
     * @param steps by occurrence from 1, without gaps; the last one has no end
     * @param needsVerification whether one of the decisions awaits the supervisor's verification
     * @param amounts the distinct amounts of its fines
     * @param files the files of its rules
     */
    public record Penalty(
            String clause,
            Text title,
            Text condition,
            List<Step> steps,
            Text first,
            Text repeat,
            Text amounts,
            boolean needsVerification,
            List<Audience> audiences,
            List<String> files) {
        public Penalty {
            steps = List.copyOf(steps);
            audiences = List.copyOf(audiences);
            files = List.copyOf(files);
        }
    }

    /**
     * The decisions for a range of occurrences.
     *
     * @param from the first occurrence, from 1
     * @param to the last occurrence; null for all later ones
     * @param decisions as made without a verification; empty for none
     * @param only the first eight of these occurrences at which anything is decided, where it is not at each of them
     *     ({@code occurrence % 3 == 0}); empty where it is at each, or at none
     * @param asWritten the right sides of rules that decide about more than one offence
     */
    public record Step(
            int from, @Nullable Integer to, List<Integer> only, List<Planned> decisions, List<String> asWritten) {
        public Step {
            only = List.copyOf(only);
            decisions = List.copyOf(decisions);
            asWritten = List.copyOf(asWritten);
        }
    }

    /**
     * A decision that the rules would make.
     *
     * @param amount CNY, of a fixed fine; null for any other
     * @param min lower bound, CNY; null unless the fine has fixed bounds
     * @param max upper bound, CNY; null unless the fine has fixed bounds
     * @param formula how the amount of a fine is worked out, where it differs from offence to offence; n is the
     *     occurrence. Null for any other
     * @param values what the formula gives for the first occurrences of the step, in their order, as text; empty where
     *     it reads more than the occurrence, and without a formula
     * @param points of a decision of kind POINTS, 1 or more; null for any other
     * @param percentOfPay per cent of the performance pay, of a fine that is a share of it; null for any other
     * @param onSupervisor whether it falls on the agent's supervisor
     */
    public record Planned(
            DecisionKind kind,
            DecisionStatus status,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            Audience audience,
            @Nullable Text formula,
            List<Text> values,
            @Nullable Integer points,
            @Nullable BigDecimal percentOfPay,
            boolean onSupervisor) {
        public Planned {
            values = List.copyOf(values);
        }

        /** Returns the same decision with other values of its formula. */
        public Planned withValues(List<Text> others) {
            return new Planned(
                    kind, status, amount, min, max, audience, formula, others, points, percentOfPay, onSupervisor);
        }
    }

    /**
     * A rule of a stage other than penalize.
     *
     * @param when the left side as written, settings filled in; empty where it always holds
     * @param condition the left side in words, settings filled in; empty where it always holds
     * @param then the right side, in words where they are available, else as written
     * @param why the comment above the rule, by language; a language without lines has those of the other
     */
    public record RuleLine(
            String clause, Text title, String rule, String when, Text condition, Text then, Text why, String file) {}
}
