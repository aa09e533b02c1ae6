package io.qarules.workbench.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.qarules.outcome.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("sniff proposes a map, and says how sure it is and what it left out")
class ColumnSnifferTest {
    @TempDir
    private Path directory;

    @Test
    void idsAreComparedInTheWholeFileAndJoinedWithWhatTellsThemApart() throws IOException {
        assertThat(sniff(calls(1_200, 1_200)).yaml(Language.EN)).contains("""
                  # sure: the name says it and every text seen can be read so
                  - field: callId
                    column: "call_id"
                """);

        MapProposal joined = sniff(calls(1_200, 1_100));

        assertThat(joined.yaml(Language.EN)).contains("""
                  # likely: check it
                  # call_id alone is the same in 100 of 1,200 rows; joined to line all are told apart
                  - field: callId
                    column: ["call_id", "line"]
                """);
        assertThat(CallTable.read(
                                "calls.csv",
                                new ByteArrayInputStream(calls(1_200, 1_100).getBytes(UTF_8)),
                                written(joined))
                        .used())
                .hasSize(1_200);
    }

    /** The same row twice cannot be told apart, nor can rows of which one has no line. */
    @Test
    void idsThatNothingTellsApartAreNamed() throws IOException {
        String header = "call_id,agent_id,started_at,line\n";
        String row = "C1,A1,2026-10-03 09:12:58,L1\n";

        assertThat(sniff(header + row + row).yaml(Language.EN))
                .contains("# 1 rows repeat an earlier id and would be left out", "column: \"call_id\"");
        assertThat(sniff(header + row + row.replace("L1", "")).yaml(Language.EN))
                .contains("# 1 rows repeat an earlier id and would be left out", "column: \"call_id\"");
    }

    /** Rows that the map leaves out need no id of their own. */
    @Test
    void idsOfRowsLeftOutMayRepeat() throws IOException {
        String yaml = sniff("""
                call_id,agent_id,started_at
                0,NO_SERVER,2026-10-03 09:12:58
                0,NO_SERVER,2026-10-03 09:13:58
                1,A1,2026-10-03 09:14:58
                """).yaml(Language.EN);

        assertThat(yaml).contains("values: [\"NO_SERVER\"]").doesNotContain("repeat", "joined");
    }

    private static String calls(int rows, int ids) {
        StringBuilder file = new StringBuilder("call_id,agent_id,started_at,line\n");
        for (int i = 0; i < rows; i++) {
            file.append("C%d,A1,2026-10-03 09:12:58,L%d".formatted(i % ids, i / ids))
                    .append('\n');
        }
        return file.toString();
    }

