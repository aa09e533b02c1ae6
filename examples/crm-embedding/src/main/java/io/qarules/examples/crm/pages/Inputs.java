package io.qarules.examples.crm.pages;

import io.qarules.examples.crm.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what people type into forms. */
final class Inputs {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_AMOUNT = 15;
    private static final int CENTS = 2;

    private Inputs() {}

    /** Returns a text without blanks around it and without what a database cannot keep. */
    static String text(String typed) {
        String text = typed.replace("\0", "").strip();
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.input("text.long", LONGEST_TEXT);
        }
        return text;
    }

    /** Returns a text that must not be empty. */
    static String requiredText(String typed) {
        String text = text(typed);
        if (text.isEmpty()) {
            throw Refusal.input("text.missing");
        }
        return text;
    }

    /** Returns an amount in CNY; null where the field is empty or was not there. */
    static @Nullable BigDecimal amount(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > LONGEST_AMOUNT || !text.matches("\\d+(\\.\\d{1," + CENTS + "})?")) {
            throw Refusal.input("amount.format");
        }
        return new BigDecimal(text).setScale(CENTS);
    }
}
