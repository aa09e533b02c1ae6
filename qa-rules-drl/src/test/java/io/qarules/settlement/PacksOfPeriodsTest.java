package io.qarules.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Clause;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.standard.StandardPack;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the packs that settle periods beside {@code csat-linkage}, worked out by hand from the policy. */
@Policy("18")
class PacksOfPeriodsTest {
    private static final QaRulesEngine APPRAISAL = load(StandardPack.APPRAISAL);
    private static final QaRulesEngine RECOGNITION = load(StandardPack.RECOGNITION);
    private static final QaRulesEngine S3_CENTRE = load(StandardPack.S3_CENTRE);

    /**
     * A31: 960 + 1410 + 1425, 960 + 1000 + 980, 1350 + 450 + 960 = 9495. A32: 880 + 1350 + 1275, 840 + 900 + 900, 1200 +
     * 400 + 800 = 8545. A33: 800 + 1080 + 1125, 700 + 500 + 800, 1125 + 300 + 700 = 7130. A34: 700 + 900 + 900, 400 + 400
     * + 700, 900 + 250 + 600 = 5750.
     *
     * <p>Points of aht are 100, 90, 50, 40, so two of four are below 60, and the mean is 70, which is 690 s: A33 lacks 20 x
     * 10 there, in accuracy (79 − 72) x 15. Points of responseSeconds are 96, 84, 70, 40, the mean 72.5, which is 23.75 s:
     * A34 lacks 32.5 x 10 there, 30 x 10 in aht and 19 x 15 in accuracy.
     */
    @Test
    @Clause({
        "indicators",
        "indices",
        "grades",
        "grade.excellent",
        "grade.good",
        "grade.pass",
        "grade.poor",
        "grade.poor-again",
        "process"
    })
    void theExampleOfTheAppraisal() {
        Settlement settlement = example("appraisal", APPRAISAL);

        assertThat(settlement.members())
                .extracting(member -> member.agentId() + " " + member.composite() + " " + member.tier())
                .containsExactly("A31 94.95 EXCELLENT", "A32 85.45 GOOD", "A33 71.30 PASS", "A34 57.50 POOR");
        assertThat(settlement.members().get(0).satisfactionIndex()).isEqualTo("92.00"); // 2760 / 30
        assertThat(settlement.members().get(0).indices())
                .hasToString("{efficiency=98.00, quality=94.88}"); // 2940 / 30, 3795 / 40 = 94.875
        assertThat(Decided.in(settlement))
                .containsExactly(
                        "BONUS:2026-Q4:A31 300.00 up to 450.00",
                        "PROMOTION_PRIORITY:2026-Q4:A31",
                        "PRAISE:2026-Q4:A31:grade.excellent",
                        "BONUS:2026-Q4:A32 150.00 up to 300.00",
                        "TRAINING:2026-Q4:A33 aht 690.00",
                        "TARGET:2026-Q4:A33 aht 690.00",
                        "TRAINING:2026-Q4:A34 responseSeconds 23.75",
                        "REMINDER:2026-Q4:A34:grade.poor",
                        "WRITTEN_WARNING:2026-Q4:A34 until 2027-03-31 PROPOSED",
                        "ROLE_REVIEW:2026-Q4:A34 PROPOSED",
                        "PROCESS_REVIEW:2026-Q4:centre:hotline:aht aht");
    }

    /**
     * A41: 1380 + 1350 + 1410 + 960 + 1425 + 440 = 6965, and 1387.5 + 350 + 450; A42: 6500 and 2250; A43: 5225 and 1725.
     * The mean of communication is 233 / 3 = 77.67, and A43 lacks 22.67 x 15 there, 14.67 x 15 in solving.
     */
    @Test
    @Clause({"SERVICE_STAR", "SMILE_AMBASSADOR", "certificate", "dimension", "ranking"})
    void theExampleOfTheRecognition() {
        Settlement settlement = example("recognition", RECOGNITION);

        assertThat(settlement.members())
                .extracting(member -> member.agentId() + " " + member.composite())
                .containsExactly("A41 91.53", "A42 87.50", "A43 69.50");
        assertThat(Decided.in(settlement))
                .containsExactly(
                        "AWARD:2026-10:A41:SERVICE_STAR 300.00",
                        "PRAISE:2026-10:A41:SERVICE_STAR",
                        "ALLOWANCE:2026-10:A41:certificate 300.00",
                        "AWARD:2026-10:A42:SMILE_AMBASSADOR 200.00",
                        "PRAISE:2026-10:A42:SMILE_AMBASSADOR",
                        "ALLOWANCE:2026-10:A42:certificate 200.00",
                        "TRAINING:2026-10:A43 communication 77.67");
        assertThat(settlement.fund().closing()).isEqualTo("500.00");
    }

