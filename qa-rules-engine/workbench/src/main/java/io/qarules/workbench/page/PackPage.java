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
 * What a pack has in force, for its readers. Each list is sorted by clause, numbers as numbers.
 *
 * @param warnings what those who load the pack should know
 * @param penalties a row for each clause and condition; of a clause every row applies whose condition holds
 * @param policy what stage policy sets
 * @param notSet what it could set and does not, and what that means
 * @param detections what is found in call facts
 * @param awards of one agent
 * @param consequences of where an agent stands in a period
 */
public record PackPage(
        PolicyVersion version,
        List<String> warnings,
        List<Penalty> penalties,
        List<RuleLine> policy,
        List<Text> notSet,
        List<RuleLine> detections,
        List<RuleLine> awards,
        List<RuleLine> consequences) {
    public PackPage {
        warnings = List.copyOf(warnings);
        penalties = List.copyOf(penalties);
        policy = List.copyOf(policy);
        notSet = List.copyOf(notSet);
        detections = List.copyOf(detections);
        awards = List.copyOf(awards);
        consequences = List.copyOf(consequences);
    }

    /**
     * What follows from an offence.
     *
     * @param condition other than the occurrence, in words where there are words for it and else as written; empty
     *     where there is none
     * @param steps by occurrence, without gaps, from 1 on; the last one is open
     * @param needsVerification whether one of the decisions waits for the supervisor's verification
     * @param amounts of its fines, each once
     * @param files in which its rules stand
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
     * What occurrences have in common.
     *
     * @param from the first of them
     * @param to the last of them; null for all later ones
     * @param decisions without a verification; empty where nothing follows
     * @param asWritten the right sides of rules whose conditions reach beyond the offence's own words and its call's
     *     deal and quote: what they decide is not worked out
     */
    public record Step(int from, @Nullable Integer to, List<Planned> decisions, List<String> asWritten) {
        public Step {
            decisions = List.copyOf(decisions);
            asWritten = List.copyOf(asWritten);
        }
    }

    /**
     * A decision to come.
     *
     * @param amount of a fixed fine; null of a fine within bounds and of one without amount
     * @param min lower bound, on a fine with a range only
     * @param max upper bound, on a fine with a range only
     */
    public record Planned(
            DecisionKind kind,
            DecisionStatus status,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            Audience audience) {}

    /**
     * A rule of another stage.
     *
     * @param when its left side as written, settings filled in; empty where it always holds
     * @param then what it says, in words where there are words for it and else as written
     * @param why the comment over it, its Chinese lines and the others; a language without lines has those of the other
     */
    public record RuleLine(String clause, Text title, String rule, String when, Text then, Text why, String file) {}
}
