package io.qarules.engine;

import io.qarules.engine.policy.Ranking;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.value.BoundedCache;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reason of a settlement decision in Chinese and English. The sentences are in the resources {@code
 * SettlementReasons_zh.properties} and {@code SettlementReasons_en.properties}. Many agents have the same reasons: one
 * that was written is kept.
 */
final class SettlementReasons {
    private static final int MOST_KEPT = 10_000;

    private static final Sentences SENTENCES =
            new Sentences(SettlementReasons.class::getResourceAsStream, "SettlementReasons");

    private final BoundedCache<Said, Text> written = new BoundedCache<>(MOST_KEPT);

    /** @param within who is compared with whom: of whom a target is the mean */
    Text reason(TierRuling ruling, Text title, Ranking.Within within) {
        return written.get(Said.of(ruling, title, within), Said::text);
    }

    /** What the reason of a decision depends on; the components are those of {@link TierRuling}. */
    private record Said(
            DecisionKind kind,
            DecisionStatus status,
            Text title,
            Ranking.Within within,
            @Nullable String metric,
            @Nullable BigDecimal target,
            @Nullable String mentorId,
            @Nullable LocalDate deadline,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal factor,
            @Nullable BigDecimal value) {
        static Said of(TierRuling ruling, Text title, Ranking.Within within) {
            return new Said(
                    ruling.kind(),
                    ruling.status(),
                    title,
                    within,
                    ruling.metric(),
                    ruling.target(),
                    ruling.mentorId(),
                    ruling.deadline(),
                    ruling.amount(),
                    ruling.min(),
                    ruling.max(),
                    ruling.factor(),
                    ruling.value());
        }

        Text text() {
            return new Text(in(SENTENCES.zh(), title.zh()), in(SENTENCES.en(), title.en()));
        }

        private String in(Sentences.Bundle language, String titleThere) {
            Object[] values = {
                titleThere,
                metric(language),
                written(target),
                written(mentorId),
                written(deadline),
                written(amount),
                written(min),
                written(max),
                written(factor),
                written(value),
                language.say("group." + within)
            };
            return language.say("subject", values)
                    + language.say(detail(language), values)
                    + language.say("status." + status, values);
        }

        /** Returns the key of the sentence; where what it says is not known there is one of its own. */
        private String detail(Sentences.Bundle language) {
            String own = "kind." + kind;
            boolean open = amount == null && deadline == null;
            boolean unknown =
                    switch (kind) {
                        case TARGET -> target == null;
                        case KPI_REVIEW -> value == null;
                        default -> false;
                    };
            if (unknown) {
                return own + ".unknown";
            }
            return open && language.has(own + ".open") ? own + ".open" : own;
        }

        /** Returns the words for the metric; its name where it is one of a pack alone. */
        private String metric(Sentences.Bundle language) {
            if (metric == null) {
                return "";
            }
            String key = "metric." + metric;
            return language.has(key) ? language.say(key) : metric;
        }

        private static String written(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }
}
