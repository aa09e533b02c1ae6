package io.qarules.engine.explain;

import com.google.common.base.Suppliers;
import io.qarules.casefile.Appeal;
import io.qarules.casefile.Verification;
import io.qarules.engine.appeal.Appeals;
import io.qarules.engine.cap.CapStage;
import io.qarules.engine.check.Located;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.policy.CalendarUnit;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.Money;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Effect;
import io.qarules.outcome.EffectKind;
import io.qarules.outcome.Score;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Determines how verification, overlap, appeals, the deduction cap and similar steps changed a decision. */
final class Effects {
    private final EvaluationTrace evaluated;
    private final Supplier<Map<String, List<String>>> dependencies;
    private final Policy policy;

    Effects(EvaluationTrace evaluated) {
        this.evaluated = evaluated;
        this.dependencies = Suppliers.memoize(evaluated.cascade()::dependencies);
        this.policy = evaluated.pack().policy();
    }

    /**
     * Returns the effects on a decision.
     *
     * @param offence the decision's subject; null where the subject is no offence
     */
    List<Effect> of(Decision decision, @Nullable Offence offence) {
        List<Effect> effects = new ArrayList<>();
        if (offence != null) {
            verification(decision, offence).ifPresent(effects::add);
            overlap(decision).ifPresent(effects::add);
            appeals(decision).forEach(effects::add);
        }
        if (offence == null && decision.occurrence() != null) {
            appeals(decision).forEach(effects::add);
        }
        if (decision.kind() == DecisionKind.FINE) {
            cap(decision).ifPresent(effects::add);
            limits(decision).forEach(effects::add);
        }
        if (decision.kind() == DecisionKind.ACKNOWLEDGEMENT) {
            fine(decision.subjectId(), "effect.FINE.acknowledged").ifPresent(effects::add);
        }
        if (decision.kind() == DecisionKind.PROGRESS_AWARD) {
            progress(decision).ifPresent(effects::add);
        }
        if (decision.kind() == DecisionKind.RECTIFICATION) {
            effects.add(grade(decision));
        }
        return effects;
    }

    /**
     * Returns the fines that were collected before this one and leave it less, in the order of collection: those of the
     * same month, and of the periods whose fines are limited.
     */
    List<Ruling> collectedBefore(Decision fine) {
        Set<CalendarUnit> units = EnumSet.of(CalendarUnit.MONTH);
        units.addAll(policy.fineLimits().keySet());
        return collectedBefore(fine, units);
    }

    private List<Ruling> collectedBefore(Decision fine, Set<CalendarUnit> units) {
        LocalDate day = policy.day(fine.occurredAt());
        return evaluated.penalties().stream()
                .filter(ruling -> ruling.is(DecisionKind.FINE, DecisionStatus.FINAL)
                        && !ruling.isOnSupervisor()
                        && isWithin(units, day, policy.day(ruling.subject().occurredAt())))
                .sorted(CapStage.COLLECTION)
                .takeWhile(ruling -> !ruling.id().equals(fine.id()))
                .filter(ruling -> collected(ruling).signum() > 0)
                .toList();
    }

    private static boolean isWithin(Set<CalendarUnit> units, LocalDate day, LocalDate other) {
        return units.stream().anyMatch(unit -> unit.next(day).equals(unit.next(other)));
    }

    private Optional<Effect> verification(Decision decision, Offence offence) {
        Verification verification = offence.verification();
        if (verification == null) {
            return decision.status() == DecisionStatus.PENDING
                    ? Optional.of(
                            new Effect(EffectKind.VERIFICATION, List.of(), Wording.say("effect.VERIFICATION.missing")))
                    : Optional.empty();
        }
        List<Text> texts = new ArrayList<>();
        texts.add(Wording.say("effect.VERIFICATION.upheld", verification.id(), verification.by()));
        if (verification.severity() != null) {
            texts.add(Wording.say("effect.VERIFICATION.severity", verification.severity()));
        }
        BigDecimal amount = verification.amount();
        boolean own = decision.id().equals(decision.kind() + ":" + decision.subjectId());
        if (amount != null && own && decision.kind() == DecisionKind.FINE) {
            boolean taken = decision.amount() != null && decision.amount().compareTo(Money.round(amount)) == 0;
            texts.add(Wording.say(
                    taken ? "effect.VERIFICATION.amount" : "effect.VERIFICATION.amountNotAllowed",
                    Money.round(amount).toPlainString()));
        }
        return Optional.of(
                new Effect(EffectKind.VERIFICATION, List.of(String.valueOf(verification.id())), Wording.join(texts)));
    }

