package io.qarules.engine.check;

import io.qarules.casefile.Nomination;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Money;
import io.qarules.internal.Messages;
import io.qarules.outcome.ProblemCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Who nominates, and how much (POLICY 7 and 11). */
public final class NominationTerms {
    private NominationTerms() {}

    /**
     * Names what is missing or wrong in them, unless it is named already.
     *
     * @param at place of the nomination
     * @return whether they are complete
     */
    public static boolean check(Nomination nomination, Pointer at, Problems problems) {
        BigDecimal amount = nomination.amount();
        boolean above0 = amount != null
                && Decimals.isReckonable(amount)
                && Money.round(amount).signum() > 0;
        boolean named = nomination.by() != null && !nomination.by().isEmpty();
        if (!named) {
            add(at.child("by"), nomination.by(), Messages.PROBLEMS.english("nomination.by"), problems);
        }
        if (!above0) {
            String shown = amount == null ? null : shown(amount);
            add(at.child("amount"), shown, Messages.PROBLEMS.english("nomination.amount"), problems);
        }
        return above0 && named;
    }

    private static void add(Pointer at, @Nullable String value, String message, Problems problems) {
        if (!problems.isUnreadable(at)) {
            problems.add(ProblemCode.INVALID_VALUE, at, value, message);
        }
    }

    private static String shown(BigDecimal amount) {
        return Decimals.isReckonable(amount) ? amount.toPlainString() : Decimals.shown(amount);
    }
}
