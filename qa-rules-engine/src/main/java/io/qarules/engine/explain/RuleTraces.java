package io.qarules.engine.explain;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.Event;
import io.qarules.casefile.Nomination;
import io.qarules.engine.detect.CallbackWait;
import io.qarules.engine.escalate.Tallied;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.Setting;
import io.qarules.engine.rank.MetricShare;
import io.qarules.engine.rank.Team;
import io.qarules.engine.reward.Month;
import io.qarules.engine.reward.ProgressClaim;
import io.qarules.engine.rules.OfAgent;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.probe.ProbedRule;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.outcome.ActualValue;
import io.qarules.outcome.AmountTrace;
import io.qarules.outcome.ConditionAnswer;
import io.qarules.outcome.ConditionTrace;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.PatternTrace;
import io.qarules.outcome.RuleTrace;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Converts probed rules to the traces of the API. */
final class RuleTraces {
    private RuleTraces() {}

    /** Returns how a rule matched, without the numbers that it gives. */
    static RuleTrace of(ProbedRule probed) {
        return of(probed, amount -> false);
    }

    /** Returns how a rule matched, and how it worked out the numbers of one decision. */
    static RuleTrace of(ProbedRule probed, Predicate<ProbedRule.Amount> which) {
        return new RuleTrace(
                probed.rule().name(),
                probed.rule().file(),
                probed.rule().place().line(),
                probed.elements().stream().map(RuleTraces::fact).toList(),
                probed.amounts().stream().filter(which).map(RuleTraces::amount).toList());
    }

    /** Returns which numbers of a rule a decision of a kind has. */
    static Predicate<ProbedRule.Amount> ofDecision(RuleText rule, DecisionKind kind, boolean onSupervisor) {
        return amount -> Verbs.kinds(rule.stage(), amount.verb().verb()).contains(kind)
                && amount.verb().before().contains("onSupervisor") == onSupervisor;
    }

    /** Returns the id of a fact; null where it has none. */
    static @Nullable String id(@Nullable Object fact) {
        String ofTheOffice = OfficeFacts.name(fact);
        if (ofTheOffice != null) {
            return ofTheOffice;
        }
        if (fact instanceof Offence offence) {
            return offence.id();
        }
        if (fact instanceof Call call) {
            return call.id();
        }
        if (fact instanceof CallbackWait wait) {
            return wait.id();
        }
        if (fact instanceof ProgressClaim claim) {
            return claim.improvement().id();
        }
        if (fact instanceof Nomination nomination) {
            return nomination.id();
        }
        if (fact instanceof Tallied tallied) {
            return tallied.id();
        }
        if (fact instanceof Month month) {
            return month.month().toString();
        }
        if (fact instanceof Event event) {
            return event.id();
        }
        if (fact instanceof Agent agent) {
            return agent.id();
        }
        if (fact instanceof OfAgent || fact instanceof Team || fact instanceof MetricShare) {
            return SettlementTrace.subject(fact);
        }
        return fact instanceof Setting setting ? setting.name() : null;
    }

    private static AmountTrace amount(ProbedRule.Amount amount) {
        return new AmountTrace(
                amount.verb().verb(),
                amount.text(),
                amount.values().stream()
                        .map(value -> new ActualValue(value.name(), text(value.value(), () -> ComparedNumber.ALONE)))
                        .toList(),
                amount.result() == null ? null : ComparedNumber.ALONE.text(amount.result()));
    }

    private static PatternTrace fact(ProbedRule.Element element) {
        String type = element.element() instanceof ElementText.Pattern pattern
                ? pattern.factType()
                : element.element().text();
        return new PatternTrace(
                type,
                id(element.fact()),
                element.conditions().stream().map(RuleTraces::condition).toList());
    }

    private static ConditionTrace condition(ProbedRule.Condition condition) {
        return new ConditionTrace(
                condition.text(),
                condition.place().line(),
                condition.place().column(),
                ConditionAnswer.valueOf(condition.answer().name()),
                condition.values().stream()
                        .map(value ->
                                new ActualValue(value.name(), text(value.value(), () -> ComparedNumber.in(condition))))
                        .toList());
    }

    private static @Nullable String text(@Nullable Object value, Supplier<ComparedNumber> compared) {
        if (value instanceof Collection<?> all) {
            return all.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof BigDecimal number) {
            return compared.get().text(number);
        }
        return value == null ? null : value.toString();
    }
}
