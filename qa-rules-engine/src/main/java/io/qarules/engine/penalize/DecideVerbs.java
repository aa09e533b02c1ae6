package io.qarules.engine.penalize;

import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.RefusedDecisionException;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Money;
import io.qarules.internal.Messages;
import io.qarules.outcome.Audience;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down what the rules of stage penalize say, and works out the amount and status of fines (POLICY 3). */
final class DecideVerbs implements Decide {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Firing firing;
    private final boolean settled;
    private final Rulings rulings;
    private final List<AmountProblem> amountProblems;
    private final Row row;

    /**
     * @param offences how many there are
     * @param settled whether these are their numbers. While they are not, a second decision of one kind is no failure: at
     *     the number that an offence gets there may be one only
     */
    DecideVerbs(Firing firing, int offences, boolean settled) {
        this(firing, settled, new Rulings(offences), new ArrayList<>(), Row.BEGIN);
    }

    private DecideVerbs(Firing firing, boolean settled, Rulings rulings, List<AmountProblem> amountProblems, Row row) {
        this.firing = firing;
        this.settled = settled;
        this.rulings = rulings;
        this.amountProblems = amountProblems;
        this.row = row;
    }

    /**
     * What was said before in a row, of the decisions that follow.
     *
     * @param audience whom they go to; null where the kind decides
     */
    private record Row(boolean onceVerified, @Nullable Audience audience, boolean onSupervisor) {
        static final Row BEGIN = new Row(false, null, false);
    }

    /** Returns whether two rules made one decision. */
    boolean decidedTwice() {
        return rulings.refused();
    }

    List<Ruling> rulings() {
        return rulings.made();
    }

    List<AmountProblem> amountProblems() {
        return amountProblems;
    }

    @Override
    public Decide onceVerified() {
        return with(new Row(true, row.audience, row.onSupervisor));
    }

    @Override
    public Decide to(Audience audience) {
        return with(new Row(row.onceVerified, audience, row.onSupervisor));
    }

    @Override
    public Decide onSupervisor() {
        return with(new Row(row.onceVerified, row.audience, true));
    }

    private Decide with(Row next) {
        return new DecideVerbs(firing, settled, rulings, amountProblems, next);
    }

    @Override
    public Decide points(Offence offence, int points) {
        if (points < 1) {
            throw new IllegalArgumentException("points are 1 or more, not " + points);
        }
        DecisionStatus status = waiting(offence, DecisionStatus.FINAL);
        return add(offence, ruling(DecisionKind.POINTS, offence, status, null, null, null, points));
    }

    @Override
    public Decide finePercentOfPay(Offence offence, double percent) {
        if (!Double.isFinite(percent) || percent < 0) {
            amountProblems.add(AmountProblem.unknown(offence));
            return fineWithoutAmount(offence);
        }
        BigDecimal pay = offence.agent().performancePay();
        BigDecimal share =
                pay == null ? Money.ZERO : Money.round(Money.percentOf(Money.round(pay), Decimals.shortest(percent)));
        return share.signum() == 0 ? fineWithoutAmount(offence) : fixed(offence, share);
    }

    @Override
    public Decide fine(Offence offence, double amount) {
        BigDecimal fixed = Money.fromRule(amount);
        if (fixed == null) {
            amountProblems.add(AmountProblem.unknown(offence));
            return fineWithoutAmount(offence);
        }
        return fixed(offence, fixed);
    }

    private Decide fixed(Offence offence, BigDecimal fixed) {
        BigDecimal wanted = verifiedAmount(offence);
        if (wanted != null && wanted.compareTo(fixed) != 0) {
            amountProblems.add(new AmountProblem(
                    offence,
                    ProblemCode.AMOUNT_NOT_ALLOWED,
                    Messages.PROBLEMS.english("amount.fixed", offence.clause(), fixed)));
        }
        DecisionStatus status = waiting(offence, DecisionStatus.FINAL);
        return add(offence, ruling(DecisionKind.FINE, offence, status, fixed, null, null, null));
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
            amountProblems.add(AmountProblem.reversed(offence, lower, upper));
            return this;
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
        return add(offence, ruling(DecisionKind.FINE, offence, status, amount, lower, upper, null));
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
        return add(offence, ruling(DecisionKind.FINE, offence, status, allowed ? wanted : null, null, null, null));
    }

    @Override
    public Decide give(DecisionKind kind, Offence offence) {
        DecisionStatus status = kind == DecisionKind.DISMISSAL ? DecisionStatus.PROPOSED : DecisionStatus.FINAL;
        return add(offence, ruling(kind, offence, waiting(offence, status), null, null, null, null));
    }

    private Ruling ruling(
            DecisionKind kind,
            Offence offence,
            DecisionStatus status,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer points) {
        Ruling own = Ruling.of(kind, offence, firing.rule(), status, amount, min, max);
        if (row.onSupervisor) {
            return own.onSupervisor(offence.agent().supervisorId(), points);
        }
        return row.audience == null && points == null
                ? own
                : own.with(new Ruling.More(row.audience, points, false, null));
    }

    private Decide add(Offence offence, Ruling ruling) {
        Ruling other = rulings.add(offence, ruling);
        if (other != null && settled) {
            throw RefusedDecisionException.decidedTwice(ruling.id(), other.rule());
        }
        return this;
    }

    private DecisionStatus waiting(Offence offence, DecisionStatus otherwise) {
        return row.onceVerified && offence.verification() == null ? DecisionStatus.PENDING : otherwise;
    }

    /** A verification's amount speaks of the agent's fine only (POLICY 13). */
    private @Nullable BigDecimal verifiedAmount(Offence offence) {
        Verification verification = row.onSupervisor ? null : offence.verification();
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
