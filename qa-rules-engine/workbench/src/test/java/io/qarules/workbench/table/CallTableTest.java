package io.qarules.workbench.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.casefile.Call;
import io.qarules.casefile.Direction;
import io.qarules.period.CsatScale;
import io.qarules.period.Survey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a file of calls is read by a map of its columns; no row and no cell is lost in silence")
class CallTableTest {
    private static final String BASE = """
            columns:
              - {field: agentId, column: agent}
              - {field: startedAt, column: [day, hour], format: yyyy-MM-dd H:mm}
            """;

    @TempDir
    private Path directory;

    @Test
    void everyFieldIsReadAsTheMapSays() throws IOException {
        CallTable table = read("""
                agent,id,line,day,hour,dir,long,talk,up,solved,note,rating
                A1,7,L1,2026-10-03,9:12,in,2.5,0:02:23,answered,是,"a, ""b""\",1
                """, BASE + """
              - {field: callId, column: [line, id]}
              - {field: direction, column: dir, values: {in: INBOUND}}
              - {field: durationSeconds, column: long, format: minutes}
              - {field: talkSeconds, column: talk, format: h:mm:ss}
              - {field: connected, column: up, yes: [answered], no: [missed]}
              - {field: firstContactResolved, column: solved}
              - {field: orderId, column: note}
              - {field: csat, column: rating, scale: {worst: 6, best: 1}}
            """);

        assertThat(table.rows())
                .containsExactly(new CallTable.Row.Used(
                        2,
                        "A1",
                        Call.builder()
                                .id("L1-7")
                                .startedAt(Instant.parse("2026-10-03T01:12:00Z")) // 09:12 in Shanghai
                                .direction(Direction.INBOUND)
                                .durationSeconds(150L)
                                .talkSeconds(143L)
                                .connected(true)
                                .firstContactResolved(true)
                                .orderId("a, \"b\"")
                                .build(),
                        Survey.builder()
                                .id("rating-L1-7")
                                .callId("L1-7")
                                .csat(6L)
                                .build()));
        assertThat(table.scale()).isEqualTo(new CsatScale(1L, 6L));
        assertThat(table.unreadable()).isEmpty();
    }

    @Test
    void rowsThatCannotBeUsedAreCountedAndNamedAndTheRestGoesOn() throws IOException {
        CallTable table = read("""
                agent,day,hour,id,talk,outcome
                A1,2026-10-03,9:12,1,20,ok

                A1,2026-02-30,9:12,2,20,ok
                ,2026-10-03,9:12,3,20,ok
                A1,2026-10-03,9:12,1,20,ok
                A1,2026-10-03,9:12
                A1,2026-10-03,9:12,5,20,test
                A2,2026-10-03,25:00,6,20,ok
                A2,2026-10-03,9:12,7,abc,ok
                """, BASE + """
              - {field: callId, column: id}
              - {field: talkSeconds, column: talk}
            skip:
              - {column: outcome, values: [test]}
            """);

        assertThat(table.used()).extracting(CallTable.Row.Used::line).containsExactly(2, 10);
        assertThat(table.report().en()).isEqualTo("""
                Rows read 8, used 2, left out 6
                left out 2: day + hour is blank or cannot be read (line 4, 9)
                left out 1: agent is blank or cannot be read (line 5)
                left out 1: the call of an earlier row (line 6)
                left out 1: not 6 cells, as the header has (line 7)
                left out 1: outcome is "test", which the map skips (line 8)
                cannot be read and is taken as unknown 2: column "day + hour"
                  calls.csv:4: column "day + hour": "2026-02-30 9:12" is not written as yyyy-MM-dd H:mm, for instance \
                2026-01-31 17:34
                  calls.csv:9: column "day + hour": "2026-10-03 25:00" is not written as yyyy-MM-dd H:mm, for instance \
                2026-01-31 17:34
                cannot be read and is taken as unknown 1: column "talk"
                  calls.csv:10: column "talk": "abc" is not written as seconds, for instance 143""");
        assertThat(table.report().zh()).startsWith("读入 8 行，用上 2 行，未用 6 行");
    }

