package io.qarules.engine;

import io.qarules.engine.policy.Ranking;
import io.qarules.engine.tier.TierRuling;
import io.qarules.engine.value.BoundedCache;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import java.util.Arrays;
import java.util.List;
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
        return written.get(new Said(ruling, title, within), Said::text);
    }

    private record Said(TierRuling ruling, Text title, Ranking.Within within) {
        /** Returns all that the reason of a decision depends on: whom it is about does not stand in it. */
        private List<@Nullable Object> parts() {
            return Arrays.asList(
                    title.zh(),
                    title.en(),
                    within,
                    ruling.kind(),
                    ruling.status(),
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

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Said said && parts().equals(said.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }

        Text text() {
            return new Text(in(SENTENCES.zh(), title.zh()), in(SENTENCES.en(), title.en()));
        }

        private String in(Sentences.Bundle language, String titleThere) {
            Object[] values = {
                titleThere,
                metric(language),
                written(ruling.target()),
                written(ruling.mentorId()),
                written(ruling.deadline()),
                written(ruling.amount()),
                written(ruling.min()),
                written(ruling.max()),
                written(ruling.factor()),
                written(ruling.value()),
                language.say("group." + within)
            };
            return language.say("subject", values)
                    + language.say(detail(language), values)
                    + language.say("status." + ruling.status(), values);
        }

        /** Returns the key of the sentence; where what it says is not known there is one of its own. */
        private String detail(Sentences.Bundle language) {
            String own = "kind." + ruling.kind();
            boolean open = ruling.amount() == null && ruling.deadline() == null;
            boolean unknown =
                    switch (ruling.kind()) {
                        case TARGET -> ruling.target() == null;
                        case KPI_REVIEW -> ruling.value() == null;
                        default -> false;
                    };
            if (unknown) {
                return own + ".unknown";
            }
            return open && language.has(own + ".open") ? own + ".open" : own;
        }

        /** Returns the words for the metric; its name where it is one of a pack alone. */
        private String metric(Sentences.Bundle language) {
            String metric = ruling.metric();
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
