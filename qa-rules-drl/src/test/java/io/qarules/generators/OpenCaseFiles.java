package io.qarules.generators;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.CaseFile;
import io.qarules.casefile.CaseFileBuilder;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Evaluation;
import io.qarules.casefile.EvaluationBuilder;
import io.qarules.casefile.Event;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.HistoryEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Case files with what the pack {@code everything} declares: attributes, consequences, events, dated agent data. */
public final class OpenCaseFiles implements ArbitrarySupplier<CaseFile> {
    private static final List<String> FROM =
            List.of("2026-08-01", "2026-09-12", "2026-09-30", "2026-10-01", "2026-10-04", "2026-11-01");

    @Override
    public Arbitrary<CaseFile> get() {
        return Combinators.combine(new CaseFiles().get(), Arbitraries.randomValue(Random::nextLong))
                .as((caseFile, seed) -> new Additions(new Random(seed)).to(caseFile));
    }

    private record Additions(Random random) {
        CaseFile to(CaseFile caseFile) {
            return CaseFileBuilder.builder(caseFile)
                    .agent(agent(caseFile.agent()))
                    .evaluations(caseFile.evaluations().stream()
                            .map(this::evaluation)
                            .toList())
                    .events(IntStream.range(0, random.nextInt(6))
                            .mapToObj(this::event)
                            .toList())
                    .build();
        }

        private Agent agent(Agent agent) {
            Set<String> days = new LinkedHashSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                days.add(one(FROM));
            }
            return AgentBuilder.builder(agent)
                    .supervisorId(or(null, () -> "S1"))
                    .attributes(level())
                    .history(days.stream().map(this::entry).toList())
                    .build();
        }

        private HistoryEntry entry(String from) {
            return HistoryEntry.builder()
                    .from(LocalDate.parse(from))
                    .supervisorId(or(null, () -> one(List.of("S2", "S3"))))
                    .performancePay(or(null, () -> new BigDecimal(one(List.of("1000.00", "0.05", "0.00")))))
                    .attributes(level())
                    .build();
        }

        private Evaluation evaluation(Evaluation evaluation) {
            return EvaluationBuilder.builder(evaluation)
                    .findings(evaluation.findings().stream().map(this::finding).toList())
                    .build();
        }

        private Finding finding(Finding finding) {
            Set<String> consequences = new LinkedHashSet<>(finding.consequences());
            if (random.nextInt(4) == 0) {
                consequences.add(one(List.of("REGULATOR", Consequence.COMPLAINT)));
            }
            Map<String, Object> attributes = new TreeMap<>();
            if (random.nextBoolean()) {
                attributes.put("selfReported", random.nextBoolean());
            }
            if (random.nextBoolean()) {
                attributes.put("x", new BigDecimal(one(List.of("0", "1", "1.5", "-3"))));
            }
            return FindingBuilder.builder(finding)
                    .consequences(consequences)
                    .attributes(attributes)
                    .build();
        }

        private Event event(int number) {
            return Event.builder()
                    .id("X" + (number + 8))
                    .type(one(List.of("LATE", "LATE", "LETTER")))
                    .at(one(CaseFiles.MOMENTS))
                    .callId(or(null, () -> one(List.of("C1", "C2", "C3"))))
                    .attributes(or(Map.of(), () -> Map.of("minutes", one(List.of(0, 7, 25, 60)))))
                    .build();
        }

        private Map<String, Object> level() {
            return or(Map.of(), () -> Map.of("level", one(List.of("NEW", "OLD"))));
        }

        private <T> T or(T other, Supplier<T> value) {
            return random.nextInt(3) == 0 ? other : value.get();
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }
    }
}