    @Test
    void aRowIsNamedByTheLineAtWhichItBegins() throws IOException {
        String text = "\uFEFFagent,day,hour,note\r\n"
                + "A1,2026-10-03,9:12,\"two\r\nlines\"\r\n"
                + "\r\n"
                + "A1,2026-10-03,9:13,a \"word\" and \"\"\r\n"
                + "A1,2026-10-03,9:14,\"b\" too\r\n"
                + "A1,2026-10-03\r\n";

        CallTable table = read(text, BASE + "  - {field: orderId, column: note}\n");

        assertThat(table.used())
                .extracting(CallTable.Row.Used::line, row -> row.call().orderId())
                .containsExactly(tuple(2, "two\r\nlines"), tuple(5, "a \"word\" and \"\""), tuple(6, "b too"));
        assertThat(table.rows()).last().extracting(CallTable.Row::line).isEqualTo(7);
        assertThat(read(text + "\r\n\r\nA1,2026-10-03,9:12,\"open\r\n\r\n", BASE)
                        .rows())
                .last()
                .extracting(CallTable.Row::line)
                .isEqualTo(10);
    }

    /** The marks of lines 2, 6 and 8 would take the rows behind them; the cell of line 4 has two lines. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aRowWithAStrayQuotationMarkIsNamedAndTheRowsBehindItAreRead(String end) throws IOException {
        String text = """
                agent,day,hour,note
                A1,2026-10-03,9:12,"never closed
                A2,2026-10-03,9:13,"closed, ""quoted\"""
                A3,2026-10-03,9:14,"two
                lines"
                A4,2026-10-03,9:15,"closed on a row as wide
                A5,2026-10-03,9:16,by chance"
                A6,2026-10-03,9:17,"closed within a text
                A7,2026-10-03,9:18,"b" and more
                """.replace("\n", end);

        CallTable table = read(text, BASE + "  - {field: orderId, column: note}\n");

        assertThat(table.used())
                .extracting(CallTable.Row.Used::line, row -> row.call().orderId())
                .containsExactly(
                        tuple(3, "closed, \"quoted\""),
                        tuple(4, "two" + end + "lines"),
                        tuple(7, "by chance\""),
                        tuple(9, "b and more"));
        assertThat(table.report().en())
                .isEqualTo(
                        "Rows read 7, used 4, left out 3\nleft out 3: a quotation mark opens in it that nothing closes;"
                                + " close it in the file, or write quoted: false in the map if it is a text like any other"
                                + " (line 2, 6, 8)");
        assertThat(table.report().zh()).contains("行里有引号没有配对", "第2, 6, 8行");
        assertThat(read(text, "quoted: false\n" + BASE).used()).as("as texts").hasSize(6);
    }

    @Test
    void delimitersBehindARowAndColumnsWithoutANameDoNotCount() throws IOException {
        CallTable table = read("""
                agent,day,hour
                A1,2026-10-03,9:12,
                A2,2026-10-03,9:13,,
                A3,2026-10-03,9:14
                A4,2026-10-03,9:15,,x
                """, BASE);
        assertThat(table.used()).extracting(CallTable.Row.Used::agentId).containsExactly("A1", "A2", "A3");
        assertThat(table.report().en()).contains("left out 1: not 3 cells, as the header has (line 5)");

        CallTable unnamed = read("""
                agent,day,hour,,
                A1,2026-10-03,9:12
                A2,2026-10-03,9:13,x,
                A3,2026-10-03
                """, BASE);
        assertThat(unnamed.used()).extracting(CallTable.Row.Used::agentId).containsExactly("A1");
        assertThat(unnamed.report().en())
                .contains(
                        "left out 1: a text stands under a column at the end that has no name, so the cells may be shifted;"
                                + " put the row right, or give the column a name (line 3)",
                        "left out 1: not 5 cells, as the header has (line 4)");
    }

    @Test
    void whatIsNoDelimitedTextIsRefusedByWhatItIs() {
        assertThatThrownBy(() -> read("PK\u0003\u0004 and more", BASE))
                .hasMessage(
                        "calls.csv is a workbook (xlsx) or another archive, no delimited text; save or export it as CSV"
                                + " in UTF-8");
        assertThatThrownBy(() -> read("\uFEFF \n<html><table>", BASE)).hasMessageContaining("is HTML or XML");
        assertThatThrownBy(() -> read("[{\"agent\": 1}]", BASE)).hasMessageContaining("is JSON");
    }

    /** 1,203.5 seconds are 1,204; a number with a point is none where the comma is the decimal mark. */
    @Test
    void numbersMayHaveADecimalComma() throws IOException {
        CallTable table = read("""
                agent;day;hour;talk;rating
                A1;2026-10-03;9:12;1.203,5;4,0
                A1;2026-10-03;9:13;88;5
                A1;2026-10-03;9:14;143.5;4.0
                """, "delimiter: ;\ndecimal: \",\"\n" + BASE + """
              - {field: talkSeconds, column: talk}
              - {field: csat, column: rating}
            """);

        assertThat(table.used())
                .extracting(
                        row -> row.call().talkSeconds(),
                        row -> row.survey() == null ? null : row.survey().csat())
                .containsExactly(tuple(1_204L, 4L), tuple(88L, 5L), tuple(null, null));
        assertThat(table.unreadable())
                .extracting(CallTable.UnreadableCell::line, cell -> cell.value(), cell -> cell.expected()
                        .en())
                .containsExactly(
                        tuple(4, "143.5", "is no number with a decimal comma, as the map says"),
                        tuple(4, "4.0", "is no number with a decimal comma, as the map says"));
    }

