package io.qarules.workbench.diff;

import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.qarules.workbench.report.ReportWords;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a decision that are compared: those that make a difference to the agent. Kind and subject are part of
 * the id. The rule and the reason are not compared, so renaming or splitting a rule is no change.
 */
public enum DecisionField {
    CLAUSE("clause"),
    OCCURRED_AT("occurredAt"),
    OCCURRENCE("occurrence"),
    STATUS("status"),
    AMOUNT("amount"),
    MIN("min"),
    MAX("max"),
    COLLECTED("collected"),
    ABSORBED_BY("absorbedBy"),
    AUDIENCE("audience"),
    POINTS("points"),
    LIABLE("liable");

    private final String word;

    DecisionField(String word) {
        this.word = word;
    }

    /** Returns the field's name in JSON. */
    public String word() {
        return word;
    }

    /** Returns the field's name in Chinese, and in English as in JSON. */
    public Text words() {
        return DiffWords.say(word);
    }

    /** Returns the field's value in both languages, as {@link #text}. */
    Text shown(Decision decision) {
        Object own = value(decision);
        String text = text(decision);
        if (own instanceof DecisionStatus status) {
            return new Text(ReportWords.of(status).zh(), text);
        }
        return own instanceof Audience audience
                ? new Text(ReportWords.of(audience).zh(), text)
                : new Text(text, text);
    }

    /** Formats the field's value; amounts have two decimals, an absent value is empty. */
    public String text(Decision decision) {
        Object own = value(decision);
        if (own == null) {
            return "";
        }
        return own instanceof BigDecimal money ? money.toPlainString() : own.toString();
    }

    /** Returns the fields in which the decisions differ. */
    static List<DecisionField> differing(Decision before, Decision after) {
        return Arrays.stream(values())
                .filter(field -> !same(field.value(before), field.value(after)))
                .toList();
    }

    private @Nullable Object value(Decision decision) {
        return switch (this) {
            case CLAUSE -> decision.clause();
            case OCCURRED_AT -> decision.occurredAt();
            case OCCURRENCE -> decision.occurrence();
            case STATUS -> decision.status();
            case AMOUNT -> decision.amount();
            case MIN -> decision.min();
            case MAX -> decision.max();
            case COLLECTED -> decision.collected();
            case ABSORBED_BY -> decision.absorbedBy();
            case AUDIENCE -> decision.audience();
            case POINTS -> decision.points();
            case LIABLE -> decision.liable();
        };
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return (a instanceof BigDecimal x && b instanceof BigDecimal y) ? x.compareTo(y) == 0 : Objects.equals(a, b);
    }
}
