package io.qarules.centres;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.settlement.Decided;
import io.qarules.settlement.Settlement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each centre's rule where it applies, and where it does not; what is expected is worked out by hand from the policy. */
@Policy("17")
class PeriodCentresTest {
    private static final String FINE =
            "{\"id\": \"FINE:F%1$d\", \"kind\": \"FINE\", \"subjectId\": \"F%1$d\", \"status\": \"%2$s\", \"amount\": \"%3$s\", \"occurrence\": 1}";

    /** A centre writes its cases itself. */
    @ParameterizedTest
    @EnumSource
    void checkHasNothingToSay(PeriodCentre centre) {
        assertThat(PackCheck.directory(centre.directory()).diagnostics())
                .filteredOn(diagnostic -> diagnostic.code() != DiagnosticCode.NO_CASES)
                .isEmpty();
    }

    /** T2 has a fine in force, of one of T3 nothing is known; one that is proposed only is none. A4 has no team. */
    @Test
    void aTeamWithoutAFineGetsAPrize() {
        Settlement settlement = PeriodCentre.TEAM_PRIZE.settles(
                of("A1", "T1", ""),
                of("A2", "T1", FINE.formatted(1, "PROPOSED", "50.00")),
                of("A3", "T2", ""),
                of("A5", "T2", FINE.formatted(1, "FINAL", "0.01")),
                of("A6", "T3", ""),
                "{\"agent\": {\"id\": \"A7\", \"team\": \"T3\"}}",
                "{\"agent\": {\"id\": \"A4\"}, \"decisions\": []}");

        assertThat(Decided.in(settlement)).containsExactly("TEAM_AWARD:2026-10:team:T1 500.00");
        assertThat(settlement.groups()).singleElement().satisfies(group -> assertThat(group.group())
                .isEqualTo("team:T1"));
        assertThat(settlement.fund().closing()).isEqualTo("1500.00");
    }

    /** The thousand-and-first member of a team is seen as the first is. */
    @Test
    void aLargeTeamIsSeenWhole() {
        String[] members = IntStream.range(0, 2_100)
                .mapToObj(i -> of("A%04d".formatted(i), "T1", i == 2_099 ? FINE.formatted(1, "FINAL", "50.00") : ""))
                .toArray(String[]::new);

        assertThat(Decided.in(PeriodCentre.TEAM_PRIZE.settles(members))).isEmpty();
    }

    /**
     * A1: (90 + 2 x 75) / 3 = 80. A2: (75 + 2 x 90) / 3 = 85. A3: (90 + 2 x 74.9) / 3 = 79.93, though the plain mean is
     * 82.45. Of A4 nothing is known. The mean of the three is (80 + 85 + 79.9333) / 3 = 81.64.
     */
    @Test
    void mysteryCallsCountDoubleInTheQualityScore() {
        Settlement settlement = PeriodCentre.MYSTERY_CALLS.settles(
                scored("A1", "90", "75"),
                scored("A2", "75", "90"),
                scored("A3", "90", "74.9"),
                "{\"agent\": {\"id\": \"A4\"}}");

        assertThat(settlement.members())
                .extracting(member -> member.agentId() + " " + member.metrics().get("quality"))
                .containsExactly("A1 80.00", "A2 85.00", "A3 79.93", "A4 null");
        assertThat(Decided.in(settlement)).containsExactly("TRAINING:2026-10:A3:quality quality 81.64");
    }

    /**
     * Ten agents over two lines: the cuts are at places 1, 4 and 8. By the composite, in which satisfaction weighs more,
     * the order would be the other way round. The mean conversion is (0.05 + … + 0.50) / 10 = 0.275.
     */
    @Test
    void fourTiersByTheSalesIndex() {
        String[] members = IntStream.rangeClosed(1, 10)
                .mapToObj(i ->
                        "{\"agent\": {\"id\": \"A%02d\", \"line\": \"%s\", \"performancePay\": \"1000.00\"}, \"indicators\": {\"conversion\": %s}, \"measures\": {\"csat\": %s}}"
                                .formatted(i, i % 2 == 0 ? "shop" : "hotline", (11 - i) / 20.0, 1 + i * 4 / 10.0))
                .toArray(String[]::new);
        Settlement settlement = PeriodCentre.FOUR_TIERS.settles(members);

        assertThat(settlement.members().stream().map(member -> member.tier()).collect(Collectors.joining()))
                .isEqualTo("ABBBCCCCDD");
        assertThat(settlement.members().get(0).composite())
                .isLessThan(settlement.members().get(9).composite());
        assertThat(settlement.members().get(0).metrics().get("conversion")).isEqualTo("0.50");
        assertThat(Decided.in(settlement))
                .containsExactly(
                        "BONUS:2026-10:A01 100.00 up to 200.00",
                        "TRAINING:2026-10:A09:conversion conversion 0.28",
                        "TRAINING:2026-10:A10:conversion conversion 0.28");
    }

