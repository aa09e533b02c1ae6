package io.qarules.settlement;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.outcome.DecisionStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settlements of JSON that a test writes, and their decisions in one line each. */
public final class Decided {
    private Decided() {}

    /** What a pack makes of October 2026, or of another period. */
    public static Settlement settlePeriod(QaRulesEngine rules, String period, String head, String... members) {
        return rules.settle(new PeriodFileReader(true)
                .read(
                        "{\"period\": {\"id\": \"%s\", \"from\": \"2026-10-01\", \"to\": \"2026-10-31\"}, %s \"members\": [%s]}"
                                .formatted(period, head, String.join(",", members))));
    }

    public static Settlement settle(QaRulesEngine rules, String... members) {
        return settlePeriod(rules, "2026-10", "", members);
    }

    /**
     * All decisions of members, then of teams and the centre: id, amount and upper bound, factor, metric, target, what
     * was reached, deadline, status unless FINAL.
     */
    public static List<String> in(Settlement settlement) {
        return Stream.concat(
                        settlement.members().stream().flatMap(member -> member.decisions().stream()),
                        settlement.groups().stream().flatMap(group -> group.decisions().stream()))
                .map(Decided::words)
                .toList();
    }

    private static String words(SettlementDecision decision) {
        return Stream.of(
                        decision.id(),
                        decision.amount(),
                        shown("up to ", decision.max()),
                        shown("factor ", decision.factor()),
                        decision.metric(),
                        decision.target(),
                        shown("reached ", decision.value()),
                        shown("until ", decision.deadline()),
                        decision.status() == DecisionStatus.FINAL ? null : decision.status())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static String shown(String word, Object value) {
        return value == null ? null : word + value;
    }
}
