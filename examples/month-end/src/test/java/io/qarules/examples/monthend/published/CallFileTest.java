package io.qarules.examples.monthend.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.qarules.casefile.Call;
import io.qarules.period.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows are made up here; only their shape is the published files'. */
class CallFileTest {
    @TempDir
    Path directory;

    @Test
    void everyRowOfPwcIsUsedOrLeftOutForAReason() throws IOException {
        CallFile file = pwc(
                "X1,Ann,2021-03-05,9:00:01,Billing,Y,Y,10,0:02:03,4",
                "X2,Ann,2021-03-05,9:10:00,Billing,N,N,,,",
                "X3,Bob,2021-03-06,10:00:00,Billing,maybe,Y,5,2 min,",
                "X1,Ann,2021-03-07,9:00:01,Billing,Y,Y,10,0:02:03,4",
                "X4,,2021-03-05,9:00:01,Billing,Y,Y,10,0:02:03,4",
                ",Ann,2021-03-05,9:00:01,Billing,Y,Y,10,0:02:03,4",
                "X5,Ann,05/03/2021,9:00:01,Billing,Y,Y,10,0:02:03,4",
                "",
                "X6,Ann,2021-03-05");

        assertThat(file.callsByAgent())
                .containsExactly(
                        entry(
                                "Ann",
                                List.of(
                                        Call.builder()
                                                .id("X1")
                                                .startedAt(Instant.parse("2021-03-05T01:00:01Z"))
                                                .connected(true)
                                                .firstContactResolved(true)
                                                .talkSeconds(123L)
                                                .build(),
                                        Call.builder()
                                                .id("X2")
                                                .startedAt(Instant.parse("2021-03-05T01:10:00Z"))
                                                .connected(false)
                                                .firstContactResolved(false)
                                                .build())),
                        entry(
                                "Bob",
                                List.of(Call.builder()
                                        .id("X3")
                                        .startedAt(Instant.parse("2021-03-06T02:00:00Z"))
                                        .firstContactResolved(true)
                                        .build())));
        assertThat(file.surveys())
                .containsOnly(entry(
                        "X1",
                        Survey.builder().id("rating-X1").callId("X1").csat(4L).build()));
        assertThat(file.rows().leftOut())
                .containsExactly(
                        entry("a call that an earlier row has already given", 1),
                        entry("no Agent", 1),
                        entry("no Call Id", 1),
                        entry("Date or Time missing or unreadable", 1),
                        entry("not 10 columns", 2));
        assertThat(file.rows().remarks())
                .containsOnly(
                        entry("nobody answered the call", 1),
                        entry("it gives no survey: Satisfaction rating is blank or unreadable", 2),
                        entry("the talk time is unknown: AvgTalkDuration is blank or unreadable", 2),
                        entry("Answered (Y/N) cannot be read and is taken as unknown", 1),
                        entry("AvgTalkDuration cannot be read and is taken as unknown", 1));
        assertThat(file.rows().text()).contains("row 4 X1");
        assertNothingIsLost(file, 9, 3);
    }

    @Test
    void aRatingThatIsNoWholeNumberIsRemarkedAndGivesNoSurvey() throws IOException {
        CallFile file = pwc("X1,Ann,2021-03-05,9:00:01,Billing,Y,Y,10,0:02:03,4.5");

        assertThat(file.surveys()).isEmpty();
        assertThat(file.rows().remarks())
                .containsOnly(
                        entry("Satisfaction rating cannot be read and is taken as unknown", 1),
                        entry("it gives no survey: Satisfaction rating is blank or unreadable", 1));
        assertNothingIsLost(file, 1, 1);
    }