    @ParameterizedTest
    @CsvSource({
        "96, A, 3600.00, 1.20",
        "94.995, A, 3600.00, 1.20",
        "94.99, B, 3000.00, 1.00",
        "84.99, C, 2400.00, 0.80",
        "70, C, 2400.00, 0.80",
        "69.99, D, 0.00, 0.00",
    })
    void theQualityScoreSetsThePerformancePay(String score, String tier, String amount, String factor) {
        Settlement settlement = PeriodCentre.QUALITY_PAY.settles(
                "{\"agent\": {\"id\": \"A1\", \"performancePay\": \"3000.00\"}, \"measures\": {\"aht\": 900}, \"scores\": [{\"evaluationId\": \"E1\", \"score\": \"%s\"}]}"
                        .formatted(score));

        assertThat(settlement.members().get(0).tier()).isEqualTo(tier);
        assertThat(Decided.in(settlement))
                .containsExactly("PERFORMANCE_PAY:2026-10:A1 %s factor %s".formatted(amount, factor));
    }

    @Test
    void withoutPayThereIsTheFactorAlone_andWithoutAScoreNothing() {
        assertThat(
                        Decided.in(
                                PeriodCentre.QUALITY_PAY.settles(
                                        "{\"agent\": {\"id\": \"A1\"}, \"scores\": [{\"evaluationId\": \"E1\", \"score\": \"96\"}]}",
                                        "{\"agent\": {\"id\": \"A2\", \"performancePay\": \"3000.00\"}, \"measures\": {\"aht\": 600}}")))
                .containsExactly("PERFORMANCE_PAY:2026-10:A1 factor 1.20");
    }

    /** Calls with talk by logged-in hours: 7.9992, 8, 9.9, 10, 11.9988, 12; the exact value decides, not the rounded one. */
    @ParameterizedTest
    @CsvSource({"8, 1.0001, ", "8, 1, 100.00", "99, 10, 100.00", "10, 1, 200.00", "12, 1.0001, 200.00", "12, 1, 300.00"
    })
    void callsAnHourAreALadderInMoney(int calls, String hours, String amount) {
        String talk = IntStream.range(0, calls)
                .mapToObj(i -> "{\"id\": \"C%d\", \"startedAt\": \"2026-10-03T09:12:58+08:00\", \"talkSeconds\": 60}"
                        .formatted(i))
                .collect(Collectors.joining(","));
        Settlement settlement = PeriodCentre.CALLS_AN_HOUR.settles(
                "{\"agent\": {\"id\": \"A1\"}, \"loggedInHours\": %s, \"calls\": [%s]}".formatted(hours, talk));

        if (amount == null) {
            assertThat(Decided.in(settlement)).isEmpty();
        } else {
            assertThat(Decided.in(settlement)).containsExactly("ALLOWANCE:2026-10:A1:ladder " + amount);
        }
    }

    /** One of 150 twice adds up to 300, and none of them is 200; the supervisor's is not the agent's own; of A8 nothing is known. */
    @Test
    void noBonusWithAFineInForceOf200OrMore() {
        assertThat(Decided.in(PeriodCentre.BONUS_GATE.settles(
                        good("A1", ""),
                        good("A2", FINE.formatted(1, "FINAL", "199.99")),
                        good("A3", FINE.formatted(1, "FINAL", "200.00")),
                        good("A4", FINE.formatted(1, "PENDING", "200.00")),
                        good("A5", FINE.formatted(1, "FINAL", "150.00") + "," + FINE.formatted(2, "FINAL", "150.00")),
                        good("A6", FINE.formatted(1, "FINAL", "50.00") + "," + FINE.formatted(2, "FINAL", "300.00")),
                        good("A7", FINE.formatted(1, "FINAL", "200.00").replace("}", ", \"liable\": \"S1\"}")),
                        "{\"agent\": {\"id\": \"A8\"}, \"measures\": {\"csat\": 5}}")))
                .containsExactly(
                        "BONUS:2026-10:A1 100.00 up to 150.00",
                        "BONUS:2026-10:A2 100.00 up to 150.00",
                        "BONUS:2026-10:A4 100.00 up to 150.00",
                        "BONUS:2026-10:A5 100.00 up to 150.00",
                        "BONUS:2026-10:A7 100.00 up to 150.00");
    }

