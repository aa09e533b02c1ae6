package io.qarules.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.Call;
import io.qarules.engine.check.Pointer;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousMonth;
import io.qarules.period.Survey;
import io.qarules.period.SurveyAppeal;
import io.qarules.period.SurveyReview;
import java.nio.charset.StandardCharsets;

/** Reads period files from JSON. Immutable and safe for use by many threads. */
public final class PeriodFileReader {
    private final boolean strict;

    /** A reader that ignores fields it does not know. */
    public PeriodFileReader() {
        this(false);
    }

    /** @param strict whether a field that the contract does not know is a problem */
    public PeriodFileReader(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads one period file.
     *
     * @throws CaseRefusedException where the text is not JSON, or not an object
     */
    public PeriodFileReading read(String json) {
        return read(JsonText.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads one period file that is parsed already.
     *
     * @throws CaseRefusedException where the node is not an object
     */
    public PeriodFileReading read(JsonNode node) {
        JsonText.requireObject(node);
        ReadingProblems problems = new ReadingProblems(strict);
        Fields fields = Fields.of(node, Pointer.ROOT, problems);
        PeriodFile file = new PeriodFile(
                fields.record("period", PeriodFileReader::period),
                fields.money("fund"),
                fields.records("members", PeriodFileReader::member));
        if (strict) {
            fields.nameUnknown();
        }
        return new PeriodFileReading(file, problems.found());
    }

    private static Period period(Fields fields) {
        return new Period(fields.text("id"), fields.date("from"), fields.date("to"), fields.bool("closed"));
    }

    private static Member member(Fields fields) {
        return Member.builder()
                .agent(fields.record("agent", PeriodFileReader::agent))
                .loggedInHours(fields.decimal("loggedInHours"))
                .calls(fields.records("calls", PeriodFileReader::call))
                .surveys(fields.records("surveys", PeriodFileReader::survey))
                .scriptCompliance(fields.decimal("scriptCompliance"))
                .empathy(fields.decimal("empathy"))
                .previousMonths(fields.records("previousMonths", PeriodFileReader::previousMonth))
                .awards(fields.records("awards", PeriodFileReader::award))
                .build();
    }

    private static Agent agent(Fields fields) {
        return Agent.builder()
                .id(fields.text("id"))
                .name(fields.text("name"))
                .line(fields.text("line"))
                .performancePay(fields.money("performancePay"))
                .build();
    }

    private static Call call(Fields fields) {
        return Call.builder()
                .id(fields.text("id"))
                .startedAt(fields.instant("startedAt"))
                .talkSeconds(fields.whole("talkSeconds"))
                .firstContactResolved(fields.bool("firstContactResolved"))
                .build();
    }

    private static Survey survey(Fields fields) {
        return Survey.builder()
                .id(fields.text("id"))
                .callId(fields.text("callId"))
                .csat(fields.whole("csat"))
                .nps(fields.whole("nps"))
                .resolution(fields.whole("resolution"))
                .attitude(fields.whole("attitude"))
                .speed(fields.whole("speed"))
                .convenience(fields.whole("convenience"))
                .review(fields.word("review", SurveyReview.class))
                .appeal(fields.word("appeal", SurveyAppeal.class))
                .build();
    }

    private static PreviousMonth previousMonth(Fields fields) {
        return new PreviousMonth(fields.month("month"), fields.bool("onTarget"));
    }

    private static AwardClaim award(Fields fields) {
        return new AwardClaim(fields.text("id"), fields.instant("at"), fields.money("amount"));
    }
}
