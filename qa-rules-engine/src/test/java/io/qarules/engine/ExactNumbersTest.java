package io.qarules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.CaseFile;
import io.qarules.citation.Policy;
import io.qarules.outcome.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a number of a rule that loads is the number that stands there")
class ExactNumbersTest {
    private static final String OFFENCE = "2026-10-03T09:12:58+08:00";
    private static final BigDecimal LEAST = new BigDecimal("0.000000001");

    @TempDir
    private Path directory;

    /** Any decimal of 15 digits is named by a double of its own; of longer ones only some are, and the others are refused. */
    @Test
    @Policy("13")
    void amountsAreGivenAsTheyAreWrittenOrRefused() {
        Map<String, BigDecimal> written = decimals(80, 2);
        Set<String> refused = refused(amounts(directory.resolve("all"), written));
        Map<String, BigDecimal> accepted = new TreeMap<>(written);
        accepted.keySet().removeAll(refused);

        assertThat(refused).isNotEmpty().allSatisfy(clause -> assertThat(
                        written.get(clause).stripTrailingZeros().precision())
                .isGreaterThan(15));
        assertThat(accepted).hasSizeGreaterThan(40);
        assertThat(amounts(directory.resolve("some"), accepted).load().evaluate(findings(accepted)).decisions().stream()
                        .collect(Collectors.toMap(Decision::clause, Decision::amount)))
                .isEqualTo(accepted.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().setScale(2, RoundingMode.UNNECESSARY))));
    }

    /** Each rule fires for its own number, and not for the next one, a billionth more. */
    @Test
    @Policy("12")
    void conditionsCompareAllDigits() {
        Map<String, BigDecimal> written = decimals(25, 9);
        TestPack pack = TestPack.minimal(directory).policy("policy.number( \"finding\", \"x\" );");
        TestCase offences = TestCase.ofAgent("A1");
        written.forEach((clause, number) -> {
            pack.penalize(
                    clause,
                    "finding.number( \"x\" ) == %1$s, finding.number( \"x\" ) in ( %1$s, 7 ), finding.number( \"x\" ) <= %1$s"
                            .formatted(number.toPlainString()),
                    "decide.warn( $o );");
            offences.finding("F" + clause, clause, OFFENCE, finding -> finding.attributes(Map.of("x", number)));
            offences.finding(
                    "G" + clause, clause, OFFENCE, finding -> finding.attributes(Map.of("x", number.add(LEAST))));
        });

        assertThat(pack.load().evaluate(offences.caseFile()).decisions())
                .extracting(Decision::subjectId)
                .containsExactlyInAnyOrderElementsOf(
                        written.keySet().stream().map(clause -> "F" + clause).toList());
    }

    private static TestPack amounts(Path directory, Map<String, BigDecimal> written) {
        TestPack pack = TestPack.minimal(directory);
        written.forEach(
                (clause, amount) -> pack.penalize(clause, "decide.fine( $o, %s );".formatted(amount.toPlainString())));
        return pack;
    }

    private static CaseFile findings(Map<String, BigDecimal> clauses) {
        TestCase offences = TestCase.ofAgent("A1");
        clauses.keySet().forEach(clause -> offences.finding("F" + clause, clause, OFFENCE));
        return offences.caseFile();
    }

    /** The clauses whose rule the check refuses for its digits. */
    private static Set<String> refused(TestPack pack) {
        List<String> said = pack.diagnostics();
        assertThat(said).allMatch(line -> line.contains(" has more digits than are kept"));
        return said.stream()
                .map(line -> line.replaceFirst("(?s)^penalize/(.+?)-\\d+\\.drl:.*", "$1"))
                .collect(Collectors.toSet());
    }

    /** Decimals above 0, by clause: 1 to 15 digits before the point, none to so many after it; the last is the hardest. */
    private static Map<String, BigDecimal> decimals(int many, int places) {
        Random random = new Random(20261130);
        Map<String, BigDecimal> decimals = new TreeMap<>();
        for (int i = 1; i < many; i++) {
            String digits = digits(random, 1 + random.nextInt(15));
            String after = digits(random, random.nextInt(places + 1));
            decimals.put("5." + i, new BigDecimal(after.isEmpty() ? digits : digits + "." + after));
        }
        decimals.put("5." + many, new BigDecimal("90071992547409.93"));
        return decimals;
    }

    private static String digits(Random random, int many) {
        List<String> digits = new ArrayList<>(IntStream.range(0, many)
                .mapToObj(i -> String.valueOf(random.nextInt(10)))
                .toList());
        if (many > 0) {
            digits.set(0, String.valueOf(1 + random.nextInt(9)));
        }
        return String.join("", digits);
    }
}
