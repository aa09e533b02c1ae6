package io.qarules.examples.monthend.month;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Wage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** An agent who does not exist; a quarter of them work part time, so that the wage caps what they pay. */
final class SyntheticAgent {
    static final String SURNAME = "synthetic surname";
    static final String SUPERVISOR = "synthetic-supervisor";

    private static final BigDecimal MINIMUM_WAGE = BigDecimal.valueOf(2_690);

    private SyntheticAgent() {}

    static Agent of(Dice dice, int number, YearMonth month) {
        boolean partTime = dice.oneIn(4);
        int gross = partTime ? dice.between(2_700, 2_790) : dice.between(4_200, 7_500);
        return Agent.builder()
                .id("synthetic-%04d".formatted(number))
                .name("Synthetic agent " + number)
                .surname(SURNAME)
                .team("synthetic-team-" + dice.between(1, 10))
                .supervisorId(SUPERVISOR)
                .line(dice.pick(List.of("ecommerce", "complaint", "hotline")))
                .hiredOn(LocalDate.of(month.getYear() - dice.between(1, 6), dice.between(1, 12), 1))
                .performancePay(BigDecimal.valueOf(dice.between(10, 30) * 100L))
                .wages(List.of(new Wage(month, BigDecimal.valueOf(gross), MINIMUM_WAGE)))
                .build();
    }
}