    @Test
    void anEncodingThatIsAGuessIsMarkedWithALineToCheckItBy() throws IOException {
        String text = "Agent,Start\nM\u00FCller,2026-10-03 09:00\nGarc\u00EDa,2026-10-03 09:01\n";
        MapProposal latin = ColumnSniffer.sniff(
                "calls.csv", new ByteArrayInputStream(text.getBytes(Charset.forName("windows-1252"))));

        assertThat(latin.map().encoding()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(latin.yaml(Language.EN))
                .contains("# The encoding is a guess. If this line of the file is not read right, give another:"
                        + " M\u00FCller,2026-10-03 09:00");
        assertThat(sniff(text).yaml(Language.EN)).contains("encoding: UTF-8").doesNotContain("guess. If");
    }

    @Test
    void aDecimalCommaIsFound() throws IOException {
        String text = """
                Agent;Call ID;Start time;Talk time (sec);Satisfaction
                A1;C1;03.10.2026 09:12;143,5;4,0
                A2;C2;13.10.2026 17:05;88,0;5,0
                A1;C3;14.10.2026 08:30;1.203,5;3,0
                """;
        MapProposal proposal = sniff(text);

        assertThat(proposal.yaml(Language.EN)).contains("# Numbers have a decimal comma.\ndecimal: \",\"\n");
        assertThat(CallTable.read("calls.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), written(proposal))
                        .used())
                .extracting(row -> row.call().talkSeconds())
                .containsExactly(144L, 88L, 1_204L);
        assertThat(sniff("Agent;Start;Talk time\nA1;2026-10-03 09:12;1,203\n").yaml(Language.EN))
                .contains("# 1,203 is read as 1203; it may be 1.203", "thousands: \",\"\n")
                .doesNotContain("decimal:");
    }

    @Test
    void whatStandsAboveTheTableIsSaid() throws IOException {
        assertThat(sniff("sep=;\nagent;start\nA1;2026-10-03 09:12\n").yaml(Language.EN))
                .contains("# The table begins at line 2; what stands above it is passed over.\nfirstRow: 2\n")
                .contains("delimiter: \";\"", "column: \"agent\"");

        String report = "Calls, October\nFilter: all\n\nagent|call start|call end|outcome\n"
                + "A1|2026-10-03 09:12:58|2026-10-03 09:19:58|answered\n";
        MapProposal proposal = sniff(report);
        assertThat(proposal.yaml(Language.EN)).contains("firstRow: 4\n", "delimiter: \"|\"");
        assertThat(CallTable.read("calls.csv", new ByteArrayInputStream(report.getBytes(UTF_8)), written(proposal))
                        .used())
                .extracting(CallTable.Row.Used::line)
                .containsExactly(5);
    }

    @Test
    void aFirstRowOfValuesIsNoHeader() throws IOException {
        String yaml = sniff("A1,C1,2026-10-03 09:12:58,420\nA2,C2,2026-10-03 10:12:58,20\n")
                .yaml(Language.EN);

        assertThat(yaml)
                .contains("proposed from its header and 2 rows", "header: none\n", "column: \"3\"", "\"1\": A1, A2")
                .contains("# The first row holds values and no names, so the columns are named by their numbers.");
    }

    @Test
    void aColumnThatStandsTwiceIsNamed() throws IOException {
        assertThat(sniff("agent,time,time\nA1,1790989978000,420\n").yaml(Language.EN))
                .contains("# The header has more than once: time.", "write header: none and firstRow: 2");
    }

    @Test
    void aChineseFileOfASwitch() throws IOException {
        byte[] file = """
                流水号\t坐席工号\t通话开始时间\t通话时长(秒)\t是否接通\t满意度\t呼叫方向\t技能组
                R1\t1001\t2026/10/3 9:12:58\t143\t已接通\t非常满意\t呼入\t售后
                R2\t1002\t2026/10/4 19:02:00\t12\t未接通\t\t呼出\t售前
                """.getBytes(Charset.forName("GB18030"));

        MapProposal proposal = ColumnSniffer.sniff("calls.tsv", new ByteArrayInputStream(file));

        assertThat(proposal.isComplete()).isTrue();
        assertThat(proposal.yaml(Language.EN)).isEqualTo("""
                # Columns of calls.tsv, proposed from its header and 2 rows. Read it, mend it, then use it as a map.
                # The encoding is a guess. If this line of the file is not read right, give another: 流水号 坐席工号 通话开始时间 通话时长(秒) 是否接通 满意度 呼叫方向 技能组
                encoding: GB18030
                delimiter: "\\t"
                quoted: true
                # The file names no time zone; this one is assumed.
                zone: Asia/Shanghai
                columns:
                  # sure: the name says it and every text seen can be read so
                  - field: agentId
                    column: "坐席工号"
                  # sure: the name says it and every text seen can be read so
                  - field: callId
                    column: "流水号"
                  # sure: the name says it and every text seen can be read so
                  - field: startedAt
                    column: "通话开始时间"
                    format: "yyyy/M/d H:mm:ss"
                  # sure: the name says it and every text seen can be read so
                  - field: talkSeconds
                    column: "通话时长(秒)"
                    format: "seconds"
                  # sure: the name says it and every text seen can be read so
                  - field: direction
                    column: "呼叫方向"
                    values: {"呼入": INBOUND, "呼出": OUTBOUND}
                  # sure: the name says it and every text seen can be read so
                  - field: connected
                    column: "是否接通"
                    yes: ["已接通"]
                    no: ["未接通"]
                  # likely: check it
                  # ratings in words; check what each is read as
                  - field: csat
                    column: "满意度"
                    values: {"非常满意": 5}
                # Left out, with what they hold:
                #   "技能组": 售后, 售前
                """);
        CallTable table = CallTable.read("calls.tsv", new ByteArrayInputStream(file), written(proposal));
        assertThat(table.used())
                .extracting(row -> row.call().startedAt(), row -> row.call().talkSeconds())
                .containsExactly(
                        tuple(Instant.parse("2026-10-03T01:12:58Z"), 143L),
                        tuple(Instant.parse("2026-10-04T11:02:00Z"), 12L));
    }

    @Test
    void dayBeforeMonthIsLeftToAPersonWhereBothCanBe() throws IOException {
        String file =
                "Agent Name,Start Time,Talk Time,Rating\nAnn,03/10/2026 09:12,61,0\nNO_SERVER,04/10/2026 10:00,7,4\n";

        MapProposal proposal = sniff(file);

        assertThat(proposal.yaml(Language.EN))
                .contains("# a guess: do not use it unchecked", "choose by what you know of the file: M/d/yyyy H:mm")
                .contains("# the unit is a guess: the name does not say it")
                .contains("# 0 is taken as not rated", "unknown: [\"0\"]", "seen are 0 to 4; check the ends")
                .contains("- {column: \"Agent Name\", values: [\"NO_SERVER\"]}");
        assertThat(sniff(file.replace("03/10", "23/10")).yaml(Language.EN))
                .as("only one can be")
                .contains("d/M/yyyy H:mm")
                .doesNotContain("choose by what you know");
    }

    @Test
    void namesThatSpeakOfSomethingElseAreLeftAlone() throws IOException {
        String yaml = sniff("""
                Team Name,Handling Agent,Agent Speed to Answer,End Time,Begin,Hold Duration,Ring Time,Not Resolved,QA Score,质检评分
                T1,A1,5,2026-10-03 09:19:58,2026-10-03 09:12:58,20,3,Yes,4,5
                """).yaml(Language.EN);

        assertThat(yaml)
                .contains("column: \"Handling Agent\"", "column: \"Begin\"")
                .doesNotContain("durationSeconds", "talkSeconds", "firstContactResolved", "csat");
        assertThat(sniff("Agent,Call End\nA1,2026-10-03 09:19:58\n").yaml(Language.EN))
                .contains("# a guess: do not use it unchecked\n"
                        + "  # the name speaks of something else, and there is no better column\n"
                        + "  - field: startedAt\n    column: \"Call End\"");
    }

    /** A map with ratings and no csat would be refused. */
    @Test
    void ratingsWithoutAnOverallOneAreLeftOutAndNamed() throws IOException {
        MapProposal proposal = sniff("Agent,Start,NPS,Attitude\nA1,2026-10-03 09:12,9,5\n");

        assertThat(proposal.yaml(Language.EN))
                .contains("# There are ratings, but no column gives the overall one", ": NPS, Attitude is left out.")
                .contains("#   \"NPS\": 9\n#   \"Attitude\": 5\n");
        assertThat(written(proposal).columns()).hasSize(2);
    }

    @Test
    void ratingsOnAnotherScaleThanTheOverallOneAreLeftOutAndNamed() throws IOException {
        MapProposal proposal = sniff("Agent,Start,CSAT,Attitude,Convenience\nA1,2026-10-03 09:12,Very satisfied,9,5\n");

        assertThat(proposal.yaml(Language.EN))
                .contains("# All ratings of a map are on one scale: Attitude seems to be");
        assertThat(written(proposal).columns())
                .extracting(MappedColumn::field)
                .containsExactly(CallField.agentId, CallField.startedAt, CallField.csat, CallField.convenience);
    }

    @Test
    void aColumnOfWhichNotAllIsReadHasANote() throws IOException {
        String yaml = sniff("""
                Agent,Start Time,Satisfaction
                A1,3/10/2026 9:12,4
                A2,13/10/2026 9:13,9
                A3,unknown,10
                """).yaml(Language.EN);

        assertThat(yaml)
                .contains("# 1 texts cannot be read so\n  - field: startedAt", "format: \"d/M/yyyy H:mm\"")
                .contains("seen are 4 to 10", "scale: {worst: 1, best: 10}");
    }

    @Test
    void severalStrayQuotationMarksAreTextsWhereNoCellIsQuoted() throws IOException {
        String text = "agent,start,note\nA1,2026-10-03 09:12,\"5 inch\nA2,2026-10-03 09:13,\"7 inch\n";

        assertThat(sniff(text).map().quoted()).isFalse();
        assertThat(sniff(text + "A3,2026-10-03 09:14,\"quoted\"\n").yaml(Language.EN))
                .contains("quoted: true", "# A quotation mark opens in a row that nothing closes (line 2, 3);");
        assertThat(sniff("agent,start,\"note\nA1,2026-10-03 09:12,x\n").map().quoted())
                .as("in the header")
                .isFalse();
    }

    @Test
    void whatACallNeedsAndNoColumnGivesIsNamed() throws IOException {
        MapProposal proposal = sniff("skill;queue\nA;1\n");

        assertThat(proposal.isComplete()).isFalse();
        assertThat(proposal.yaml(Language.ZH))
                .contains("没有找到 agentId 的列", "没有找到 startedAt 的列", "  # - field: startedAt")
                .contains("\"skill\": A");
    }

    @Test
    void whatHasNoColumnsIsRefused() {
        assertThatThrownBy(() -> sniff("")).hasMessage("calls.csv is empty");
        assertThatThrownBy(() -> sniff("hello\nworld\n")).hasMessageContaining("is no header of several columns");
    }

    private MapProposal sniff(String text) throws IOException {
        return ColumnSniffer.sniff("calls.csv", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    /** What is proposed is a map: what is printed reads as what was found. */
    private ColumnMap written(MapProposal proposal) throws IOException {
        Path file = Files.writeString(directory.resolve("map.yaml"), proposal.yaml(Language.ZH));
        return ColumnMap.read(file);
    }
}
