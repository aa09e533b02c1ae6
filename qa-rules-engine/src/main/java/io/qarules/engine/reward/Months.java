package io.qarules.engine.reward;

import io.qarules.casefile.Call;
import io.qarules.casefile.Evaluation;
import io.qarules.engine.check.CheckedFacts;
import io.qarules.engine.count.CountStage;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.penalize.Penalized;
import io.qarules.engine.policy.CalendarUnit;
import io.qarules.engine.policy.Periods;
import io.qarules.engine.policy.Policy;
import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums up the months of a case (POLICY 16). */
final class Months {
    private final Policy policy;
    private final CheckedFacts facts;
    private final SortedMap<YearMonth, Sums> sums = new TreeMap<>();
    private final Periods<Sums> byDay = new Periods<>(CalendarUnit.MONTH::next, this::begin);

    private Months(Policy policy, CheckedFacts facts) {
        this.policy = policy;
        this.facts = facts;
    }

    /** Returns the months that ended by {@code asOf} and have an evaluation or a call, in their order. */
    static List<Month> of(Policy policy, RewardStage.Inputs inputs) {
        Months months = new Months(policy, inputs.facts());
        months.count(inputs.scores());
        months.count(inputs.penalized());
        inputs.rulings().forEach(months::count);
        return months.list();
    }

    private void count(Collection<Score> scores) {
        Map<String, BigDecimal> byId = new HashMap<>();
        for (Score score : scores) {
            if (score.score() != null) {
                byId.put(score.evaluationId(), score.score());
            }
        }
        for (Evaluation evaluation : facts.evaluations()) {
            if (CountStage.whyNot(evaluation, facts.asOf()) == null) {
                Sums month = at(evaluation.submittedAt());
                month.evaluations++;
                BigDecimal score = byId.get(String.valueOf(evaluation.id()));
                if (score != null) {
                    month.scores.add(score);
                }
            }
        }
        for (Call call : facts.calls().values()) {
            at(call.startedAt()).calls++;
        }
    }

    private void count(Penalized penalized) {
        Set<String> pending = penalized.pending();
        for (Offence offence : penalized.offences()) {
            if (!pending.contains(offence.id())) {
                at(offence.occurredAt()).offences++;
            }
        }
    }

    private void count(Ruling ruling) {
        if (ruling.status() == DecisionStatus.FINAL && !ruling.isOnSupervisor()) {
            Sums month = at(ruling.subject().occurredAt());
            month.fines += ruling.kind() == DecisionKind.FINE ? 1 : 0;
            month.warnings += ruling.kind() == DecisionKind.WARNING ? 1 : 0;
        }
    }

    private Sums at(@Nullable Instant moment) {
        return byDay.of(policy.day(Objects.requireNonNull(moment, "a record that was checked")));
    }

    private Sums begin(LocalDate day) {
        Sums month = new Sums();
        sums.put(YearMonth.from(day), month);
        return month;
    }

    private List<Month> list() {
        List<Month> months = new ArrayList<>();
        sums.forEach((month, sum) -> {
            boolean ended = !policy.firstMoment(month.plusMonths(1)).isAfter(facts.asOf());
            if (ended && sum.evaluations + sum.calls > 0) {
                months.add(sum.of(month));
            }
        });
        return months;
    }

    private static final class Sums {
        private final List<BigDecimal> scores = new ArrayList<>();
        private int evaluations;
        private int calls;
        private int offences;
        private int fines;
        private int warnings;

        Month of(YearMonth month) {
            BigDecimal mean = scores.isEmpty()
                    ? null
                    : scores.stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
            BigDecimal lowest = scores.stream().min(BigDecimal::compareTo).orElse(null);
            return new Month(month, evaluations, calls, mean, lowest, offences, fines, warnings);
        }
    }
}
