package io.qarules.engine.penalize;

import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.Money;
import io.qarules.internal.Messages;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes down what the rules of stage penalize say, and works out the amount and status of fines (POLICY 3). */
final class DecideVerbs implements Decide {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Firing firing;
    private final Map<String, Ruling> byId;
    private final List<AmountProblem> amountProblems;
    private final boolean onceVerified;

    DecideVerbs(Firing firing) {
        this(firing, new LinkedHashMap<>(), new ArrayList<>(), false);
    }

    private DecideVerbs(
            Firing firing, Map<String, Ruling> byId, List<AmountProblem> amountProblems, boolean onceVerified) {
        this.firing = firing;
        this.byId = byId;
        this.amountProblems = amountProblems;
        this.onceVerified = onceVerified;
    }

    Map<String, Ruling> byId() {
        return byId;
    }

    List<AmountProblem> amountProblems() {
        return amountProblems;
    }

    @Override
    public Decide onceVerified() {
        return new DecideVerbs(firing, byId, amountProblems, true);
    }

    @Override
    public Decide fine(Offence offence, double amount) {
        BigDecimal fixed = Money.fromRule(amount);
        if (fixed == null) {
            amountProblems.add(AmountProblem.unknown(offence));
            return fineWithoutAmount(offence);
        }
        BigDecimal wanted = verifiedAmount(offence);
        if (wanted != null && wanted.compareTo(fixed) != 0) {
            amountProblems.add(new AmountProblem(
                    offence,
                    ProblemCode.AMOUNT_NOT_ALLOWED,
                    Messages.PROBLEMS.english("amount.fixed", offence.clause(), fixed)));
        }
        DecisionStatus status = waiting(offence, DecisionStatus.FINAL);
        return add(Ruling.of(DecisionKind.FINE, offence.subject(), firing.rule(), status, fixed));
    }

    @Override
    public Decide fineBetween(Offence offence, double min, double max) {
        BigDecimal lower = Money.fromRule(min);
        BigDecimal upper = Money.fromRule(max);
        if (lower == null || upper == null) {
            amountProblems.add(AmountProblem.unknown(offence));
            return this;
        }
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException(
                    "the bounds of a fine stand the wrong way round: %s to %s".formatted(lower, upper));
        }
        BigDecimal wanted = verifiedAmount(offence);
        boolean inside = wanted != null && wanted.compareTo(lower) >= 0 && wanted.compareTo(upper) <= 0;
        BigDecimal amount = inside && wanted != null ? wanted : bySeverity(offence.severity(), lower, upper);
        if (wanted != null && !inside) {
            amountProblems.add(new AmountProblem(
                    offence,
                    ProblemCode.AMOUNT_OUT_OF_RANGE,
                    Messages.PROBLEMS.english("amount.range", offence.clause(), lower, upper)));
        }
        boolean settled = offence.verification() != null && (wanted == null || inside);
        DecisionStatus status = waiting(offence, settled ? DecisionStatus.FINAL : DecisionStatus.PROPOSED);
        return add(Ruling.of(DecisionKind.FINE, offence.subject(), firing.rule(), status, amount, lower, upper));
    }

    @Override
    public Decide fineWithoutAmount(Offence offence) {
        BigDecimal wanted = verifiedAmount(offence);
        boolean allowed = wanted != null && Money.isPayable(wanted);
        if (wanted != null && !allowed) {
            amountProblems.add(new AmountProblem(
                    offence,
                    ProblemCode.AMOUNT_OUT_OF_RANGE,
                    Messages.PROBLEMS.english("amount.open", offence.clause())));
        }
        DecisionStatus status = waiting(offence, allowed ? DecisionStatus.FINAL : DecisionStatus.PROPOSED);
        return add(Ruling.of(DecisionKind.FINE, offence.subject(), firing.rule(), status, allowed ? wanted : null));
    }

    @Override
    public Decide give(DecisionKind kind, Offence offence) {
        DecisionStatus status = kind == DecisionKind.DISMISSAL ? DecisionStatus.PROPOSED : DecisionStatus.FINAL;
        return add(Ruling.of(kind, offence.subject(), firing.rule(), waiting(offence, status)));
    }

    private Decide add(Ruling ruling) {
        Ruling other = byId.putIfAbsent(ruling.id(), ruling);
        if (other != null) {
            throw new IllegalStateException("%s was decided by rule \"%s\" (%s) already"
                    .formatted(ruling.id(), other.rule().name(), other.rule().file()));
        }
        return this;
    }

    private DecisionStatus waiting(Offence offence, DecisionStatus otherwise) {
        return onceVerified && offence.verification() == null ? DecisionStatus.PENDING : otherwise;
    }

    private static @Nullable BigDecimal verifiedAmount(Offence offence) {
        Verification verification = offence.verification();
        BigDecimal amount = verification == null ? null : verification.amount();
        return amount == null ? null : Money.round(amount);
    }

    private static BigDecimal bySeverity(@Nullable Severity severity, BigDecimal min, BigDecimal max) {
        if (severity == Severity.SEVERE) {
            return max;
        }
        return severity == Severity.MODERATE ? Money.round(min.add(max).divide(TWO)) : min;
    }
}
