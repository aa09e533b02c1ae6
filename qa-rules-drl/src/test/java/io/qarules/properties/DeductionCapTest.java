package io.qarules.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Wage;
import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.generators.CaseFiles;
import io.qarules.generators.Reached;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.standard.Standard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** What a month's wage bears. */
@Policy("6")
@Clause("deduction-cap")
@StatisticsReport(onFailureOnly = true)
class DeductionCapTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Property(tries = 400)
    void no_month_collects_more_than_its_cap_and_the_earliest_fines_come_first(
            @ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        Map<YearMonth, List<Decision>> months = Outcomes.fines(Standard.RULES.evaluate(caseFile)).stream()
                .filter(fine -> fine.status() == DecisionStatus.FINAL)
                .sorted(Comparator.comparing(Decision::occurredAt).thenComparing(Decision::subjectId))
                .collect(Collectors.groupingBy(
                        fine -> YearMonth.from(fine.occurredAt().atZone(ZONE))));
        Reached.atLeast(
                3,
                "the cap is used up",
                months.values().stream().flatMap(List::stream).anyMatch(DeductionCapTest::isCutShort));
        months.forEach((month, fines) -> {
            BigDecimal wanted = sum(fines.stream().map(Decision::amount).toList());
            BigDecimal collected = sum(fines.stream().map(Decision::collected).toList());
            BigDecimal cap = caseFile.agent().wages().stream()
                    .filter(wage -> wage.month().equals(month))
                    .findFirst()
                    .map(DeductionCapTest::cap)
                    .orElse(wanted);
            assertThat(collected).as("collected in %s", month).isEqualByComparingTo(wanted.min(cap));
            boolean used = false;
            for (Decision fine : fines) {
                assertThat(fine.collected()).isBetween(BigDecimal.ZERO, fine.amount());
                if (used) {
                    assertThat(fine.collected()).as("after %s", fines).isEqualByComparingTo("0");
                }
                used |= isCutShort(fine);
            }
        });
    }

    @Property(tries = 150)
    void only_a_fine_in_force_collects_and_only_fines_say_so(@ForAll(supplier = CaseFiles.class) CaseFile caseFile) {
        for (Decision decision : Standard.RULES.evaluate(caseFile).decisions()) {
            if (!decision.id().startsWith("FINE:")) {
                assertThat(decision.collected()).isNull();
            } else if (decision.status() != DecisionStatus.FINAL) {
                assertThat(decision.collected()).isEqualTo(new BigDecimal("0.00"));
            }
        }
    }

    private static boolean isCutShort(Decision fine) {
        return fine.collected().compareTo(fine.amount()) < 0;
    }

    private static BigDecimal cap(Wage wage) {
        BigDecimal fifth = wage.gross().multiply(new BigDecimal("0.20"));
        BigDecimal aboveMinimum = wage.gross().subtract(wage.minimum()).max(BigDecimal.ZERO);
        return fifth.min(aboveMinimum).setScale(2, RoundingMode.DOWN);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
