package io.qarules.properties;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.AppealStatus;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.Wage;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.generators.OpenCaseFiles;
import io.qarules.generators.Reached;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.ExplainedOutcome;
import io.qarules.outcome.Outcome;
import io.qarules.standard.Standard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds for every case under a pack that uses all of POLICY 12 to 16. */
@StatisticsReport(onFailureOnly = true)
class OpenModelTest {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Path PACK = Path.of("src/test/resources/centres/everything");
    static final QaRulesEngine RULES = QaRulesEngine.builder().directory(PACK).build();
    private static final QaRulesEngine FIRED_ALWAYS =
            QaRulesEngine.builder().directory(PACK).cacheResults(false).build();

    /** As stage policy of the pack sets them. */
    private static final Map<Function<LocalDate, Object>, String> LIMITS = Map.of(
            day -> day,
            "90",
            YearMonth::from,
            "150",
            day -> "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3),
            "180.50",
            LocalDate::getYear,
            "200");

    @Property(tries = 150)
    @Policy({"2", "12", "13", "14", "15", "16"})
    void facts_in_any_order_give_the_same_outcome(
            @ForAll(supplier = OpenCaseFiles.class) CaseFile caseFile, @ForAll Random random) {
        Outcome outcome = RULES.evaluate(caseFile);

        assertThat(Outcomes.withoutPaths(RULES.evaluate(new Shuffling(random).caseFile(caseFile))))
                .isEqualTo(Outcomes.withoutPaths(outcome));
        Reached.atLeast(10, "something was counted", !tallied(outcome).isEmpty());
        Reached.atLeast(
                5, "a supervisor is liable", outcome.decisions().stream().anyMatch(one -> one.liable() != null));
        Reached.atLeast(2, "a month is rewarded", outcome.decisions().stream().anyMatch(one -> one.id()
                .contains(":month:")));
    }

    @Property(tries = 75)
    @Policy({"2", "12"})
    void what_was_said_of_an_equal_offence_is_what_the_rules_say(
            @ForAll(supplier = OpenCaseFiles.class) CaseFile caseFile) {
        assertThat(Standard.WRITER.write(RULES.evaluate(caseFile)))
                .isEqualTo(Standard.WRITER.write(FIRED_ALWAYS.evaluate(caseFile)));
    }

    @Property(tries = 25)
    void an_explanation_is_of_the_outcome_and_each_condition_holds(
            @ForAll(supplier = OpenCaseFiles.class) CaseFile caseFile) {
        ExplainedOutcome explained = RULES.explain(caseFile);

        assertThat(explained.outcome()).isEqualTo(RULES.evaluate(caseFile));
        for (Decision decision : explained.outcome().decisions()) {
            assertThat(explained.proof(decision.id()).orElseThrow().rules())
                    .as(decision.id())
                    .allSatisfy(rule -> assertThat(rule.firstFailed()).isEmpty());
        }
    }

    /** And nothing is left on the table: each fine collects all that its amount and the limits allow. */
    @Property(tries = 150)
    @Policy({"6", "13"})
    void no_limit_is_exceeded_and_each_is_used(@ForAll(supplier = OpenCaseFiles.class) CaseFile caseFile) {
        List<Decision> fines = Outcomes.fines(RULES.evaluate(caseFile)).stream()
                .filter(fine -> fine.status() == DecisionStatus.FINAL && !isOnSupervisor(fine))
                .sorted(Comparator.comparing(Decision::occurredAt).thenComparing(Decision::subjectId))
                .toList();
        Map<Object, BigDecimal> left = new TreeMap<>(Comparator.comparing(Object::toString));
        boolean cut = false;
        for (Decision fine : fines) {
            LocalDate day = day(fine);
            BigDecimal allowed = fine.amount();
            for (Map.Entry<Function<LocalDate, Object>, String> limit : LIMITS.entrySet()) {
                Object period = limit.getKey().apply(day);
                allowed = allowed.min(left.computeIfAbsent(period, key -> new BigDecimal(limit.getValue())));
            }
            BigDecimal cap = cap(caseFile, YearMonth.from(day));
            if (cap != null) {
                allowed = allowed.min(left.computeIfAbsent("wage " + YearMonth.from(day), key -> cap));
            }
            assertThat(fine.collected()).as("%s of %s", fine.id(), fines).isEqualByComparingTo(allowed);
            cut |= allowed.compareTo(fine.amount()) < 0;
            BigDecimal charged = allowed;
            LIMITS.keySet()
                    .forEach(unit -> left.computeIfPresent(unit.apply(day), (key, rest) -> rest.subtract(charged)));
            left.computeIfPresent("wage " + YearMonth.from(day), (key, rest) -> rest.subtract(charged));
        }
        Reached.atLeast(10, "a limit is used up", cut);
    }

