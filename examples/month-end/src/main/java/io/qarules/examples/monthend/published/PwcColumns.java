package io.qarules.examples.monthend.published;

import io.qarules.casefile.Call;
import io.qarules.examples.monthend.month.PolicyTime;
import io.qarules.period.Survey;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** calls.csv of pwc's exercise. The wait and the topic have no place in a case file and are not read. */
public final class PwcColumns implements CallColumns {
    @Override
    public String name() {
        return "pwc's calls.csv";
    }

    @Override
    public List<String> header() {
        return List.of(
                "Call Id",
                "Agent",
                "Date",
                "Time",
                "Topic",
                "Answered (Y/N)",
                "Resolved",
                "Speed of answer in seconds",
                "AvgTalkDuration",
                "Satisfaction rating");
    }

    @Override
    public CSVFormat format() {
        return CSVFormat.RFC4180;
    }

    @Override
    public Row read(Cells cells) {
        String id = cells.text("Call Id");
        String agent = cells.text("Agent");
        LocalDate date = cells.temporal("Date", DateTimeFormatter.ISO_LOCAL_DATE, LocalDate::from, "2016-01-31");
        LocalTime time = cells.time("Time");
        if (id == null) {
            return new Row.LeftOut("no Call Id");
        }
        if (agent == null) {
            return new Row.LeftOut("no Agent");
        }
        if (date == null || time == null) {
            return new Row.LeftOut("Date or Time missing or unreadable", cells.unreadable());
        }
        Boolean answered = cells.oneOf("Answered (Y/N)", "Y", "N");
        Long talk = cells.seconds("AvgTalkDuration");
        if (Boolean.FALSE.equals(answered)) {
            cells.remark("nobody answered the call");
        }
        if (talk == null) {
            cells.remark("the talk time is unknown: AvgTalkDuration is blank or unreadable");
        }
        Call call = Call.builder()
                .id(id)
                .startedAt(PolicyTime.at(date.atTime(time)))
                .connected(answered)
                .firstContactResolved(cells.oneOf("Resolved", "Y", "N"))
                .talkSeconds(talk)
                .build();
        return new Row.Used(agent, call, survey(cells, id), cells.remarks());
    }

    /** The overall rating is all that the file has of a survey. */
    private static @Nullable Survey survey(Cells cells, String callId) {
        Long rating = cells.wholeNumber("Satisfaction rating");
        if (rating == null) {
            cells.remark("it gives no survey: Satisfaction rating is blank or unreadable");
            return null;
        }
        return Survey.builder()
                .id("rating-" + callId)
                .callId(callId)
                .csat(rating)
                .build();
    }
}
