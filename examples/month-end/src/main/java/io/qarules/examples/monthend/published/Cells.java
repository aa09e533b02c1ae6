package io.qarules.examples.monthend.published;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The cells of one row. A blank cell is unknown; one that cannot be read is unknown too, and remarked on. */
final class Cells {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss");
    private static final int LONGEST_SHOWN = 40;

    private final CSVRecord row;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    Cells(CSVRecord row) {
        this.row = row;
    }

    @Nullable
    String text(String column) {
        String text = row.get(column).strip();
        return text.isEmpty() ? null : text;
    }

    @Nullable
    Boolean oneOf(String column, String yes, String no) {
        String text = text(column);
        if (text == null || text.equals(yes) || text.equals(no)) {
            return text == null ? null : text.equals(yes);
        }
        remark(column + " cannot be read and is taken as unknown");
        return null;
    }

    @Nullable
    Long wholeNumber(String column) {
        String text = text(column);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            remark(column + " cannot be read and is taken as unknown");
            return null;
        }
    }

    /**
     * A date, time or whatever the format knows.
     *
     * @param example a value that can be read, for those who see that theirs cannot
     */
    <T> @Nullable T temporal(String column, DateTimeFormatter format, TemporalQuery<T> query, String example) {
        String text = text(column);
        try {
            TemporalAccessor read = text == null ? null : format.parse(text);
            return read == null ? null : read.query(query);
        } catch (DateTimeException e) {
            unreadable.add("%s \"%s\", which is to be written as %s".formatted(column, shown(text), example));
            remark(column + " cannot be read and is taken as unknown");
            return null;
        }
    }

    /** A time of day, e.g. {@code 9:12:58}. */
    @Nullable
    LocalTime time(String column) {
        return temporal(column, TIME, LocalTime::from, "17:34:05");
    }

    /** The seconds of a duration that is written like a time of day, e.g. {@code 0:02:23}. */
    @Nullable
    Long seconds(String column) {
        LocalTime duration = time(column);
        return duration == null
                ? null
                : Duration.between(LocalTime.MIDNIGHT, duration).toSeconds();
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    List<String> remarks() {
        return remarks;
    }

    /** The dates and times that cannot be read, each with the form that is expected. */
    List<String> unreadable() {
        return unreadable;
    }

    private static String shown(@Nullable String text) {
        String whole = String.valueOf(text);
        return whole.length() <= LONGEST_SHOWN ? whole : whole.substring(0, LONGEST_SHOWN) + "…";
    }
}
