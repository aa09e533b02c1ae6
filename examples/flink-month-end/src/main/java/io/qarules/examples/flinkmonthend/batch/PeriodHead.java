package io.qarules.examples.flinkmonthend.batch;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.period.Period;
import java.io.Serializable;
import java.util.Objects;

/**
 * A period file without its members: the period, the fund, the scale of the ratings, the centre's indicators.
 *
 * @param json one JSON object
 */
public record PeriodHead(String json) implements Serializable {

    /**
     * Reads a head.
     *
     * @throws CaseRefusedException if it is no JSON object or has no period
     * @throws IllegalArgumentException if it has members
     */
    public static PeriodHead of(String json) {
        if (!new PeriodFileReader().read(json).periodFile().members().isEmpty()) {
            throw new IllegalArgumentException(
                    "the file of the period has members; put them, one a line, into the directory of --members");
        }
        PeriodHead head = new PeriodHead(json.strip());
        head.period();
        return head;
    }

    /** Returns the period. */
    Period period() {
        return Objects.requireNonNull(
                new PeriodFileReader().read(json).periodFile().period(), "the file of the period has no \"period\"");
    }

    /** Returns what stands before the first member of the period file. */
    String opening() {
        return json.substring(0, json.length() - 1).stripTrailing() + ",\"members\":[";
    }

    /** Returns what stands after the last member. */
    static String closing() {
        return "]}";
    }
}
