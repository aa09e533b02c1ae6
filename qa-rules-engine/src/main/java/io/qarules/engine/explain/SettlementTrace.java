package io.qarules.engine.explain;

import io.qarules.engine.pack.RulePack;
import io.qarules.engine.rank.Centre;
import io.qarules.engine.rank.MetricShare;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rank.Team;
import io.qarules.engine.rules.probe.RuleProbe;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.tier.SurveyToReview;
import io.qarules.engine.tier.TierDecisions;
import io.qarules.settlement.Settlement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A settled period, with what its explanations need.
 *
 * @param standings in the order of the settlement's members
 * @param facts all that rules of stage tier see
 * @param isUnreliable whether nobody of a line is ranked (POLICY 20)
 * @param decisions before they are put into words
 */
public record SettlementTrace(
        RulePack pack,
        List<Standing> standings,
        List<Object> facts,
        Predicate<@Nullable String> isUnreliable,
        TierDecisions decisions,
        Settlement settlement) {

    /** Returns the facts that a rule decides about, by subject. */
    Map<String, Object> subjects(RuleText rule) {
        RuleProbe probe = pack.probes().of(rule.name());
        Class<?> type = subjectType(rule);
        Map<String, Object> subjects = new LinkedHashMap<>();
        for (Object fact : facts) {
            if (type != null && type.isInstance(fact) && probe.takes(fact)) {
                subjects.put(subject(fact), fact);
            }
        }
        return subjects;
    }

    /** Returns the type of the fact that the rule's verbs are given; null where they are given none. */
    private static @Nullable Class<?> subjectType(RuleText rule) {
        String variable = rule.verbs()
                .filter(call -> !call.arguments().isEmpty())
                .map(call -> call.arguments().get(0).text())
                .findFirst()
                .orElse("");
        return rule.when().stream()
                .filter(ElementText.Pattern.class::isInstance)
                .map(ElementText.Pattern.class::cast)
                .filter(pattern -> variable.equals(pattern.binding()))
                .<@Nullable Class<?>>map(ElementText.Pattern::factClass)
                .findFirst()
                .orElse(null);
    }

    /** Returns what a fact is called in an explanation; of a survey with its agent, for whom alone its id is unique. */
    static String subject(Object fact) {
        if (fact instanceof SurveyToReview survey) {
            return survey.agentId() + ":" + survey.surveyId();
        }
        if (fact instanceof MetricShare share) {
            return "centre:%s:%s".formatted(share.line(), share.metric());
        }
        return owner(fact);
    }

    /** Returns whom a decision about a fact is of. */
    static String owner(Object fact) {
        if (fact instanceof Standing standing) {
            return standing.agentId();
        }
        if (fact instanceof SurveyToReview survey) {
            return survey.agentId();
        }
        if (fact instanceof Team team) {
            return "team:" + team.name();
        }
        if (fact instanceof Centre || fact instanceof MetricShare) {
            return "centre";
        }
        throw new IllegalArgumentException("no decision is about " + fact);
    }
}