    /** A title is that of its clause; 30 calls are enough, and of two who solve as many each is the first. */
    @Test
    @Clause("PROBLEM_SOLVER")
    void theProblemSolver() {
        Settlement settlement = Decided.settlePeriod(
                RECOGNITION,
                "2026-10",
                "\"fund\": \"300.00\",",
                solving("A1", 27, 30),
                solving("A2", 36, 40),
                solving("A3", 26, 30));

        assertThat(Decided.in(settlement))
                .containsExactly(
                        "AWARD:2026-10:A1:PROBLEM_SOLVER 200.00",
                        "PRAISE:2026-10:A1:PROBLEM_SOLVER",
                        "AWARD:2026-10:A2:PROBLEM_SOLVER 200.00 UNFUNDED",
                        "PRAISE:2026-10:A2:PROBLEM_SOLVER");
        assertThat(settlement.members().get(0).decisions().get(1).reason().zh()).startsWith("问题解决能手：");
    }

    /** Who has it for a year is not asked in the quarter's way, and a month's run knows neither. */
    @Test
    @Clause({"prize.quarter", "prize.year"})
    void thePrizesOfTheQuarterAndTheYear() {
        String fund = "\"fund\": \"2000.00\",";

        assertThat(Decided.in(
                        Decided.settlePeriod(RECOGNITION, "2026-Q4", fund, months("A1", 3, 90), months("A2", 3, 91))))
                .containsExactly("AWARD:2026-Q4:A2:prize.quarter 500.00");
        assertThat(Decided.in(
                        Decided.settlePeriod(RECOGNITION, "2026", fund, months("A1", 12, 90), months("A2", 9, 80))))
                .containsExactly("AWARD:2026:A1:prize.year 1000.00");
        assertThat(Decided.in(Decided.settlePeriod(RECOGNITION, "2026-Q4", fund, months("A1", 2, 90))))
                .isEmpty();
        assertThat(Decided.in(Decided.settlePeriod(RECOGNITION, "2026-Q4", "", months("A1", 3, 90))))
                .containsExactly("AWARD:2026-Q4:A1:prize.quarter 500.00 UNFUNDED");
    }

    /** 46 / 58 = 0.793. */
    @Test
    @Clause({"centre", "answer-rate", "satisfaction-rate", "first-contact", "attrition", "incentives"})
    void theExampleOfTheCentre() {
        assertThat(Decided.in(example("s3-centre", S3_CENTRE)))
                .containsExactly(
                        "KPI_REVIEW:2026-10:centre:attrition attrition 2.80 reached 3.10",
                        "KPI_REVIEW:2026-10:centre:incentives/penalties incentives/penalties 1.00 reached 0.79",
                        "KPI_REVIEW:2026-10:centre:satisfactionRate satisfactionRate 99.00 reached 98.60");
        assertThat(Decided.in(Decided.settlePeriod(S3_CENTRE, "2026-10", "\"indicators\": {\"answerRate\": 98.999},")))
                .containsExactly("KPI_REVIEW:2026-10:centre:answerRate answerRate 99.00 reached 99.00");
        assertThat(Decided.in(Decided.settlePeriod(
                        S3_CENTRE, "2026-10", "\"indicators\": {\"firstContactResolution\": 86.27},")))
                .containsExactly(
                        "KPI_REVIEW:2026-10:centre:firstContactResolution firstContactResolution 91.83 reached 86.27");
    }

    private static String solving(String id, int resolved, int calls) {
        List<String> answers = Stream.concat(
                        Collections.nCopies(resolved, "true").stream(),
                        Collections.nCopies(calls - resolved, "false").stream())
                .toList();
        return "{\"agent\": {\"id\": \"%s\", \"line\": \"hotline\"}, \"calls\": [%s]}"
                .formatted(
                        id,
                        IntStream.range(0, calls)
                                .mapToObj(call ->
                                        "{\"id\": \"C%d\", \"startedAt\": \"2026-10-03T09:12:58+08:00\", \"firstContactResolved\": %s}"
                                                .formatted(call, answers.get(call)))
                                .collect(Collectors.joining(",")));
    }

    private static String months(String id, int months, int mean) {
        return "{\"agent\": {\"id\": \"%s\", \"line\": \"hotline\"}, \"indicators\": {\"months\": %d, \"monthsMean\": %d}}"
                .formatted(id, months, mean);
    }

    private static Settlement example(String pack, QaRulesEngine rules) {
        Settlement settlement = rules.settle(
                new PeriodFileReader(true).read(StandardPack.read(Path.of("../examples", pack + ".json"))));
        assertThat(settlement.problems()).isEmpty();
        return settlement;
    }

    private static QaRulesEngine load(StandardPack pack) {
        return QaRulesEngine.builder().settlementDirectory(pack.directory()).build();
    }
}
