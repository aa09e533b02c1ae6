package io.qarules.engine;

import io.qarules.engine.ruling.Ruling;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reason of a decision in Chinese and English. The sentences are in the resources {@code
 * Reasons_zh.properties} and {@code Reasons_en.properties}.
 */
final class Reasons {
    private static final Sentences SENTENCES = new Sentences(Reasons.class::getResourceAsStream, "Reasons");

    private static final int LIMIT = 10_000;

    private final Map<Said, Numbered> known = new ConcurrentHashMap<>();
    private final AtomicInteger texts = new AtomicInteger();
    private final Function<String, Text> titles;

    /**
     * Creates the writer.
     *
     * @param titles gives the title of a clause
     */
    Reasons(Function<String, Text> titles) {
        this.titles = titles;
    }

    Text reason(Ruling ruling) {
        // What is looked up is made again where it is kept: the first of the two never leaves this method, so that the
        // JVM need not make an object of it.
        Numbered numbered = known.get(Said.of(ruling));
        if (numbered == null) {
            numbered = known.computeIfAbsent(Said.of(ruling), Numbered::new);
        }
        return numbered.text(ruling.subject().occurrence());
    }

    /** Forgets all texts when they are too many; they can be written again. */
    private void count() {
        if (texts.incrementAndGet() > LIMIT) {
            texts.set(0);
            known.clear();
        }
    }

    /** The texts that differ only in the number of the occurrence, by that number; 0 where there is none. */
    private final class Numbered {
        private static final int MOST = 4_096;

        private final Said said;
        private volatile @Nullable Text[] byNumber = new @Nullable Text[4];

        Numbered(Said said) {
            this.said = said;
        }

        Text text(int number) {
            @Nullable Text[] now = byNumber;
            Text text = number < now.length ? now[number] : null;
            return text == null ? write(number) : text;
        }

        private synchronized Text write(int number) {
            Text text = said.text(titles.apply(said.clause), number);
            if (number < MOST) {
                if (number >= byNumber.length) {
                    byNumber = Arrays.copyOf(byNumber, Integer.highestOneBit(number) * 2);
                }
                byNumber[number] = text;
            }
            count();
            return text;
        }
    }

    /** Everything that the text of a reason depends on but the number of the occurrence. */
    private record Said(
            DecisionKind kind,
            String clause,
            DecisionStatus status,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean absorbed,
            @Nullable Integer points,
            boolean onSupervisor,
            boolean supervisorKnown,
            boolean ofEvent) {

        static Said of(Ruling ruling) {
            return new Said(
                    ruling.kind(),
                    ruling.subject().clause(),
                    ruling.status(),
                    ruling.amount(),
                    ruling.min(),
                    ruling.max(),
                    ruling.absorbedBy() != null,
                    ruling.points(),
                    ruling.isOnSupervisor(),
                    ruling.liable() != null,
                    ruling.subject().id().startsWith("event:"));
        }

        /** Of what tells texts apart mostly: the rest would take longer than it saves. */
        @Override
        public int hashCode() {
            return 31 * (31 * (31 * clause.hashCode() + kind.ordinal()) + status.ordinal()) + Objects.hashCode(amount);
        }

        Text text(Text title, int occurrence) {
            return new Text(text(SENTENCES.zh(), title.zh(), occurrence), text(SENTENCES.en(), title.en(), occurrence));
        }

        private String text(Sentences.Bundle language, String titleText, int occurrence) {
            Object[] values = {
                clause,
                titleText,
                String.valueOf(occurrence),
                plain(amount),
                plain(min),
                plain(max),
                String.valueOf(points),
            };
            return language.say(occurrence == 0 ? "subject" : "subject.counted", values)
                    + supervisor(language)
                    + language.say(kind(language), values)
                    + language.say("money." + money(), values)
                    + language.say("status." + status, values);
        }

        private String supervisor(Sentences.Bundle language) {
            if (!onSupervisor) {
                return "";
            }
            return language.say(supervisorKnown ? "supervisor" : "supervisor.unknown");
        }

        private String kind(Sentences.Bundle language) {
            String ofAll = "kind." + kind;
            if (points != null && points == 1) {
                return ofAll + ".one";
            }
            String ofEvents = ofAll + ".event";
            return ofEvent && language.has(ofEvents) ? ofEvents : ofAll;
        }

        private String money() {
            if (kind != DecisionKind.FINE && !kind.isAward()) {
                return "none";
            }
            if (min != null) {
                return "range";
            }
            if (amount != null) {
                return "amount";
            }
            return onSupervisor ? "open.director" : "open"; // nobody judges their own case (POLICY 13)
        }

        private static String plain(@Nullable BigDecimal amount) {
            return amount == null ? "" : amount.toPlainString();
        }
    }
}
