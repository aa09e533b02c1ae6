package io.qarules.workbench.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.casefile.Call;
import io.qarules.outcome.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files in the style of products, written for this test; what each row says was worked out by hand. */
@DisplayName("exports in the style of well-known products are read by the map that sniff proposes, as it stands")
class SniffedExportsTest {
    private static final Charset CHINESE = Charset.forName("GB18030");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsItStands(Export export) throws IOException {
        byte[] file = export.text().getBytes(export.charset());
        MapProposal proposal = ColumnSniffer.sniff("calls.csv", new ByteArrayInputStream(file));
        String yaml = proposal.yaml(Language.EN);

        assertThat(proposal.isComplete()).as(yaml).isTrue();
        ColumnMap map = ColumnMap.read(Files.writeString(directory.resolve("map.yaml"), yaml));
        CallTable table = CallTable.read("calls.csv", new ByteArrayInputStream(file), map);
        assertThat(table.used().stream().map(SniffedExportsTest::said))
                .as(yaml)
                .containsExactlyElementsOf(export.rows());
        assertThat(table.report().en()).as(yaml).contains(export.report());
        assertThat(yaml).contains(export.notes());
    }

    /** Agent, call, begin, duration, talk, then what else is known. */
    private static String said(CallTable.Row.Used row) {
        Call call = row.call();
        return Stream.of(
                        row.agentId(),
                        call.id(),
                        call.startedAt(),
                        call.durationSeconds(),
                        call.talkSeconds(),
                        call.direction(),
                        Boolean.TRUE.equals(call.connected()) ? "connected" : null,
                        Boolean.FALSE.equals(call.connected()) ? "missed" : null,
                        call.hungUpBy(),
                        Boolean.TRUE.equals(call.firstContactResolved()) ? "resolved" : null,
                        Boolean.FALSE.equals(call.firstContactResolved()) ? "unresolved" : null,
                        Boolean.TRUE.equals(call.transferred()) ? "transferred" : null,
                        row.survey() == null ? null : "rated " + row.survey().csat())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    static List<Export> exports() {
        return List.of(
                new Export("Five9", UTF_8, """
                        CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,DNIS,CALL TIME,IVR TIME,QUEUE WAIT TIME,RING TIME,TALK TIME,HOLD TIME,AFTER CALL WORK TIME,TRANSFERS
                        300001,"Sat, 03 Oct 2026 09:12:58",Orders,Inbound,ann@example.com,Ann Lee,Sold,5550100,5550199,00:07:00,00:00:20,00:00:15,00:00:05,00:06:20,00:00:00,00:00:40,0
                        300002,"Sun, 04 Oct 2026 17:05:00",Orders,Outbound,bob@example.com,Bob Ray,Busy,5550199,5550101,00:01:05,00:00:00,00:00:00,00:00:20,00:00:45,00:00:00,00:00:10,0
                        """, "Rows read 2, used 2")
                        .row("ann@example.com 300001 2026-10-03T01:12:58Z 420 380 INBOUND")
                        .row("bob@example.com 300002 2026-10-04T09:05:00Z 65 45 OUTBOUND"),
                new Export("Talkdesk", UTF_8, """
                        Interaction ID,Call Type,Start Time,End Time,Talkdesk Phone Number,Customer Phone Number,Talk Time,Hangup,Waiting Time,Agent Speed to Answer,Holding Time,Rating,Agent Name,Transfer?,Csat Survey Time
                        aa11,inbound,2026-10-03 09:12:58,2026-10-03 09:19:58,15550100,15550199,380,Customer,15,5,0,5,Ann Lee,No,2026-10-03 09:21:00
                        aa12,outbound_missed,2026-10-04 17:05:00,2026-10-04 17:06:05,15550100,15550198,0,Agent,0,0,0,,Bob Ray,Yes,
                        """, "Rows read 2, used 2")
                        .row("Ann Lee aa11 2026-10-03T01:12:58Z 380 INBOUND CUSTOMER rated 5")
                        .row("Bob Ray aa12 2026-10-04T09:05:00Z 0 OUTBOUND AGENT transferred"),
                new Export(
                                "Avaya CMS: a delimiter behind every line, seconds since 1970, clocks without hours",
                                UTF_8,
                                """
                        CALLID|UCID|SEGMENT|SEGSTART|SEGSTOP|DURATION|TALKTIME|ACWTIME|ANSLOGIN|DISPOSITION|
                        4711|00001047111790989978|1|1790989978|1790990398|420|6:20|40|20017|2|
                        4712|00001047121790990100|1|1790990100.25|1790990165|65|:45|10|20018|2|
                        4713|00001047131790990200|1|1790990200|1790993999|3799|1:02:03|0|20017|2|
                        """,
                                "Rows read 3, used 3")
                        .row("20017 4711 2026-10-03T01:12:58Z 420 380")
                        .row("20018 4712 2026-10-03T01:15:00.250Z 65 45")
                        .row("20017 4713 2026-10-03T01:16:40Z 3799 3723"),
                new Export(
                                "容联七陌: texts kept from being read as numbers, ratings with their unit",
                                CHINESE,
                                """
                        通话ID,呼叫类型,坐席工号,坐席姓名,技能组,主叫号码,被叫号码,振铃时间,接听时间,挂机时间,通话时长(秒),挂机方,是否接听,满意度评价
                        ="0001",呼入,8001,李娜,售后,="13800000000",01012345678,2026/10/3 9:12:58,2026/10/3 9:13:02,2026/10/3 9:19:58,420,客户挂断,是,5分
                        ="0002",呼出,8002,王芳,售后,01012345678,="13800000001",2026/10/4 17:05:00,,2026/10/4 17:05:30,0,坐席挂断,否,
                        """,
                                "Rows read 2, used 2")
                        .row("8001 0001 2026-10-03T01:12:58Z 420 INBOUND connected CUSTOMER rated 5")
                        .row("8002 0002 2026-10-04T09:05:00Z 0 OUTBOUND missed AGENT")
                        .note("the number, or the stars, is taken"),
                new Export("网易七鱼: durations and ratings in words", CHINESE, """
                        会话ID\t呼叫方向\t客服组\t客服\t客服工号\t开始时间\t结束时间\t通话时长\t排队时长\t满意度\t是否解决\t质检评分
                        S1\t呼入\t一组\t李娜\t8001\t2026-10-03 09:12:58\t2026-10-03 09:19:58\t7分钟\t12秒\t非常满意\t已解决\t85
                        S2\t呼入\t一组\t王芳\t8002\t2026-10-04 17:05:00\t2026-10-04 18:07:03\t1小时2分3秒\t3秒\t未评价\t未解决\t90
                        S3\t呼入\t一组\t王芳\t8002\t2026-10-04 19:05:00\t2026-10-04 19:05:45\t45秒\t0秒\t不满意\t未解决\t95
                        """, "Rows read 3, used 3")
                        .row("8001 S1 2026-10-03T01:12:58Z 420 INBOUND resolved rated 5")
                        .row("8002 S2 2026-10-04T09:05:00Z 3723 INBOUND unresolved")
                        .row("8002 S3 2026-10-04T11:05:00Z 45 INBOUND unresolved rated 2")
                        .note("unknown: [\"未评价\"]"),
                new Export(
                                "Genesys Cloud: milliseconds, a browser's space before AM",
                                UTF_8,
                                """
                        Conversation ID,Users,Date,End Date,Duration,Direction,Queue,Total Talk,Total Hold
                        c1,Ann Lee,10/13/26 9:12\u202FAM,10/13/26 9:19\u202FAM,420000,Inbound,Orders,380400,0
                        c2,Bob Ray,10/4/26 5:05\u202FPM,10/4/26 5:06\u202FPM,65000,Outbound,Orders,44500,20000
                        """,
                                "Rows read 2, used 2")
                        .row("Ann Lee c1 2026-10-13T01:12:00Z 420 380 INBOUND")
                        .row("Bob Ray c2 2026-10-04T09:05:00Z 65 45 OUTBOUND"),
                new Export("Aircall: the zone in a column's name", UTF_8, """
                        call_id,line,datetime (UTC),direction,from,to,answered,missed_call_reason,user,duration (total),duration (in call),rating
                        1,Orders,2026-10-03 01:12:58,inbound,15550100,15550199,Yes,,Ann Lee,420,380,4/5
                        2,Orders,2026-10-04 09:05:00,outbound,15550199,15550101,No,no_answer,Bob Ray,65,0,
                        """, "Rows read 2, used 2")
                        .row("Ann Lee 1 2026-10-03T01:12:58Z 420 380 INBOUND connected rated 4")
                        .row("Bob Ray 2 2026-10-04T09:05:00Z 65 0 OUTBOUND missed")
                        .note("# The time zone is in the name of the column \"datetime (UTC)\".\nzone: UTC\n"),
                new Export("HubSpot: milliseconds since 1970 and a unit in a name", UTF_8, """
                        Record ID,Call Title,Call start time,Call duration (ms),Call direction,Activity assigned to,Call outcome
                        71,"Order, late",1790989978000,420000,INBOUND,Ann Lee,Connected
                        72,"Say ""hi\""",1790990100250,65000,OUTBOUND,Bob Ray,Busy
                        """, "Rows read 2, used 2")
                        .row("Ann Lee 71 2026-10-03T01:12:58Z 420 INBOUND")
                        .row("Bob Ray 72 2026-10-03T01:15:00.250Z 65 OUTBOUND")
                        .note("format: \"epochMillis\""),
                new Export(
                                "Udesk: UTF-16 with its mark, titles above and a sum below, stars",
                                UTF_16LE,
                                """
                        \uFEFF通话记录报表
                        导出时间\t2026-11-01 08:00:00

                        通话流水号\t坐席账号\t来电时间\t通话时长\t挂断方\t评价结果
                        R1\t8001\t2026年10月3日 9时12分58秒\t00:07:00\t客户\t★★★★☆
                        R2\t8002\t2026年10月4日 17时05分00秒\t00:01:05\t客服\t★★★★★
                        合计\t\t\t00:08:05\t\t
                        """,
                                "left out 1: 坐席账号 is blank")
                        .row("8001 R1 2026-10-03T01:12:58Z 420 CUSTOMER rated 4")
                        .row("8002 R2 2026-10-04T09:05:00Z 65 AGENT rated 5")
                        .note("firstRow: 4"),
                new Export(
                                "NICE CXone: UTF-16 without a mark, the scale in a name",
                                UTF_16LE,
                                """
                        contact_id,agent_no,team_no,start_date,start_time,agent_time,handle_time,csat (1-7)
                        501,9001,7,10/13/2026,9:12:58 AM,0:06:20,0:07:00,6
                        502,9002,7,10/4/2026,5:05:00 PM,0:00:45,0:01:05,7
                        """,
                                "Rows read 2, used 2")
                        .row("9001 501 2026-10-13T01:12:58Z 420 rated 6")
                        .row("9002 502 2026-10-04T09:05:00Z 65 rated 7")
                        .note("scale: {worst: 1, best: 7}"),
                new Export("a CRM whose id and rating no name speaks of", UTF_8, """
                        Segment ID;Interaction Start;Interaction End;Participant;Dir;Contact Length;Talk Len;Released By;Score
                        S-1;03-10-2026 09:12:58;03-10-2026 09:19:58;Ann Lee;IN;7m 0s;6m 20s;Client;Very Satisfied
                        S-2;14-10-2026 17:05:00;14-10-2026 17:06:05;Bob Ray;OUT;1m 5s;45s;Agent;Dissatisfied
                        """, "Rows read 2, used 2")
                        .row("Ann Lee S-1 2026-10-03T01:12:58Z 420 380 INBOUND CUSTOMER rated 5")
                        .row("Bob Ray S-2 2026-10-14T09:05:00Z 65 45 OUTBOUND AGENT rated 2")
                        .note(
                                "# a guess: do not use it unchecked\n  # no name says it; this column was chosen by its texts"),
                new Export(
                                "Freshdesk: words with numbers, offsets without a colon, a quotation mark too many",
                                UTF_8,
                                """
                        Ticket ID,Handled By,Created At,Handle Time (min),Customer Satisfaction,Note
                        11,Ann Lee,2026-10-03T09:12:58+0800,7.0,5 - Very satisfied,fine
                        12,Bob Ray,2026-10-04T17:05:00+0800,1.1,2 - Dissatisfied,"said no
                        13,Bob Ray,2026-10-04T18:05:00+0800,0.5,3 - Neutral,"said ""maybe\"""
                        """,
                                "left out 1: a quotation mark opens in it that nothing closes; close it in the file,"
                                        + " or write quoted: false in the map if it is a text like any other (line 3)")
                        .row("Ann Lee 11 2026-10-03T01:12:58Z 420 rated 5")
                        .row("Bob Ray 13 2026-10-04T10:05:00Z 30 rated 3")
                        .note("# A quotation mark opens in a row that nothing closes (line 3)"));
    }

    /**
     * A file and what is to be read of it.
     *
     * @param report what the report says among other things
     * @param rows what the rows say
     * @param notes what the proposal says among other things
     */
    record Export(String name, Charset charset, String text, String report, List<String> rows, List<String> notes) {
        Export(String name, Charset charset, String text, String report) {
            this(name, charset, text, report, List.of(), List.of("columns:"));
        }

        Export row(String row) {
            return new Export(name, charset, text, report, with(rows, row), notes);
        }

        Export note(String note) {
            return new Export(name, charset, text, report, rows, with(notes, note));
        }

        private static List<String> with(List<String> texts, String text) {
            return Stream.concat(texts.stream(), Stream.of(text)).toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