    @Test
    void whatStandsAboveTheTableIsPassedOverAndColumnsWithoutNamesAreNumbered() throws IOException {
        String text = "Calls of October\r\n\r\nA1,x,2026-10-03 09:12\r\nA2,x,\r\nA3,x,2026-10-03 09:14\r\n";
        String map = """
                firstRow: 3
                header: none
                columns:
                  - {field: agentId, column: 1}
                  - {field: startedAt, column: 3}
                """;

        CallTable table = read(text, map);

        assertThat(table.used())
                .extracting(CallTable.Row.Used::line, CallTable.Row.Used::agentId)
                .containsExactly(tuple(3, "A1"), tuple(5, "A3"));
        assertThat(table.report().en()).contains("3 is blank or cannot be read (line 4)");
        assertThatThrownBy(() -> read(text, map.replace("column: 3", "column: 4")))
                .hasMessageStartingWith("calls.csv:3: there is no column \"4\" in the header; it has 1, 2, 3");
    }

    @Test
    void aRatingOffTheScaleAndOneWithoutCsatAreNamed() throws IOException {
        CallTable table = read("""
                agent,day,hour,csat,att
                A1,2026-10-03,9:12,6,5
                A1,2026-10-03,9:13,,5
                A1,2026-10-03,9:14,,
                """, BASE + """
              - {field: csat, column: csat}
              - {field: attitude, column: att}
            """);

        assertThat(table.used()).allMatch(row -> row.survey() == null);
        assertThat(table.unreadable())
                .extracting(
                        CallTable.UnreadableCell::line, cell -> cell.expected().en())
                .containsExactly(
                        tuple(2, "is not on the scale from 1 to 5"),
                        tuple(2, "has other ratings but no csat; the row gives no survey"),
                        tuple(3, "has other ratings but no csat; the row gives no survey"));
    }

    @ParameterizedTest
    @CsvSource({
        "iso, 2026-10-03T09:12:58+02:00, 2026-10-03T07:12:58Z",
        "iso, 2026-10-03 09:12:58, 2026-10-03T01:12:58Z",
        "epochSeconds, 1769851445, 2026-01-31T09:24:05Z",
        "epochSeconds, 1769851445.123, 2026-01-31T09:24:05.123Z",
        "epochMillis, 1769851445123, 2026-01-31T09:24:05.123Z",
        "epochMillis, 1769851445123.5, 2026-01-31T09:24:05.123500Z",
        "epochMicros, 1769851445123456, 2026-01-31T09:24:05.123456Z",
        "h:mm a d/M/yy, 9:12\u202Fpm 3/10/26, 2026-10-03T13:12:00Z",
        "d/M/yy h:mm a, 3/10/99 9:12 pm, 1999-10-03T13:12:00Z",
        "d/M/yy h:mm a, 3/10/26 9:12 下午, 2026-10-03T13:12:00Z",
        "yyyy年M月d日, 2026年10月3日, 2026-10-02T16:00:00Z"
    })
    void momentsAreReadInManyFormats(String format, String text, String moment) throws IOException {
        CallTable table = read("agent,at\nA1,%s\n".formatted(text), """
                columns:
                  - {field: agentId, column: agent}
                  - {field: startedAt, column: at, format: "%s"}
                """.formatted(format));

        assertThat(table.used()).extracting(row -> row.call().startedAt()).containsExactly(Instant.parse(moment));
    }

