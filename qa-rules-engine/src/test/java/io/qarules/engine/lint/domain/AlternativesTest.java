package io.qarules.engine.lint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Alternatives in their plain form hold of the same facts")
class AlternativesTest {
    private static final FactType OFFENCE = FactType.of(Offence.class);
    private static final int MOST = 4;
    private static final List<String> SEVERITIES = List.of("MINOR", "MODERATE", "SEVERE", "null");
    private static final List<String> LINES = List.of("a", "b", "c");

    /** Of 200 times up to six alternatives, each fact of four occurrences, five tenures, four severities and four lines. */
    @Test
    void asThoseThatWereWritten() {
        Random random = new Random(20261130);
        List<Conjunction> facts = facts();
        int fewer = 0;
        for (int time = 0; time < 200; time++) {
            List<Conjunction> written = new ArrayList<>();
            for (int box = 0; box <= random.nextInt(6); box++) {
                written.add(alternative(random));
            }

            List<Conjunction> plain = Alternatives.plain(written, OFFENCE, Vocabulary.NONE);

            for (Conjunction fact : facts) {
                assertThat(holds(plain, fact))
                        .as("%s of %s for %s", plain, written, fact)
                        .isEqualTo(holds(written, fact));
            }
            fewer += plain.size() < written.size() ? 1 : 0;
        }
        assertThat(fewer).isGreaterThan(20);
    }

    @Test
    void whatAPropertyCanBeAtAllIsNoCondition() {
        Conjunction known = asks("occurrence", numbers(Range.atLeast(BigDecimal.ONE), true));
        Conjunction tenure = asks("tenureDays", numbers(Range.atLeast(BigDecimal.ZERO), false));
        Conjunction unknown = asks("tenureDays", numbers(Range.singleton(BigDecimal.valueOf(-1)), true));

        assertThat(Alternatives.plain(List.of(known), OFFENCE, Vocabulary.NONE)).containsExactly(Conjunction.ALL);
        assertThat(Alternatives.plain(List.of(tenure), OFFENCE, Vocabulary.NONE))
                .as("an unknown tenure is left out")
                .containsExactly(tenure);
        assertThat(Alternatives.plain(List.of(tenure, unknown), OFFENCE, Vocabulary.NONE))
                .containsExactly(Conjunction.ALL);
    }

    private static boolean holds(List<Conjunction> boxes, Conjunction fact) {
        return boxes.stream().anyMatch(box -> !box.and(fact).isEmpty());
    }

    private static List<Conjunction> facts() {
        List<Conjunction> facts = new ArrayList<>();
        for (int occurrence = 1; occurrence <= MOST; occurrence++) {
            for (int tenure = -1; tenure < MOST; tenure++) {
                for (String severity : SEVERITIES) {
                    for (int line = 0; line <= LINES.size(); line++) {
                        Map<String, Domain> fact = new HashMap<>();
                        fact.put("occurrence", Domain.Numbers.of(Range.singleton(BigDecimal.valueOf(occurrence))));
                        fact.put("tenureDays", tenure < 0 ? unknownNumber() : one(tenure));
                        fact.put("severity", new Domain.Few(Set.of(severity)));
                        fact.put(
                                "agent.line",
                                line == LINES.size()
                                        ? Domain.Texts.UNKNOWN
                                        : Domain.Texts.among(Set.of(LINES.get(line))));
                        facts.add(new Conjunction(fact, Set.of()));
                    }
                }
            }
        }
        return facts;
    }

    private static Conjunction alternative(Random random) {
        Map<String, Domain> asked = new HashMap<>();
        if (random.nextBoolean()) {
            asked.put("occurrence", range(random, 1));
        }
        if (random.nextInt(3) == 0) {
            asked.put("tenureDays", range(random, 0));
        }
        if (random.nextInt(3) == 0) {
            asked.put("severity", new Domain.Few(Set.copyOf(SEVERITIES.subList(random.nextInt(3), 4))));
        }
        if (random.nextInt(3) == 0) {
            Set<String> lines = Set.copyOf(LINES.subList(0, 1 + random.nextInt(2)));
            asked.put("agent.line", random.nextBoolean() ? Domain.Texts.among(lines) : Domain.Texts.not(lines));
        }
        return new Conjunction(asked, Set.of());
    }

    private static Domain range(Random random, int least) {
        BigDecimal from = BigDecimal.valueOf(least + random.nextInt(MOST));
        return random.nextBoolean()
                ? numbers(Range.atLeast(from), random.nextBoolean())
                : numbers(Range.closed(from, from.add(BigDecimal.valueOf(random.nextInt(2)))), random.nextBoolean());
    }

    private static Conjunction asks(String property, Domain domain) {
        return new Conjunction(Map.of(property, domain), Set.of());
    }

    private static Domain numbers(Range<BigDecimal> range, boolean unknown) {
        return new Domain.Numbers(ImmutableRangeSet.of(range), unknown, Set.of());
    }

    private static Domain one(int number) {
        return Domain.Numbers.of(Range.singleton(BigDecimal.valueOf(number)));
    }

    private static Domain unknownNumber() {
        return new Domain.Numbers(ImmutableRangeSet.of(), true, Set.of());
    }
}
