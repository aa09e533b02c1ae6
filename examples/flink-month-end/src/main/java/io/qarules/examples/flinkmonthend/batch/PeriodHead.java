package io.qarules.examples.flinkmonthend.batch;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.examples.flinkmonthend.lines.JsonFields;
import io.qarules.examples.flinkmonthend.lines.UnusableException;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
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
     * @param file that it was read from, for the message
     * @throws CaseRefusedException if it is no JSON object
     * @throws UnusableException if it has no period with an id, or has members
     */
    public static PeriodHead of(String file, String json) {
        PeriodHead head = new PeriodHead(json.strip());
        Period period = head.read().period();
        if (period == null || period.id() == null) {
            throw new UnusableException(
                    "--period: %s has no period, such as \"period\": {\"id\": \"2026-10\", …}".formatted(file));
        }
        if (JsonFields.of(head.json).containsKey("members")) {
            throw new UnusableException(
                    "--period: %s has members; put them into the directory of --members, one a line".formatted(file));
        }
        return head;
    }

    private PeriodFile read() {
        return new PeriodFileReader().read(json).periodFile();
    }

    /** Returns the period. */
    Period period() {
        return Objects.requireNonNull(read().period());
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
