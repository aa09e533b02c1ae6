package io.qarules.centres;

import io.qarules.engine.QaRulesEngine;
import io.qarules.settlement.Decided;
import io.qarules.settlement.Settlement;
import java.nio.file.Path;
import java.util.Locale;

/** What real centres want at the end of a period: the packs beside these tests, each in a directory of its own. */
enum PeriodCentre {
    TEAM_PRIZE,
    MYSTERY_CALLS,
    FOUR_TIERS,
    QUALITY_PAY,
    CALLS_AN_HOUR,
    BONUS_GATE,
    FLOOR_STARS;

    private final QaRulesEngine rules =
            QaRulesEngine.builder().settlementDirectory(directory()).build();

    Path directory() {
        return Path.of(
                "src/test/resources/centres", name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What it makes of October 2026. */
    Settlement settles(String... members) {
        return Decided.settle(rules, members);
    }
}