    private Optional<Effect> overlap(Decision decision) {
        if (decision.absorbedBy() != null) {
            return Optional.of(new Effect(
                    EffectKind.OVERLAP,
                    List.of(decision.absorbedBy()),
                    Wording.say("effect.OVERLAP.absorbed", decision.absorbedBy())));
        }
        List<String> absorbed = new ArrayList<>();
        for (Decision other : evaluated.outcome().decisions()) {
            if (decision.id().equals(other.absorbedBy())) {
                absorbed.add(other.id());
            }
        }
        return absorbed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Effect(EffectKind.OVERLAP, absorbed, Wording.say("effect.OVERLAP.stands", absorbed)));
    }

    /**
     * Returns an effect for each open appeal that the decision depends on, and for each of its own finding that was not
     * upheld.
     */
    private List<Effect> appeals(Decision decision) {
        Set<String> awaited =
                decision.status() == DecisionStatus.SUSPENDED ? Set.copyOf(openAppeals(decision)) : Set.of();
        List<Effect> effects = new ArrayList<>();
        for (Appeal appeal : evaluated.followUps().appeals()) {
            Appeals as = Appeals.of(List.of(appeal), evaluated.facts().asOf());
            String findingId = String.valueOf(appeal.findingId());
            List<String> ids = List.of(String.valueOf(appeal.id()));
            boolean filed = appeal.filedAt() != null
                    && !appeal.filedAt().isAfter(evaluated.facts().asOf());
            if (awaited.contains(findingId) && as.open().contains(findingId)) {
                effects.add(
                        new Effect(EffectKind.APPEAL, ids, Wording.say("effect.APPEAL.open", appeal.id(), findingId)));
            } else if (filed && as.open().isEmpty() && findingId.equals(decision.subjectId())) {
                effects.add(new Effect(
                        EffectKind.APPEAL,
                        ids,
                        Wording.say("effect.APPEAL.decided", appeal.id(), findingId, appeal.status())));
            }
        }
        return effects;
    }

    /**
     * Returns the findings under open appeal that a suspended decision depends on; all of them where no single appeal
     * would change it.
     */
    List<String> openAppeals(Decision decision) {
        return dependencies
                .get()
                .getOrDefault(
                        decision.id(),
                        evaluated.cascade().appeals().open().stream().sorted().toList());
    }

    private Optional<Effect> cap(Decision fine) {
        if (fine.status() != DecisionStatus.FINAL || fine.amount() == null || fine.collected() == null) {
            return Optional.empty();
        }
        if (!policy.finesAllowed()) {
            return Optional.of(new Effect(EffectKind.CAP, List.of(), Wording.say("effect.CAP.notAllowed")));
        }
        YearMonth month = policy.month(fine.occurredAt());
        BigDecimal cap = CapStage.caps(policy, evaluated.facts().agent()).get(month);
        if (cap == null) {
            return Optional.empty();
        }
        List<Ruling> before = collectedBefore(fine, EnumSet.of(CalendarUnit.MONTH));
        BigDecimal used = before.stream().map(Effects::collected).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> named = Proofs.latest(before).stream().map(Ruling::id).toList();
        List<Text> texts = new ArrayList<>();
        BigDecimal left = cap.subtract(used);
        texts.add(Wording.say(
                isLimitedFurther(fine, left) ? "effect.CAP.limited" : "effect.CAP",
                month,
                cap.toPlainString(),
                Money.round(used).toPlainString(),
                fine.collected().toPlainString(),
                fine.amount().toPlainString(),
                Money.round(left).toPlainString()));
        if (named.size() < before.size()) {
            texts.add(Wording.say("effect.CAP.latest", named.size(), before.size()));
        }
        return Optional.of(new Effect(EffectKind.CAP, named, Wording.join(texts)));
    }

    /** Returns an effect for each limit that leaves less than the amount (POLICY 13). */
    private List<Effect> limits(Decision fine) {
        List<Effect> effects = new ArrayList<>();
        BigDecimal amount = fine.amount();
        if (fine.status() != DecisionStatus.FINAL || amount == null || fine.collected() == null) {
            return effects;
        }
        policy.fineLimits().forEach((unit, limit) -> {
            List<Ruling> before = collectedBefore(fine, EnumSet.of(unit));
            BigDecimal used = before.stream().map(Effects::collected).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal left = limit.subtract(used);
            if (policy.finesAllowed() && left.compareTo(amount) < 0) {
                effects.add(new Effect(
                        EffectKind.LIMIT,
                        Proofs.latest(before).stream().map(Ruling::id).toList(),
                        Wording.say(
                                isLimitedFurther(fine, left) ? "effect.LIMIT.limited" : "effect.LIMIT",
                                unit.key(policy.day(fine.occurredAt())),
                                limit.toPlainString(),
                                Money.round(used).toPlainString(),
                                fine.collected().toPlainString(),
                                amount.toPlainString(),
                                Money.round(left).toPlainString(),
                                unit)));
            }
        });
        return effects;
    }

    /** Returns whether a fine collects less than its amount and what one cap or limit has left, because of another. */
    private static boolean isLimitedFurther(Decision fine, BigDecimal left) {
        return fine.amount() != null
                && fine.collected() != null
                && fine.collected().compareTo(left.min(fine.amount())) < 0;
    }

    private Optional<Effect> progress(Decision award) {
        return evaluated.followUps().improvements().stream()
                .map(Located::value)
                .filter(improvement -> award.subjectId().equals(improvement.id()))
                .findFirst()
                .flatMap(improvement -> fine(String.valueOf(improvement.findingId()), "effect.FINE.progress"));
    }

    private Optional<Effect> fine(String subjectId, String key) {
        String id = DecisionKind.FINE + ":" + subjectId;
        return evaluated.outcome().decisions().stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .map(fine -> new Effect(
                        EffectKind.FINE, List.of(id), Wording.say(key, id, String.valueOf(fine.collected()))));
    }

    private Effect grade(Decision rectification) {
        Score score = evaluated.outcome().scores().stream()
                .filter(one -> one.evaluationId().equals(rectification.subjectId()))
                .findFirst()
                .orElseThrow();
        return new Effect(
                EffectKind.GRADE,
                List.of(score.evaluationId()),
                Wording.say(
                        score.autoFail() ? "effect.GRADE.autoFail" : "effect.GRADE",
                        score.evaluationId(),
                        String.valueOf(score.score()),
                        score.grade(),
                        String.valueOf(score.raw())));
    }

    private static BigDecimal collected(Ruling ruling) {
        return ruling.collected() == null ? BigDecimal.ZERO : ruling.collected();
    }
}
