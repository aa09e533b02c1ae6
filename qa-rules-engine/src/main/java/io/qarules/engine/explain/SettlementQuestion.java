package io.qarules.engine.explain;

import io.qarules.engine.rank.Centre;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.Operand;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.tier.SurveyToReview;
import io.qarules.engine.tier.TierRuling;
import io.qarules.outcome.DecisionKind;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a question about a settlement is about. Taken are the agent, {@code team:} with its name or
 * {@code centre}, and the ids of subjects as settlements write them, with the period or without.
 *
 * @param subject null for all
 */
record SettlementQuestion(
        String period, DecisionKind kind, @Nullable String subject) {
    boolean isAbout(TierRuling ruling) {
        return subject == null
                || subject.equals(ruling.owner())
                || subject.equals(inPeriod(ruling.owner()))
                || subject.equals(ruling.subjectId())
                || subject.equals(ruling.owner() + ":" + ruling.subjectId())
                || inPeriod(subject).equals(ruling.subjectId());
    }

    /** Returns whether the decision of a rule about a fact is asked about. */
    boolean isAbout(RuleText rule, Object fact) {
        return subject == null || names(rule, fact).anyMatch(subject::equals);
    }

    /** Returns what the subject of a rule's decision about a fact may be called. */
    Stream<String> names(RuleText rule, Object fact) {
        String owner = SettlementTrace.owner(fact);
        Stream<String> names = Stream.of(owner, inPeriod(owner));
        if (fact instanceof Standing) {
            return Stream.concat(
                    names,
                    Stream.concat(parts(rule), Stream.of(String.valueOf(rule.clause())))
                            .map(part -> inPeriod(owner) + ":" + part));
        }
        if (fact instanceof Centre) {
            return Stream.concat(
                    names,
                    parts(rule).map(part -> owner + ":" + part).flatMap(name -> Stream.of(name, inPeriod(name))));
        }
        if (fact instanceof SurveyToReview survey) {
            return Stream.concat(names, Stream.of(SettlementTrace.subject(fact), survey.surveyId()));
        }
        String subject = SettlementTrace.subject(fact);
        return Stream.concat(names, Stream.of(subject, inPeriod(subject)));
    }

    /** Returns the metrics and indicators that a rule decides on, of a ratio both: {@code chats/calls}. */
    private Stream<String> parts(RuleText rule) {
        return rule.verbs()
                .filter(call -> Verbs.kinds(rule.stage(), call.verb()).contains(kind))
                .map(call -> call.arguments().stream()
                        .filter(argument -> argument.kind() == Operand.Kind.STRING)
                        .map(Operand::value)
                        .collect(Collectors.joining("/")))
                .filter(part -> !part.isEmpty());
    }

    private String inPeriod(String name) {
        return period + ":" + name;
    }
}
