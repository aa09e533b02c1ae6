package io.qarules.workbench.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.casefile.Call;
import io.qarules.outcome.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One column each, its cells parted by #; what each cell says was worked out by hand. */
@DisplayName("a column is read as its name and its cells say, or its proposal says what is not sure")
class SniffedColumnsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Talk (s)                 | 2,737 # 1,616 # 85        | 2737 1616 85   | guess: # 2,737 is read as 2737; it may be 2.737 # thousands: ","
            Talk (s)                 | 143,250 # 62,117          | 143 62         | guess: # 143,250 is read as 143.250; it may be 143250 # decimal: ","
            Talk (s)                 | 4.356 # 1.210             | 4356 1210      | guess: # 4.356 is read as 4356; it may be 4.356 # decimal: ","
            Talk (s)                 | 143.250 # 62.117          | 143 62         | guess: # 143.250 is read as 143.250; it may be 143250
            talk_ms                  | 819,000 # 62,500          | 819 63         | guess: # 819,000 is read as 819000
            Talk (min)               | 1,500 # 2,250             | 90 135         | guess: # 1,500 is read as 1.500
            Talk (s)                 | 1,203.5 # 98.0            | 1204 98        | sure: # thousands: ","
            Talk (s)                 | 1.203,5 # 98,0            | 1204 98        | sure: # decimal: ","
            talk_ms                              | 1,234,567 # 62,500        | 1235 63        | likely: # thousands: ","
            Talk (s)                 | 2'737 # 616               | 2737 616       | sure: # thousands: "'"
            Talk (s)                 | 2\u202F737 # 616          | 2737 616       | sure: # thousands: " "
            Talk (s)                 | １４３ # ６２               | 143 62         | sure: # format: "seconds"
            Talk (hours)             | 0.25 # 0.125              | 900 450        | sure: # format: "hours"
            通话时长（小时）           | 0.25 # 0.125              | 900 450        | sure: # field: talkSeconds # format: "hours"
            Talk (days)              | 0.0125 # 0.00625          | 1080 540       | sure: # format: "days"
            Talk (µs)                | 143000000 # 1500000       | 143 2          | sure: # format: "microseconds"
            Talk (hh:mm)             | 0:02 # 1:01               | 120 3660       | sure: # format: "h:mm"
            Talk (mm:ss)             | 0:02 # 1:01               | 2 61           | sure: # format: "mm:ss"
            Talk (1/10 s)            | 1430 # 62                 | 1430 62        | likely: # the name speaks of a part of a unit
            Talk                     | 13'12" # 4'5"             | 792 245        | sure: # format: "units"
            AgentInteractionDuration | 143 # 62                  | 143 62         | likely: # field: talkSeconds
            Avg talk time (s)        | 143 # 62                  | - -            | Left out
            Max talk time (s)        | 143 # 62                  | - -            | Left out
            """)
    void durations(String name, String cells, String read, String said) throws IOException {
        assertRead(name, cells, read, said, row -> first(row.call()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CSAT (1-5)                   | 5 # 0 # 99 # 1                        | 5 - - 1 | likely: # 0, 99: outside the scale # scale: {worst: 1, best: 5}
            CSAT                         | 5 # 4 # 99 # 1                        | 5 4 - 1 | likely: # 99: outside the scale # unknown: ["99"]
            CSAT                         | 5 # 4 # 8 # 1                         | 5 4 8 1 | likely: # seen are 1 to 8 # scale: {worst: 1, best: 10}
            CSAT (1 = very satisfied)    | 1 # 5 # 2                             | 5 1 4   | likely: # the words say that 5 is the worst and 1 the best
            CSAT                         | 1 - Very satisfied # 4 - Dissatisfied | 5 2     | likely: # scale: {worst: 5, best: 1}
            CSAT                         | 5 - Very satisfied # 2 - Dissatisfied | 5 2     | likely: # scale: {worst: 1, best: 5}
            满意度                        | 1-非常满意 # 4-不满意 # 3-一般           | 5 2 3   | likely: # scale: {worst: 5, best: 1}
            满意度(1满意 2一般 3不满意)     | 1 # 2 # 3                             | 3 2 1   | likely: # scale: {worst: 3, best: 1}
            满意度                        | 1满意 # 3不满意 # 2一般                  | 3 1 2   | likely: # scale: {worst: 3, best: 1}
            满意度                        | 五星 # 二星                            | 5 2     | likely: # more stands in the cells
            满意度                        | ４ # ５                                | 4 5     | likely: # seen are 4 to 5
            CSAT                         | 100,0 % # 20,0 %                      | 100 20  | likely: # scale: {worst: 0, best: 100}
            CSAT (max 5)                          | 4 # 5                                 | 4 5     | likely: # the scale of 1 to 5 is named
            满意度(5分最高)                        | 4 # 5                                 | 4 5     | likely: # scale: {worst: 1, best: 5}
            Sentiment rating             | 4 # 5                                 | - -     | Left out
            Predicted CSAT               | 4 # 5                                 | - -     | Left out
            Agent Avg CSAT               | 4 # 5                                 | - -     | Left out
            """)
    void ratings(String name, String cells, String read, String said) throws IOException {
        assertRead(
                name,
                cells,
                read,
                said,
                row -> row.survey() == null ? null : row.survey().csat());
    }

    /** Shanghai is eight hours before UTC, New York four behind it in October. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Start                | 26/10/03 09:00:00 # 26/10/31 10:00:00 | 2026-10-03T01:00:00Z 2026-10-31T02:00:00Z | guess: # choose by what you know of the file: d/M/yy H:mm:ss
            Start                | 26-10-03 09:00 # 26-11-05 10:00       | 2026-10-03T01:00:00Z 2026-11-05T02:00:00Z | guess: # format: "yy-M-d H:mm"
            Start                | 03/10/2026 09:00 # 04/10/2026 09:00   | 2026-10-03T01:00:00Z 2026-10-04T01:00:00Z | guess: # format: "d/M/yyyy H:mm"
            Start                | 10/03/2026 09:00 # 10/04/2026 09:00   | 2026-03-10T01:00:00Z 2026-04-10T01:00:00Z | guess: # choose by what you know of the file: M/d/yyyy H:mm
            Start                | 10/01/2026 09:00 # 10/12/2026 09:00   | 2026-10-01T01:00:00Z 2026-10-12T01:00:00Z | guess: # format: "M/d/yyyy H:mm"
            Start                | ２０２６-10-03 09:00:00                | 2026-10-03T01:00:00Z                      | sure: # format: "iso"
            Start (Eastern Time) | 2026-10-03 09:00:00                   | 2026-10-03T13:00:00Z                      | sure: # zone: America/New_York
            Start (ET)           | 2026-10-03 09:00:00                   | 2026-10-03T13:00:00Z                      | sure: # zone: America/New_York
            Start (EST)          | 2026-10-03 09:00:00                   | 2026-10-03T14:00:00Z                      | guess: # EST in the name is read as UTC-05:00 the whole year
            Start (CST)          | 2026-10-03 09:00:00                   | 2026-10-03T01:00:00Z                      | guess: # CST in the name is a time zone that is not known here
            """)
    void moments(String name, String cells, String read, String said) throws IOException {
        assertRead(
                "agent\t" + name, "A1\t", cells, read, said, row -> row.call().startedAt());
    }

    /** What a price says of the signs in its numbers need not hold for a duration. */
    @Test
    void thatAnotherColumnHasDecimalsDoesNotHideADurationThatIsUnusualSo() throws IOException {
        String yaml = sniff("agent\tstart\tversion\ttalk (s)", "A1\t2026-10-03 09:12:58\t", "1.5\t2.737 # 1.5\t1.616")
                .yaml(Language.EN);

        assertThat(yaml).contains("# 2.737 is read as 2.737; it may be 2737");
    }

    /** 9 o'clock in the evening may be among them; nothing says so. */
    @Test
    void hoursOfAClockOfTwelveAreNamed() throws IOException {
        String cells = IntStream.rangeClosed(1, 24)
                .mapToObj(day -> "2026-10-%02d %02d:00:00".formatted(day, 1 + day % 12))
                .collect(Collectors.joining(" # "));

        assertThat(sniff("agent\tStart", "A1\t", cells).yaml(Language.EN))
                .contains("# no hour is after 12: if the clock is one of twelve hours");
    }

    /** An unquoted 1,723 takes two cells, and what stands behind it another column's place. */
    @Test
    void rowsThatAreShiftedOrSumUpAreLeftOut() throws IOException {
        String file = """
                agent,start,talk (s),csat,
                A1\u00A0,2026-10-03 09:12:58,245,3,
                A1,2026-10-03 10:12:58,1,723,3
                合计,2026-10-31 23:59:59,245,3,
                TOTAL,2026-10-31 23:59:59,245,3,
                """;
        MapProposal proposal = sniff(file);

        assertThat(proposal.yaml(Language.EN))
                .contains("# A text stands under a column at the end that has no name (line 3)")
                .contains("skip:\n  - {column: \"agent\", values: [\"TOTAL\", \"合计\"]}");
        assertThat(read(file, proposal).used())
                .extracting(CallTable.Row.Used::agentId, row -> row.call().talkSeconds())
                .containsExactly(tuple("A1", 245L));
    }

    /** As if each cell stood for another call of one agent. */
    private void assertRead(String name, String cells, String read, String said, Value value) throws IOException {
        assertRead("agent\tstart\t" + name, "A1\t2026-10-03 09:12:58\t", cells, read, said, value);
    }

    private void assertRead(String header, String before, String cells, String read, String said, Value value)
            throws IOException {
        String file = file(header, before, cells);
        MapProposal proposal = sniff(file);
        String yaml = proposal.yaml(Language.EN);

        assertThat(read(file, proposal).used().stream()
                        .map(row ->
                                Objects.requireNonNullElse(value.of(row), "-").toString())
                        .collect(Collectors.joining(" ")))
                .as(yaml)
                .isEqualTo(read);
        List<String> parts = parts(said);
        assertThat(yaml).contains(parts.subList(parts.get(0).endsWith(":") ? 1 : 0, parts.size()));
        if (parts.get(0).endsWith(":")) {
            String last = yaml.substring(yaml.indexOf(before.contains("2026") ? "\"start\"" : "\"agent\""));
            assertThat(last).as("of the column itself: " + yaml).contains(parts.get(0));
        }
    }

    private static String file(String header, String before, String cells) {
        return header + "\n"
                + parts(cells).stream().map(cell -> before + cell + "\n").collect(Collectors.joining());
    }

    private static MapProposal sniff(String header, String before, String cells) throws IOException {
        return sniff(file(header, before, cells));
    }

    private static MapProposal sniff(String file) throws IOException {
        return ColumnSniffer.sniff("calls.csv", new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    private CallTable read(String file, MapProposal proposal) throws IOException {
        ColumnMap map = ColumnMap.read(Files.writeString(directory.resolve("map.yaml"), proposal.yaml(Language.EN)));
        return CallTable.read("calls.csv", new ByteArrayInputStream(file.getBytes(UTF_8)), map);
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(" # ", -1)).map(String::strip).toList();
    }

    private static Object first(Call call) {
        return Stream.of(call.talkSeconds(), call.durationSeconds())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What a row says. */
    private interface Value {
        Object of(CallTable.Row.Used row);
    }
}
