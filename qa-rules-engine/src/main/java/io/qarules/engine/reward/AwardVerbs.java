package io.qarules.engine.reward;

import io.qarules.casefile.Event;
import io.qarules.casefile.Improvement;
import io.qarules.casefile.Nomination;
import io.qarules.engine.check.FollowUps;
import io.qarules.engine.check.Located;
import io.qarules.engine.check.Pointer;
import io.qarules.engine.check.Problems;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.RefusedDecisionException;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.ruling.Subject;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Money;
import io.qarules.internal.Messages;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Exclusion;
import io.qarules.outcome.ExclusionReason;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects the awards that the rules of stage reward grant, and the claims that are excluded (POLICY 7). */
final class AwardVerbs implements Award {
    private final Firing firing;
    private final Policy policy;
    private final Problems problems;
    private final List<Located<Improvement>> improvements;
    private final List<Located<Event>> events;
    private final Map<String, Pointer> nominatedAt = new HashMap<>();
    private final Map<String, Ruling> byId = new HashMap<>();
    private final List<Exclusion> excluded = new ArrayList<>();
    private Predicate<Object> decided = fact -> true;

    AwardVerbs(Firing firing, Policy policy, FollowUps statements, List<Located<Event>> events, Problems problems) {
        this.firing = firing;
        this.policy = policy;
        this.problems = problems;
        this.improvements = statements.improvements();
        this.events = events;
        statements
                .nominations()
                .forEach(checked -> nominatedAt.put(checked.value().id(), checked.at()));
    }

    /** Sets about which facts the following calls decide; the others are said of facts that the rules only saw. */
    void decideAbout(Predicate<Object> which) {
        decided = which;
    }

    Rewards rewards() {
        return new Rewards(byId.values(), excluded);
    }

    @Override
    public void progress(ProgressClaim claim, double percent) {
        Improvement improvement = claim.improvement();
        if (!decided.test(claim)) {
            return;
        }
        if (!claim.first()) {
            exclude(improvement.id(), ExclusionReason.DUPLICATE);
        } else if (claim.collected().signum() == 0) {
            exclude(improvement.id(), ExclusionReason.NO_FINE);
        } else {
            BigDecimal share = Money.percentFromRule(percent);
            if (share == null) {
                unknownAmount(improvements, improvement);
            } else {
                BigDecimal amount = Money.round(Money.percentOf(claim.collected(), share));
                if (amount.signum() == 0) {
                    unknownAmount(improvements, improvement);
                } else {
                    add(DecisionKind.PROGRESS_AWARD, improvement.id(), null, improvement.at(), amount);
                }
            }
        }
    }

    private <T> void unknownAmount(List<Located<T>> records, T of) {
        for (Located<T> located : records) {
            if (located.value() == of) {
                problems.unknownAmounts().add(located.at(), firing.rule().clause());
            }
        }
    }

    @Override
    public void recording(Nomination nomination) {
        nominated(DecisionKind.RECORDING_AWARD, nomination);
    }

    @Override
    public void commend(Nomination nomination) {
        nominated(DecisionKind.COMMENDATION, nomination);
    }

    @Override
    public void recording(Event event, double amount) {
        award(DecisionKind.RECORDING_AWARD, event, amount);
    }

    @Override
    public void commend(Event event, double amount) {
        award(DecisionKind.COMMENDATION, event, amount);
    }

    @Override
    public void commend(Month month, double amount) {
        if (!decided.test(month)) {
            return;
        }
        String clause = firing.rule().clause();
        String id = "month:%s:%s".formatted(month.month(), clause);
        BigDecimal given = Money.fromRule(amount);
        if (given == null) {
            problems.unknownAmounts().add(id, clause);
            return;
        }
        add(
                DecisionKind.COMMENDATION,
                Subject.of(id, clause, null, policy.firstMoment(month.month().plusMonths(1))),
                given);
    }

    @Override
    public void praise(Event event) {
        if (decided.test(event)) {
            add(DecisionKind.PRAISE, subject(event), null);
        }
    }

    private void award(DecisionKind kind, Event event, double amount) {
        if (!decided.test(event)) {
            return;
        }
        BigDecimal given = Money.fromRule(amount);
        if (given == null) {
            unknownAmount(events, event);
        } else {
            add(kind, subject(event), given);
        }
    }

    private Subject subject(Event event) {
        String clause = firing.rule().clause();
        return Subject.of(
                "event:%s:%s".formatted(event.id(), clause),
                clause,
                event.callId(),
                Objects.requireNonNull(event.at(), "an event that was checked"));
    }

    private void nominated(DecisionKind kind, Nomination nomination) {
        if (!decided.test(nomination)) {
            return;
        }
        BigDecimal amount = nomination.amount();
        boolean above0 = amount != null
                && Decimals.isReckonable(amount)
                && Money.round(amount).signum() > 0;
        boolean named = nomination.by() != null && !nomination.by().isEmpty();
        if (!named) {
            invalid(nomination, "by", nomination.by(), Messages.PROBLEMS.english("nomination.by"));
        }
        if (!above0) {
            invalid(
                    nomination,
                    "amount",
                    amount == null ? null : shown(amount),
                    Messages.PROBLEMS.english("nomination.amount"));
        }
        if (amount != null && above0 && named) {
            add(kind, nomination.id(), nomination.callId(), nomination.at(), amount);
        } else {
            exclude(nomination.id(), ExclusionReason.INVALID);
        }
    }

    private void invalid(Nomination nomination, String field, @Nullable String value, String message) {
        Pointer at = nominatedAt.getOrDefault(nomination.id(), Pointer.ROOT).child(field);
        if (!problems.isUnreadable(at)) {
            problems.add(ProblemCode.INVALID_VALUE, at, value, message);
        }
    }

    private static String shown(BigDecimal amount) {
        return Decimals.isReckonable(amount) ? amount.toPlainString() : Decimals.shown(amount);
    }

    private void exclude(@Nullable String id, ExclusionReason reason) {
        excluded.add(new Exclusion(String.valueOf(id), firing.rule().clause(), reason));
    }

    private void add(
            DecisionKind kind, @Nullable String id, @Nullable String callId, @Nullable Instant at, BigDecimal amount) {
        if (id == null || at == null) {
            throw new IllegalArgumentException("award for a record that was not checked");
        }
        add(kind, Subject.of(id, firing.rule().clause(), callId, at), Money.round(amount));
    }

    private void add(DecisionKind kind, Subject subject, @Nullable BigDecimal amount) {
        Ruling ruling = Ruling.of(kind, subject, firing.rule(), DecisionStatus.FINAL, amount);
        Ruling other = byId.putIfAbsent(ruling.id(), ruling);
        if (other != null) {
            throw RefusedDecisionException.decidedTwice(ruling.id(), other.rule());
        }
    }
}
