package io.qarules.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.source.Stage;
import io.qarules.outcome.DecisionKind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That what the kinds of decisions say of themselves holds for each of them, those too that are added later. */
class DecisionKindsTest {
    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void penaltiesAreTheKindsThatStagePenalizeGives(DecisionKind kind) {
        assertThat(kind.isPenalty()).isEqualTo(Verbs.isGiven(Stage.PENALIZE, kind));
    }

    /** What no part of a report would count. */
    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void eachKindOfACaseIsAPenaltyAFollowUpAnAwardOrPraise(DecisionKind kind) {
        long kinds = Stream.of(kind.isPenalty(), kind.isFollowUp(), kind.isAward(), kind == DecisionKind.PRAISE)
                .filter(holds -> holds)
                .count();

        assertThat(kinds).isEqualTo(Verbs.isGivenInCases(kind) ? 1 : 0);
    }
}
