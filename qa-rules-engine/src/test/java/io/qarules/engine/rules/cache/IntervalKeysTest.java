package io.qarules.engine.rules.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.citation.Policy;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.engine.TestPack;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Policy("12")
@DisplayName("A number that is compared with fixed numbers enters the cache key as the interval it lies in")
public class IntervalKeysTest {
    private static final int CASES = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final List<String> MINUTES = List.of("-3", "0", "9.49", "9.5", "9.50", "9.51", "30", "30.01", "1e3");
    private static final List<Integer> TENURES = List.of(-1, 0, 89, 90, 91, 179, 180, 181, 4000);

    /** A fact. */
    public record Sample(@Nullable BigDecimal amount, int count) {}

    @TempDir
    private Path directory;

    @Test
    void theNumbersOfAllRulesDivideTheValues() {
        FactKeyReader keys = reader(
                FactField.between(path("amount"), List.of(new BigDecimal("9.5"))),
                FactField.presence(path("amount")),
                FactField.between(path("amount"), List.of(new BigDecimal("30.0"))),
                FactField.between(path("count"), List.of(BigDecimal.ONE)));

        Map<FactKey, List<String>> alike = new HashMap<>();
        for (String amount : MINUTES) {
            alike.computeIfAbsent(key(keys, amount, 2), none -> new ArrayList<>())
                    .add(amount);
        }

        assertThat(alike.values())
                .containsExactlyInAnyOrder(
                        List.of("-3", "0", "9.49"),
                        List.of("9.5", "9.50"),
                        List.of("9.51"),
                        List.of("30"),
                        List.of("30.01", "1e3"));
        assertThat(key(keys, null, 2)).isNotEqualTo(key(keys, "-3", 2));
        assertThat(key(keys, "0", 2)).isEqualTo(key(keys, "0", 77)).isNotEqualTo(key(keys, "0", 1));
    }

    @Test
    void aRuleThatTellsEveryValueApartIsTheMorePrecise() {
        FactKeyReader keys =
                reader(FactField.between(path("amount"), List.of(BigDecimal.TEN)), FactField.exact(path("amount")));

        assertThat(key(keys, "1", 1)).isNotEqualTo(key(keys, "2", 1));
    }

    @Test
    @DisplayName("what is decided with kept results is what is decided by firing, around every number")
    void keptResultsAreThoseOfFiring() {
        TestPack pack = TestPack.minimal(directory)
                .policy("policy.number( \"call\", \"minutes\" );")
                .penalize("1", "tenureDays < 90", "decide.remind( $o );")
                .penalize("1", "tenureDays >= 90, tenureDays != 180", "decide.warn( $o );")
                .penalize("1", "tenureDays > 180", "decide.train( $o );")
                .penalize("1", "tenureDays == null", "decide.selfReview( $o );")
                .penalize("1", "call.number( \"minutes\" ) > 9.5", "decide.fine( $o, 10 );")
                .penalize("1", "call.number( \"minutes\" ) in ( 0, 9.5 )", "decide.points( $o, 2 );")
                .penalize("1", "call.number( \"minutes\" ) != 30", "decide.trainOffline( $o );");
        assertThat(pack.uncacheableRules()).isEmpty();
        QaRulesEngine kept = pack.load();
        QaRulesEngine fired = QaRulesEngine.builder()
                .directory(pack.directory())
                .cacheResults(false)
                .build();
        Random random = new Random(11);

        for (int i = 0; i < CASES; i++) {
            CaseFile caseFile = caseFile(random);
            assertThat(kept.evaluate(caseFile)).isEqualTo(fired.evaluate(caseFile));
        }
    }

    private static CaseFile caseFile(Random random) {
        String minutes = random.nextInt(5) == 0 ? null : MINUTES.get(random.nextInt(MINUTES.size()));
        Integer tenure = random.nextInt(5) == 0 ? null : TENURES.get(random.nextInt(TENURES.size()));
        CaseFile caseFile = TestCase.ofAgent("A1")
                .call(Call.builder()
                        .id("C1")
                        .startedAt(TestCase.at("2026-10-01T09:00:00+08:00"))
                        .attributes(minutes == null ? Map.of() : Map.of("minutes", new BigDecimal(minutes)))
                        .build())
                .finding(
                        "F1",
                        "1",
                        "2026-10-01T10:00:00+08:00",
                        finding -> finding,
                        evaluation -> evaluation.callId(random.nextInt(9) == 0 ? null : "C1"))
                .caseFile();
        Agent agent = Agent.builder()
                .id("A1")
                .hiredOn(tenure == null ? null : DAY.minusDays(tenure))
                .build();
        return CaseFileBuilder.builder(caseFile).agent(agent).build();
    }

    private static FactKeyReader reader(FactField... fields) {
        return new FactKeyReader("", List.of(fields), List.of(), new FactRoles(Sample.class, null, String.class));
    }

    private static PropertyPath path(String property) {
        return PropertyPath.of(Sample.class, property).orElseThrow();
    }

    private static FactKey key(FactKeyReader keys, @Nullable String amount, int count) {
        FactKey key = new FactKey();
        keys.read(new Sample(amount == null ? null : new BigDecimal(amount), count), null, key);
        return key;
    }
}
