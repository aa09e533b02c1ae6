package io.qarules.examples.monthend.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers as a manager reads them; what is nothing is left blank. */
final class Figures {
    private Figures() {}

    static String count(long number) {
        return number == 0 ? "" : String.format(Locale.ROOT, "%,d", number);
    }

    static String money(BigDecimal amount) {
        return amount.signum() == 0
                ? ""
                : String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** With two places, also where it is zero; blank where it is unknown. */
    static String known(@Nullable BigDecimal figure) {
        return figure == null ? "" : String.format(Locale.ROOT, "%,.2f", figure.setScale(2, RoundingMode.HALF_UP));
    }

    /** The sum of what is known. */
    static <T> BigDecimal sum(Stream<T> items, Function<T, @Nullable BigDecimal> amount) {
        return items.map(amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
