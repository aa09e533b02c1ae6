package io.qarules.workbench.diff;

import io.qarules.outcome.Decision;
import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats the differences between two decisions on one line. */
final class DecisionText {
    private static final String NOTHING = "—";

    private DecisionText() {}

    static Text of(@Nullable Decision before, @Nullable Decision after) {
        return new Text(in(Language.ZH, before, after), in(Language.EN, before, after));
    }

    private static String in(Language language, @Nullable Decision before, @Nullable Decision after) {
        if (before != null && after != null) {
            return DecisionField.differing(before, after).stream()
                    .map(field -> "%s %s → %s"
                            .formatted(
                                    field.words().in(language),
                                    shown(field, before, language),
                                    shown(field, after, language)))
                    .collect(Collectors.joining(", ", after.id() + ": ", ""));
        }
        Decision only = after == null ? before : after;
        if (only == null) {
            return NOTHING;
        }
        String status = DecisionField.STATUS.shown(only).in(language);
        return only.id() + ": " + status + money(DecisionField.AMOUNT, only, language)
                + money(DecisionField.COLLECTED, only, language);
    }

    private static String money(DecisionField field, Decision decision, Language language) {
        String money = field.text(decision);
        return money.isEmpty() ? "" : ", %s %s".formatted(field.words().in(language), money);
    }

    private static String shown(DecisionField field, Decision decision, Language language) {
        String text = field.shown(decision).in(language);
        return text.isEmpty() ? NOTHING : text;
    }
}