    /** In the world in which open appeals are rejected, in that in which they are upheld, and while they are open. */
    @Property(tries = 150)
    @Policy({"15", "2.11"})
    void the_numbers_of_a_tally_have_no_gap_in_any_world(@ForAll(supplier = OpenCaseFiles.class) CaseFile caseFile) {
        Outcome rejected = RULES.evaluate(Outcomes.decided(caseFile, AppealStatus.REJECTED));
        Outcome upheld = RULES.evaluate(Outcomes.decided(caseFile, AppealStatus.UPHELD));

        assertThat(tallied(rejected)).isEqualTo(expected(rejected));
        assertThat(tallied(upheld)).isEqualTo(expected(upheld));
        assertThat(tallied(RULES.evaluate(caseFile))).isEqualTo(tallied(rejected));
        Reached.atLeast(1, "the worlds count differently", !tallied(rejected).equals(tallied(upheld)));
    }

    /** The numbers by {@code tally:period}: the pack gives a REMINDER of clause {@code units} for each. */
    private static Map<String, List<Integer>> tallied(Outcome outcome) {
        return outcome.decisions().stream()
                .filter(decision -> decision.clause().equals("units") && decision.kind() == DecisionKind.REMINDER)
                .collect(groupingBy(
                        decision -> decision.subjectId()
                                .substring(0, decision.subjectId().lastIndexOf(':')),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Decision::occurrence, Collectors.toList()),
                                numbers -> numbers.stream().sorted().toList())));
    }

    private static Map<String, List<Integer>> expected(Outcome outcome) {
        Map<String, List<Integer>> expected = new TreeMap<>();
        List<LocalDate> fined = new ArrayList<>();
        for (Decision decision : outcome.decisions()) {
            if (decision.status() == DecisionStatus.FINAL
                    && !isOnSupervisor(decision)
                    && !decision.subjectId().startsWith("tally:")) {
                LocalDate day = day(decision);
                if (decision.kind() == DecisionKind.WARNING) {
                    add(expected, "tally:warnings:%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3), 1);
                }
                if (decision.kind() == DecisionKind.POINTS) {
                    add(expected, "tally:points:" + day.getYear(), decision.points());
                }
                if (EnumSet.of(DecisionKind.WARNING, DecisionKind.SELF_REVIEW, DecisionKind.FINE)
                                .contains(decision.kind())
                        && decision.clause().startsWith("6.")) {
                    add(expected, "tally:heavy:ever", 1);
                }
                if (decision.kind() == DecisionKind.FINE) {
                    fined.add(day);
                    int number = (int) fined.stream()
                            .filter(earlier -> earlier.isAfter(day.minusDays(30)))
                            .count();
                    expected.computeIfAbsent("tally:fines:" + day, key -> new ArrayList<>())
                            .add(number);
                }
            }
        }
        return expected;
    }

    private static void add(Map<String, List<Integer>> expected, String period, int units) {
        List<Integer> numbers = expected.computeIfAbsent(period, key -> new ArrayList<>());
        int before = numbers.size();
        IntStream.rangeClosed(1, units).forEach(unit -> numbers.add(before + unit));
    }

    private static boolean isOnSupervisor(Decision decision) {
        return decision.id().endsWith(":SUPERVISOR");
    }

    private static LocalDate day(Decision decision) {
        return decision.occurredAt().atZone(ZONE).toLocalDate();
    }

    private static BigDecimal cap(CaseFile caseFile, YearMonth month) {
        for (Wage wage : caseFile.agent().wages()) {
            if (wage.month().equals(month)) {
                return wage.gross()
                        .multiply(new BigDecimal("0.20"))
                        .min(wage.gross().subtract(wage.minimum()).max(BigDecimal.ZERO))
                        .setScale(2, RoundingMode.DOWN);
            }
        }
        return null;
    }
}