    /** A day of 2026 in milliseconds is one of the year 58,000 in seconds, and in seconds one of January 1970 in milliseconds. */
    @ParameterizedTest
    @CsvSource({
        "epochSeconds, 1769851445123, 1769851445",
        "epochMillis, 1769851445, 1769851445000",
        "epochMillis, 1.76985E+12, 1769851445000"
    })
    void aMomentInAnotherUnitIsNamed(String format, String text, String example) {
        assertThatThrownBy(() -> read("agent,at\nA1,%s\n".formatted(text), """
                columns:
                  - {field: agentId, column: agent}
                  - {field: startedAt, column: at, format: "%s"}
                """.formatted(format)))
                .hasMessageContaining("calls.csv:2: column \"at\": \"%s\" is not written as %s, for instance %s"
                        .formatted(text, format, example));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seconds      | 143.5                   | 144
            milliseconds | 143499.9                | 143
            minutes      | 2.5                     | 150
            h:mm:ss      | 1:02:03.4               | 3723
            mm:ss        | 125:03                  | 7503
            [h:]mm:ss    | 1:02:03                 | 3723
            [h:]mm:ss    | 6:20                    | 380
            [h:]mm:ss    | :45                     | 45
            units        | 1h 2m 3s                | 3723
            units        | 7 min                   | 420
            units        | 2 Minutes, 5 seconds    | 125
            units        | PT6M20S                 | 380
            units        | 1小时2分3秒               | 3723
            units        | 45秒                     | 45
            units        | 1500毫秒                 | 2
            seconds      | 1:02                    |
            mm:ss        | 6:70                    |
            units        | 45                      |
            [h:]mm:ss    | 0 days 00:06:20         | 380
            [h:]mm:ss    | 1.02:03:04              | 93784
            units        | 1 day, 2h               | 93600
            units        | 3 weeks                 |
            """)
    void durationsAreReadInManyFormats(String format, String text, Long seconds) throws IOException {
        CallTable table = read(
                "agent;day;hour;talk\nA1;2026-10-03;9:12;%s\n".formatted(text),
                "delimiter: ;\n" + BASE + "  - {field: talkSeconds, column: talk, format: \"%s\"}\n".formatted(format));

        assertThat(table.used()).extracting(row -> row.call().talkSeconds()).containsExactly(seconds);
        assertThat(table.unreadable()).hasSize(seconds == null ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4                  | 4
            4.0                | 4
            4 stars            | 4
            4/5                | 4
            4 out of 5         | 4
            5分                | 5
            4星级              | 4
            5 - Very satisfied | 5
            3: so so           | 3
            4.满意             | 4
            满意（4分）        | 4
            Very good (5)      | 5
            score: 2           | 2
            ★★★★☆              | 4
            ⭐⭐               | 2
            8/10               |
            80%                |
            4.5                |
            -1                 |
            6                  |
            ★★★☆               |
            good               |
            4-5                |
            """)
    void ratingsAreReadWithWhatStandsBesideThem(String text, Long rating) throws IOException {
        CallTable table = read(
                "agent;day;hour;rating\nA1;2026-10-03;9:12;%s\n".formatted(text),
                "delimiter: ;\n" + BASE + "  - {field: csat, column: rating}\n");

        assertThat(table.used())
                .extracting(row -> row.survey() == null ? null : row.survey().csat())
                .containsExactly(rating);
        assertThat(table.unreadable()).hasSize(rating == null ? 1 : 0);
    }