    /**
     * A1 and A2: 0.6 x 90 + 0.4 x 100 = 94, equals in T1, before A3: 0.6 x 95 + 0.4 x 75 = 87. A4: 0.6 x 80 + 0.4 x 80 =
     * 80. A5 was warned, and A6 is only the second of T3. A7: 0.6 x 70 + 0.4 x 75 = 72. A8 has too few surveys. Of A9 it is
     * not known what was decided. B2 was fined. Of the fund of 1000 three stars leave 100.
     */
    @Test
    void theBestOfEachTeamIsAStarOfTheFloor() {
        String warning = FINE.formatted(1, "FINAL", "0.01").replace("FINE", "WARNING");
        Settlement settlement = PeriodCentre.FLOOR_STARS.settles(
                floor("A1", "T1", 90, 5, 20, "[]"),
                floor("A2", "T1", 90, 5, 20, "[" + FINE.formatted(1, "PROPOSED", "50.00") + "]"),
                floor("A3", "T1", 95, 4, 20, "[]"),
                floor("A4", "T2", 80, 4.2, 21, "[]"),
                floor("A5", "T3", 100, 5, 20, "[" + warning + "]"),
                floor("A6", "T3", 90, 5, 20, "[]"),
                floor("A7", "T4", 70, 4, 20, "[]"),
                floor("A8", "T5", 100, 5, 19, "[]"),
                floor("A9", "T6", 100, 5, 20, "null"),
                floor("B1", "T7", 90, 5, 20, "[]"),
                floor("B2", "T8", 90, 5, 20, "[" + FINE.formatted(1, "FINAL", "0.01") + "]"));

        assertThat(Decided.in(settlement))
                .containsExactly(
                        "AWARD:2026-10:A1:FLOOR_STAR 300.00",
                        "PRAISE:2026-10:A1:FLOOR_STAR",
                        "AWARD:2026-10:A2:FLOOR_STAR 300.00",
                        "PRAISE:2026-10:A2:FLOOR_STAR",
                        "AWARD:2026-10:A4:FLOOR_STAR 300.00",
                        "PRAISE:2026-10:A4:FLOOR_STAR",
                        "AWARD:2026-10:B1:FLOOR_STAR 300.00 UNFUNDED",
                        "PRAISE:2026-10:B1:FLOOR_STAR");
        assertThat(settlement.fund().closing()).isEqualTo("100.00");
    }

    private static String of(String id, String team, String decisions) {
        return "{\"agent\": {\"id\": \"%s\", \"team\": \"%s\"}, \"decisions\": [%s]}".formatted(id, team, decisions);
    }

    private static String good(String id, String decisions) {
        return "{\"agent\": {\"id\": \"%s\", \"performancePay\": \"1000.00\"}, \"measures\": {\"csat\": 5}, \"decisions\": [%s]}"
                .formatted(id, decisions);
    }

    private static String floor(String id, String team, int score, double csat, int surveys, String decisions) {
        return "{\"agent\": {\"id\": \"%s\", \"team\": \"%s\"}, \"scores\": [{\"evaluationId\": \"E1\", \"score\": %d}], \"measures\": {\"csat\": %s, \"surveys\": %d}, \"decisions\": %s}"
                .formatted(id, team, score, csat, surveys, decisions);
    }

    private static String scored(String id, String regular, String mystery) {
        return "{\"agent\": {\"id\": \"%s\"}, \"scores\": [{\"evaluationId\": \"E1\", \"score\": \"%s\", \"kind\": \"REGULAR\"}, {\"evaluationId\": \"E2\", \"score\": \"%s\", \"kind\": \"MYSTERY\"}]}"
                .formatted(id, regular, mystery);
    }
}
