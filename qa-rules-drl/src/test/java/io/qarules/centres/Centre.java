package io.qarules.centres;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.TestCase;
import io.qarules.outcome.Outcome;
import java.nio.file.Path;
import java.util.Locale;

/** What real centres want that the standard pack does not say: the packs beside these tests, each in a directory of its own. */
enum Centre {
    THREE_WARNINGS,
    POINTS_A_YEAR,
    NEW_STAFF,
    SUPERVISORS_SHARE,
    SHARE_OF_PAY,
    COUNTED_TOGETHER,
    DOUBLING,
    BY_THE_MONTH,
    SELF_REPORTED,
    REGULATORS_COMPLAINT,
    HUNDRED_A_DAY,
    PERFECT_MONTH,
    ATTENDANCE,
    FLOOR_DIARY,
    DECAY,
    EVERYTHING;

    private final QaRulesEngine rules =
            QaRulesEngine.builder().directory(directory()).build();

    Path directory() {
        return Path.of(
                "src/test/resources/centres", name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Outcome decides(TestCase caseFile) {
        return rules.evaluate(caseFile.caseFile());
    }
}
