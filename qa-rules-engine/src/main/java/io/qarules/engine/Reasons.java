package io.qarules.engine;

import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.BoundedCache;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reason of a decision in Chinese and English. The sentences are in the resources {@code
 * Reasons_zh.properties} and {@code Reasons_en.properties}.
 */
final class Reasons {
    private static final Sentences SENTENCES = new Sentences(Reasons.class::getResourceAsStream, "Reasons");

    private final BoundedCache<Said, Text> known = new BoundedCache<>(10_000);
    private final Function<Said, Text> text;

    /**
     * Creates the writer.
     *
     * @param titles gives the title of a clause
     */
    Reasons(Function<String, Text> titles) {
        text = said -> said.text(titles.apply(said.clause));
    }

    Text reason(Ruling ruling) {
        Said said = new Said(
                ruling.kind(),
                ruling.subject().clause(),
                ruling.subject().occurrence(),
                ruling.status(),
                ruling.amount(),
                ruling.min(),
                ruling.max(),
                ruling.absorbedBy() != null,
                ruling.points(),
                ruling.isOnSupervisor(),
                ruling.subject().id().startsWith("event:"));
        return known.get(said, text);
    }

    /** Everything that the text of a reason depends on; the key under which the text is cached. */
    private record Said(
            DecisionKind kind,
            String clause,
            @Nullable Integer occurrence,
            DecisionStatus status,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean absorbed,
            @Nullable Integer points,
            boolean onSupervisor,
            boolean ofEvent) {

        Text text(Text title) {
            return new Text(text(SENTENCES.zh(), title.zh()), text(SENTENCES.en(), title.en()));
        }

        private String text(Sentences.Bundle language, String titleText) {
            Object[] values = {
                clause,
                titleText,
                String.valueOf(occurrence),
                plain(amount),
                plain(min),
                plain(max),
                String.valueOf(points),
            };
            String ownKind = "kind." + kind;
            String kindOfEvent = ownKind + ".event";
            return language.say(occurrence == null ? "subject" : "subject.counted", values)
                    + (onSupervisor ? language.say("supervisor") : "")
                    + language.say(ofEvent && language.has(kindOfEvent) ? kindOfEvent : ownKind, values)
                    + language.say("money." + money(), values)
                    + language.say("status." + status, values);
        }

        private String money() {
            if (kind != DecisionKind.FINE && !kind.isAward()) {
                return "none";
            }
            if (min != null) {
                return "range";
            }
            return amount == null ? "open" : "amount";
        }

        private static String plain(@Nullable BigDecimal amount) {
            return amount == null ? "" : amount.toPlainString();
        }
    }
}