    @Test
    void otherEncodingsAreReadAndAWrongOneIsNamed() throws IOException {
        byte[] text = "坐席,at\n张三,2026-10-03 09:12:58\n".getBytes(Charset.forName("GB18030"));
        String map = "columns: [{field: agentId, column: 坐席}, {field: startedAt, column: at}]\n";

        assertThat(CallTable.read("calls.csv", new ByteArrayInputStream(text), map("encoding: GB18030\n" + map))
                        .used())
                .extracting(CallTable.Row.Used::agentId)
                .containsExactly("张三");
        assertThatThrownBy(() -> CallTable.read("calls.csv", new ByteArrayInputStream(text), map(map)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("calls.csv: what follows line 1 cannot be read as UTF-8");
    }

    @Test
    void aFileOfWhichNothingCanBeUsedIsRefusedWithTheReasons() {
        assertThatThrownBy(() -> read("agent,day,hour\n,2026-10-03,9:12\n", BASE))
                .isInstanceOf(NothingUsableException.class)
                .hasMessageContaining("left out 1: agent is blank or cannot be read (line 2)");
        assertThatThrownBy(() -> read("agent,day,hour\n", BASE)).isInstanceOf(NothingUsableException.class);
        assertThatThrownBy(() -> read("", BASE)).hasMessage("calls.csv is empty");
        assertThatThrownBy(() -> read("agent,day,\"hour\nA2,2026-10-03,9:13\n", BASE))
                .hasMessageContaining("calls.csv:1: in the first row a quotation mark opens that nothing closes");
        assertThatThrownBy(() -> read("agent,dya,hour\n", BASE))
                .hasMessage(
                        "calls.csv:1: there is no column \"day\" in the header; it has agent, dya, hour. Maybe dya");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    columns: {field: x}                                     | 1: a list is expected here
                    columns: [{field: agentId, column: a}]                  | 1: no column gives startedAt
                    colums: []                                              | 1: there is no "colums" here; there are encoding, delimiter, quoted, decimal, thousands, firstRow, header, zone, columns, skip. Maybe columns
                    columns: [{field: agentID, column: a}]                  | Maybe agentId
                    columns: [{field: agentId}]                             | 1: "column" is missing here
                    columns: [{field: startedAt, column: a, format: foo}]   | 1: "foo" is no format of a day
                    columns: [{field: startedAt, column: a, format: HH:mm}] | 1: "HH:mm" is no format of a day
                    columns: [{field: talkSeconds, column: a, format: h}]   | 1: "h" is no format of a duration
                    columns: [{field: orderId, column: a, format: h}]       | 1: a format belongs to moments and durations
                    columns: [{field: talkSeconds, column: a, yes: [h]}]    | 1: yes and no belong to fields
                    columns: [{field: nps, column: a, scale: {worst: 1, best: 5}}] | 1: a scale belongs to ratings
                    columns: [{field: csat, column: a, scale: {worst: 5, best: 5}}] | 1: worst and best cannot be the same
                    zone: Asia/Nowhere                                      | 1: "columns" is missing
                    {zone: Asia/Nowhere, columns: []}                       | 1: there is no time zone "Asia/Nowhere"
                    {encoding: GBX, columns: []}                            | 1: there is no encoding "GBX"
                    {delimiter: ab, columns: []}                            | 1: "ab" cannot be a delimiter
                    {quoted: maybe, columns: []}                            | 1: quoted is true or false, not "maybe"
                    {decimal: ;, columns: []}                               | 1: decimal is "." or ",", not ";"
                    {thousands: ";", columns: []}                           | 1: thousands is ",", ".", "'" or " ", not ";"
                    {thousands: ".", columns: []}                           | 1: decimal and thousands cannot both be "."
                    {decimal: ",", thousands: ",", columns: []}             | 1: decimal and thousands cannot both be ","
                    {firstRow: 0, columns: []}                              | 1: firstRow is a line from 1, not 0
                    {firstRow: top, columns: []}                            | 1: "top" is no whole number
                    {header: no, columns: []}                               | 1: header is first or none, not "no"
                    {columns: [                                             | this is not YAML
                    """)
    void aMapThatCannotBeIsRefusedWithItsLine(String yaml, String message) {
        assertThatThrownBy(() -> map(yaml))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("map.yaml:")
                .hasMessageContaining(message);
    }

    @Test
    void aFaultDeepInAMapHasItsOwnLine() {
        assertThatThrownBy(() -> map(BASE + "  - field: csat\n    column: c\n    scale: {worst: one, best: 5}\n"))
                .hasMessageEndingWith("map.yaml:6: \"one\" is no whole number");
        assertThatThrownBy(() -> map(BASE + "  - {field: agentId, column: c}\n"))
                .hasMessageEndingWith("map.yaml:4: \"agentId\" stands here for the second time; keep one");
        assertThatThrownBy(() -> map(BASE + "  - {field: nps, column: c}\n"))
                .hasMessageContaining("no column for csat");
    }

    private CallTable read(String text, String map) throws IOException {
        return CallTable.read("calls.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), map(map));
    }

    private ColumnMap map(String yaml) throws IOException {
        return ColumnMap.read(Files.writeString(directory.resolve("map.yaml"), yaml));
    }
}
