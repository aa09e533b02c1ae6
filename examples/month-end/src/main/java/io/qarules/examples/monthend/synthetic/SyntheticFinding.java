package io.qarules.examples.monthend.synthetic;

import io.qarules.casefile.Consequence;
import io.qarules.casefile.Finding;
import io.qarules.casefile.FindingBuilder;
import io.qarules.casefile.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A finding that an inspector could have written; its id is still to come. */
public final class SyntheticFinding {
    private SyntheticFinding() {}

    public static FindingBuilder of(Dice dice, String clause, String note) {
        return Finding.builder()
                .clause(clause)
                .severity(severity(dice))
                .consequences(consequences(dice, clause))
                .imageHarmed(dice.oneIn(80))
                .technique(dice.oneIn(25))
                .note(note);
    }

    private static @Nullable Severity severity(Dice dice) {
        int roll = dice.between(1, 100);
        if (roll <= 10) {
            return null;
        }
        return roll <= 75 ? Severity.MINOR : roll <= 96 ? Severity.MODERATE : Severity.SEVERE;
    }

    private static Set<Consequence> consequences(Dice dice, String clause) {
        return switch (clause) {
            case "6.3.1.3" -> dice.percent(60) ? Set.of(Consequence.CANCELLATION) : Set.of();
            case "6.3.3.8" -> dice.percent(60) ? Set.of(Consequence.RETURN) : Set.of();
            default -> dice.percent(8) ? Set.of(Consequence.COMPLAINT) : Set.of();
        };
    }
}