    @Test
    void everyRowOfAnonbankIsUsedOrLeftOutForAReason() throws IOException {
        CallFile file = anonbank(
                row("L1", "1", "990301", "8:00:00", "AGENT", "8:00:10", "8:01:10", "60", "EVE"),
                row("L1", "2", "990301", "8:10:00", "AGENT", "0:00:00", "0:00:00", "0", "EVE"),
                row("L1", "3", "990301", "23:58:00", "AGENT", "23:59:50", "0:00:40", "50", "EVE"),
                row("L1", "1", "990302", "8:00:00", "AGENT", "8:00:10", "8:00:10", "0", "EVE"),
                row("L1", "1", "990301", "9:00:00", "AGENT", "9:00:10", "9:01:10", "60", "EVE"),
                row("L1", "4", "990301", "8:00:00", "AGENT", "8:00:10", "8:01:10", "60", "NO_SERVER"),
                row("L1", "5", "990301", "8:00:00", "HANG", "0:00:00", "0:00:00", "0", "NO_SERVER"),
                row("L1", "6", "990301", "8:00:00", "PHANTOM", "8:00:10", "8:01:10", "60", "NO_SERVER"),
                row("L1", "7", "990301", "0:00:00", "AGENT", "8:00:10", "8:01:10", "60", "EVE"),
                row("L1", "", "990301", "8:00:00", "AGENT", "8:00:10", "8:01:10", "60", "EVE"),
                row("L1", "9", "990303", "9:00:00", "AGENT", "9:00:10", "9:01:10", "60", "EVE")
                        .replace("9:00:00\t9:00:00", "9:00:00\t8:59:00"),
                "L1\t8");

        List<Call> calls = file.callsByAgent().get("EVE");
        assertThat(calls)
                .extracting(Call::id)
                .containsExactly(
                        "L1-1-1999-03-01", "L1-2-1999-03-01", "L1-3-1999-03-01", "L1-1-1999-03-02", "L1-9-1999-03-03");
        assertThat(calls).extracting(Call::talkSeconds).containsExactly(60L, null, null, 0L, 60L);
        assertThat(calls.get(0))
                .isEqualTo(Call.builder()
                        .id("L1-1-1999-03-01")
                        .startedAt(Instant.parse("1999-03-01T00:00:00Z"))
                        .connected(true)
                        .talkSeconds(60L)
                        .build());
        assertThat(file.rows().leftOut())
                .containsExactly(
                        entry("a call that an earlier row has already given", 1),
                        entry("outcome AGENT without an agent", 1),
                        entry("outcome HANG without an agent", 1),
                        entry("outcome PHANTOM is not a call", 1),
                        entry("date or vru_entry missing or unreadable", 1),
                        entry("no vru+line or call_id", 1),
                        entry("not 17 columns", 1));
        assertThat(file.rows().remarks())
                .containsOnly(
                        entry("the talk time is unknown: ser_start or ser_exit says 0:00:00", 1),
                        entry("the talk time is unknown: ser_exit is before ser_start", 1),
                        entry("its start is doubtful: vru_exit is before vru_entry", 1));
        assertNothingIsLost(file, 12, 5);
    }

    @Test
    void anotherHeaderIsRefusedWithBothThatAreKnown() {
        assertThatThrownBy(() -> read("when,who\n2021-03-05,Ann\n"))
                .isInstanceOf(CallFile.UnreadableException.class)
                .hasMessageContaining("'when,who'")
                .hasMessageContaining(String.join(",", new PwcColumns().header()))
                .hasMessageContaining(String.join("\t", new AnonbankColumns().header()));
        assertThatThrownBy(() -> read("")).hasMessageContaining("the header '' is none of the known ones");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> CallFile.read(directory.resolve("none.csv")))
                .isInstanceOf(CallFile.UnreadableException.class)
                .hasMessageContaining("none.csv")
                .hasMessageContaining("there is no such file");
    }

    @Test
    void anOpenQuotationMarkIsNamedWithItsRow() {
        assertThatThrownBy(() -> pwc("X1,Ann,2021-03-05,9:00:01,Billing,Y,Y,10,0:02:03,4", "X2,\"Ann,2021-03-05"))
                .isInstanceOf(CallFile.UnreadableException.class)
                .hasMessageContaining("row 2 cannot be read");
    }

    private static void assertNothingIsLost(CallFile file, int read, int used) {
        RowCount rows = file.rows();
        assertThat(rows.read()).isEqualTo(read);
        assertThat(rows.used()).isEqualTo(used);
        assertThat(rows.leftOut().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(read - used);
        assertThat(file.callsByAgent().values().stream().mapToInt(List::size).sum())
                .isEqualTo(used);
    }

    private CallFile pwc(String... rows) throws IOException {
        return read("\uFEFF" + String.join(",", new PwcColumns().header()) + "\n" + String.join("\n", rows) + "\n");
    }

    private CallFile anonbank(String... rows) throws IOException {
        return read(String.join("\t", new AnonbankColumns().header()) + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    private static String row(
            String line,
            String callId,
            String date,
            String entry,
            String outcome,
            String start,
            String end,
            String seconds,
            String server) {
        String queue = "0:00:00\t0:00:00\t0";
        return String.join(
                "\t", line, callId, "0", "0", "PS", date, entry, entry, "0", queue, outcome, start, end, seconds,
                server);
    }

    private CallFile read(String content) throws IOException {
        return CallFile.read(Files.writeString(directory.resolve("calls"), content));
    }
}
