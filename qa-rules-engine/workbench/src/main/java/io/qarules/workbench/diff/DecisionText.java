package io.qarules.workbench.diff;

import io.qarules.outcome.Decision;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats the differences between two decisions on one line. */
final class DecisionText {
    private static final String NOTHING = "—";

    private DecisionText() {}

    static String of(@Nullable Decision before, @Nullable Decision after) {
        if (before != null && after != null) {
            return DecisionField.differing(before, after).stream()
                    .map(field -> "%s %s → %s".formatted(field.word(), shown(field, before), shown(field, after)))
                    .collect(Collectors.joining(", ", after.id() + ": ", ""));
        }
        Decision only = after == null ? before : after;
        return only == null ? NOTHING : "%s: %s%s".formatted(only.id(), only.status(), money(only));
    }

    private static String money(Decision decision) {
        String amount = DecisionField.AMOUNT.text(decision);
        String collected = DecisionField.COLLECTED.text(decision);
        return (amount.isEmpty() ? "" : ", amount " + amount) + (collected.isEmpty() ? "" : ", collected " + collected);
    }

    private static String shown(DecisionField field, Decision decision) {
        String text = field.text(decision);
        return text.isEmpty() ? NOTHING : text;
    }
}
