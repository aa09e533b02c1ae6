package io.qarules.benchmarks.plain;

import io.qarules.casefile.Severity;
import io.qarules.casefile.Verification;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A decision about an offence in the making; {@code onceVerified} and the later steps change it in place. */
public final class Penalty {
    static final BigDecimal ZERO = new BigDecimal("0.00");
    static final Text NO_REASON = new Text("", "");

    final DecisionKind kind;
    final Offence offence;
    final int occurrence;
    DecisionStatus status;
    final @Nullable BigDecimal amount;
    final @Nullable BigDecimal min;
    final @Nullable BigDecimal max;

    @Nullable
    BigDecimal collected;

    @Nullable
    String absorbedBy;

    private Penalty(
            DecisionKind kind,
            Offence offence,
            DecisionStatus status,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {
        this.kind = kind;
        this.offence = offence;
        this.occurrence = offence.occurrence();
        this.status = status;
        this.amount = amount;
        this.min = min;
        this.max = max;
    }

    public static Penalty give(DecisionKind kind, Offence offence) {
        return new Penalty(kind, offence, DecisionStatus.FINAL, null, null, null);
    }

    public static Penalty dismissal(Offence offence) {
        return new Penalty(DecisionKind.DISMISSAL, offence, DecisionStatus.PROPOSED, null, null, null);
    }

    public static Penalty fine(Offence offence, BigDecimal amount) {
        return new Penalty(DecisionKind.FINE, offence, DecisionStatus.FINAL, amount, null, null);
    }

    /** @param amount in whole CNY */
    public static Penalty fine(Offence offence, int amount) {
        return fine(offence, BigDecimal.valueOf(amount).setScale(2));
    }

    /** In whole CNY. */
    public static Penalty fineBetween(Offence offence, int min, int max) {
        return fineBetween(
                offence,
                BigDecimal.valueOf(min).setScale(2),
                BigDecimal.valueOf(max).setScale(2));
    }

    /** A verification sets the amount; until then the severity proposes one. */
    public static Penalty fineBetween(Offence offence, BigDecimal min, BigDecimal max) {
        BigDecimal wanted = verifiedAmount(offence);
        boolean inside = wanted != null && wanted.compareTo(min) >= 0 && wanted.compareTo(max) <= 0;
        boolean settled = offence.verification() != null && (wanted == null || inside);
        return new Penalty(
                DecisionKind.FINE,
                offence,
                settled ? DecisionStatus.FINAL : DecisionStatus.PROPOSED,
                inside ? wanted : bySeverity(offence.severity(), min, max),
                min,
                max);
    }

    /** Only a verification can set the amount. */
    public static Penalty fineWithoutAmount(Offence offence) {
        BigDecimal wanted = verifiedAmount(offence);
        return wanted != null && wanted.signum() > 0
                ? fine(offence, wanted)
                : new Penalty(DecisionKind.FINE, offence, DecisionStatus.PROPOSED, null, null, null);
    }

    /** It waits for a verification where there is none yet. */
    public Penalty onceVerified() {
        if (offence.verification() == null) {
            status = DecisionStatus.PENDING;
        }
        return this;
    }

    public void absorb(Penalty heavier) {
        status = DecisionStatus.ABSORBED;
        absorbedBy = heavier.id();
    }

    public Offence offence() {
        return offence;
    }

    public DecisionKind kind() {
        return kind;
    }

    public DecisionStatus status() {
        return status;
    }

    public @Nullable BigDecimal amount() {
        return amount;
    }

    public boolean isFinalFine() {
        return kind == DecisionKind.FINE && status == DecisionStatus.FINAL;
    }

    public String id() {
        return kind.name() + ":" + offence.id();
    }

    /** POLICY 2.11. */
    boolean isTwinOf(Penalty other) {
        return status == other.status
                && isSame(amount, other.amount)
                && isSame(min, other.min)
                && isSame(max, other.max);
    }

    private static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }

    Decision decision() {
        return new Decision(
                id(),
                kind,
                offence.clause(),
                offence.id(),
                offence.callId(),
                offence.occurredAt(),
                occurrence,
                status,
                amount,
                min,
                max,
                collected,
                absorbedBy,
                audience(),
                "",
                NO_REASON);
    }

    private Audience audience() {
        if (kind == DecisionKind.DISMISSAL || offence.imageHarmed()) {
            return Audience.DIRECTOR;
        }
        return kind == DecisionKind.TRAINING || kind == DecisionKind.OFFLINE_TRAINING
                ? Audience.TRAINER
                : Audience.SUPERVISOR;
    }

    private static @Nullable BigDecimal verifiedAmount(Offence offence) {
        Verification verification = offence.verification();
        return verification == null || verification.amount() == null
                ? null
                : verification.amount().setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal bySeverity(@Nullable Severity severity, BigDecimal min, BigDecimal max) {
        if (severity == Severity.SEVERE) {
            return max;
        }
        return severity == Severity.MODERATE
                ? min.add(max).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP)
                : min;
    }
}
