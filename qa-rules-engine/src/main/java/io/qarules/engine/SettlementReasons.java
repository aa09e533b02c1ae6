package io.qarules.engine;

import io.qarules.engine.policy.Ranking;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reason of a settlement decision in Chinese and English. The sentences are in the resources {@code
 * SettlementReasons_zh.properties} and {@code SettlementReasons_en.properties}.
 */
final class SettlementReasons {
    private static final Sentences SENTENCES =
            new Sentences(SettlementReasons.class::getResourceAsStream, "SettlementReasons");

    /** @param within who is compared with whom: of whom a target is the mean */
    Text reason(TierRuling ruling, Text title, Ranking.Within within) {
        return new Text(
                say(SENTENCES.zh(), ruling, title.zh(), within), say(SENTENCES.en(), ruling, title.en(), within));
    }

    private static String say(Sentences.Bundle language, TierRuling ruling, String title, Ranking.Within within) {
        Object[] values = {
            title,
            metric(language, ruling.metric()),
            text(ruling.target()),
            text(ruling.mentorId()),
            text(ruling.deadline()),
            text(ruling.amount()),
            text(ruling.min()),
            text(ruling.max()),
            text(ruling.factor()),
            text(ruling.value()),
            language.say("group." + within)
        };
        return language.say("subject", values)
                + language.say(detail(language, ruling), values)
                + language.say("status." + ruling.status(), values);
    }

    /** Returns the key of the sentence; where what it says is not known there is one of its own. */
    private static String detail(Sentences.Bundle language, TierRuling ruling) {
        String kind = "kind." + ruling.kind();
        boolean open = ruling.amount() == null && ruling.deadline() == null;
        boolean unknown =
                switch (ruling.kind()) {
                    case TARGET -> ruling.target() == null;
                    case KPI_REVIEW -> ruling.value() == null;
                    default -> false;
                };
        if (unknown) {
            return kind + ".unknown";
        }
        return open && language.has(kind + ".open") ? kind + ".open" : kind;
    }

    /** Returns the words for a metric; its name where it is one of a pack alone. */
    private static String metric(Sentences.Bundle language, @Nullable String metric) {
        if (metric == null) {
            return "";
        }
        String key = "metric." + metric;
        return language.has(key) ? language.say(key) : metric;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
