package io.qarules.engine.penalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of the decisions about offences none is made twice, in whatever order they are made")
class RulingsTest {
    private static final Rule RULE = new Rule("a rule", "1", Stage.PENALIZE, "penalize/1.drl");
    private static final Offence FIRST = offence("F1", "2026-10-01T01:00:00Z");
    private static final Offence SECOND = offence("F2", "2026-10-01T01:00:00Z");
    private static final Offence THIRD = offence("F3", "2026-10-02T01:00:00Z");

    private final Rulings rulings = new Rulings(3);

    @Test
    void inTheOrderOfTheOffences() {
        Ruling warning = ruling(DecisionKind.WARNING, SECOND);
        assertThat(add(DecisionKind.FINE, FIRST)).isNull();
        assertThat(rulings.add(SECOND, warning)).isNull();
        assertThat(add(DecisionKind.FINE, SECOND)).isNull();
        assertThat(add(DecisionKind.WARNING, SECOND)).isSameAs(warning);
        assertThat(add(DecisionKind.WARNING, THIRD)).isNull();
        assertThat(rulings.made())
                .extracting(Ruling::id)
                .containsExactly("FINE:F1", "WARNING:F2", "FINE:F2", "WARNING:F3");
    }

    @Test
    void inAnyOtherOrder() {
        Ruling fine = ruling(DecisionKind.FINE, FIRST);
        Ruling later = ruling(DecisionKind.FINE, THIRD);
        assertThat(rulings.add(FIRST, fine)).isNull();
        assertThat(rulings.add(THIRD, later)).isNull();
        assertThat(add(DecisionKind.FINE, FIRST)).isSameAs(fine);
        assertThat(add(DecisionKind.WARNING, FIRST)).isNull();
        assertThat(add(DecisionKind.WARNING, SECOND)).isNull();
        assertThat(add(DecisionKind.FINE, THIRD)).isSameAs(later);
        assertThat(rulings.made())
                .extracting(Ruling::id)
                .containsExactly("FINE:F1", "FINE:F3", "WARNING:F1", "WARNING:F2");
    }

    private Ruling add(DecisionKind kind, Offence offence) {
        return rulings.add(offence, ruling(kind, offence));
    }

    private static Ruling ruling(DecisionKind kind, Offence offence) {
        return Ruling.of(kind, offence, RULE, DecisionStatus.FINAL);
    }

    private static Offence offence(String id, String at) {
        return new Offence(id, "1", Instant.parse(at), 1, null, Set.of(), false, null, null, null, null);
    }
}
