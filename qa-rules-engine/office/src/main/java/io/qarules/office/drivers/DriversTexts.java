package io.qarules.office.drivers;

import io.qarules.drivers.DriversRefusal;
import io.qarules.drivers.DriversRefusalReason;
import io.qarules.engine.value.Sentences;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Says in Chinese and English what goes with satisfaction, or why that cannot be said. */
final class DriversTexts {
    private static final Sentences SENTENCES = new Sentences(DriversTexts.class::getResourceAsStream, "DriversTexts");

    private DriversTexts() {}

    /** Says what a coefficient means, over ten points of the metric. */
    static Text sentence(String metric, BigDecimal coefficient, String index) {
        return SENTENCES.text(
                coefficient.signum() < 0 ? "driver.less" : "driver.more",
                metric,
                shown(coefficient.abs().movePointRight(1)),
                index);
    }

    static DriversRefusal refusal(DriversRefusalReason reason, List<String> metrics, int rows, int needed) {
        return new DriversRefusal(
                reason, metrics, SENTENCES.text("refusal." + reason, String.join(", ", metrics), rows, needed));
    }

    /** Returns a number with one place; with as many as show one digit where it is less. */
    private static String shown(BigDecimal number) {
        BigDecimal rounded = number.setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0
                ? number.round(new MathContext(1, RoundingMode.HALF_UP)).toPlainString()
                : rounded.toPlainString();
    }
}
