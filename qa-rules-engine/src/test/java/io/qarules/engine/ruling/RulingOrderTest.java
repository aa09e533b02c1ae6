package io.qarules.engine.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.citation.Policy;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Decisions are in one order, whether they come in that of their moments or not. */
@Policy("2")
class RulingOrderTest {
    private static final Rule RULE = new Rule("a rule", "1", Stage.PENALIZE, "penalize/1.drl");

    @Provide
    Arbitrary<List<Ruling>> rulings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("5.1", "6.1"),
                        Arbitraries.of("F1", "F2", "F3"),
                        Arbitraries.of(DecisionKind.WARNING, DecisionKind.FINE, DecisionKind.ACKNOWLEDGEMENT))
                .as(RulingOrderTest::ruling)
                .list()
                .ofMaxSize(12);
    }

    private static Ruling ruling(int second, String clause, String id, DecisionKind kind) {
        return Ruling.of(kind, Subject.of(id, clause, null, Instant.ofEpochSecond(second)), RULE, DecisionStatus.FINAL);
    }

    @Property
    void decisions_come_in_any_order(@ForAll("rulings") List<Ruling> rulings) {
        assertThat(Ruling.inOrder(rulings)).isEqualTo(sorted(rulings, Ruling.ORDER));
    }

    @Property
    void decisions_come_in_the_order_of_their_moments(@ForAll("rulings") List<Ruling> rulings) {
        List<Ruling> byMoment =
                sorted(rulings, Comparator.comparing(ruling -> ruling.subject().occurredAt()));

        assertThat(Ruling.inOrder(byMoment)).isEqualTo(sorted(rulings, Ruling.ORDER));
    }

    private static List<Ruling> sorted(List<Ruling> rulings, Comparator<Ruling> order) {
        List<Ruling> sorted = new ArrayList<>(rulings);
        sorted.sort(order);
        return sorted;
    }
}
