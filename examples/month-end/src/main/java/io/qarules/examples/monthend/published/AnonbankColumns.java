package io.qarules.examples.monthend.published;

import io.qarules.casefile.Call;
import io.qarules.examples.monthend.month.PolicyTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** february.tsv of the anonymous bank. The queue and the customer have no place in a case file and are not read. */
public final class AnonbankColumns implements CallColumns {
    private static final String NOBODY = "NO_SERVER";
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValueReduced(ChronoField.YEAR, 2, 2, 1950)
            .appendPattern("MMdd")
            .toFormatter();

    @Override
    public String name() {
        return "anonbank's february.tsv";
    }

    @Override
    public List<String> header() {
        return List.of(
                "vru+line",
                "call_id",
                "customer_id",
                "priority",
                "type",
                "date",
                "vru_entry",
                "vru_exit",
                "vru_time",
                "q_start",
                "q_exit",
                "q_time",
                "outcome",
                "ser_start",
                "ser_exit",
                "ser_time",
                "server");
    }

    @Override
    public CSVFormat format() {
        return CSVFormat.TDF.builder().setQuote(null).get();
    }

    @Override
    public Row read(Cells cells) {
        String outcome = cells.text("outcome");
        if ("PHANTOM".equals(outcome)) {
            return new Row.LeftOut("outcome PHANTOM is not a call");
        }
        String agent = cells.text("server");
        if (agent == null || agent.equals(NOBODY)) {
            return new Row.LeftOut("outcome %s without an agent".formatted(outcome));
        }
        String line = cells.text("vru+line");
        String callId = cells.text("call_id");
        if (line == null || callId == null) {
            return new Row.LeftOut("no vru+line or call_id");
        }
        LocalDate date = cells.temporal("date", DATE, LocalDate::from, "990228");
        LocalTime time = clock(cells, "vru_entry");
        if (date == null || time == null) {
            return new Row.LeftOut("date or vru_entry missing or unreadable", cells.unreadable());
        }
        LocalTime menuLeft = clock(cells, "vru_exit");
        if (menuLeft != null && menuLeft.isBefore(time)) {
            cells.remark("its start is doubtful: vru_exit is before vru_entry");
        }
        Call call = Call.builder()
                .id(line + "-" + callId + "-" + date)
                .startedAt(PolicyTime.at(date.atTime(time)))
                .connected(cells.oneOf("outcome", "AGENT", "HANG"))
                .talkSeconds(talk(cells))
                .build();
        return new Row.Used(agent, call, null, cells.remarks());
    }

    /** The service time, unless the row's own times contradict it. */
    private static @Nullable Long talk(Cells cells) {
        LocalTime start = clock(cells, "ser_start");
        LocalTime end = clock(cells, "ser_exit");
        if (start == null || end == null) {
            cells.remark("the talk time is unknown: ser_start or ser_exit says 0:00:00");
            return null;
        }
        if (end.isBefore(start)) {
            cells.remark("the talk time is unknown: ser_exit is before ser_start");
            return null;
        }
        return Duration.between(start, end).toSeconds();
    }

    /** A time of day; the file writes 0:00:00 where it knows none. */
    private static @Nullable LocalTime clock(Cells cells, String column) {
        LocalTime time = cells.time(column);
        return LocalTime.MIDNIGHT.equals(time) ? null : time;
    }
}
