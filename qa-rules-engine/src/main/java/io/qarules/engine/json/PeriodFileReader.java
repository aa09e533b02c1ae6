package io.qarules.engine.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qarules.CaseRefusedException;
import io.qarules.engine.check.Pointer;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousMonth;
import io.qarules.period.Survey;
import io.qarules.period.SurveyAppeal;
import io.qarules.period.SurveyReview;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads period files from JSON. Immutable and safe for use by many threads. */
public final class PeriodFileReader {
    private static final String MEMBERS = "members";

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
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one period file in UTF-8, member by member: of a large file only the records are held, not its JSON.
     *
     * @throws CaseRefusedException where the bytes are not JSON, or not an object
     */
    public PeriodFileReading read(byte[] json) {
        ReadingProblems problems = new ReadingProblems(strict);
        ObjectNode others = JsonText.mapper().createObjectNode();
        List<Member> members = new ArrayList<>();
        JsonText.readObject(json, (field, value) -> {
            if (field.equals(MEMBERS) && value.currentToken() == JsonToken.START_ARRAY) {
                Pointer all = Pointer.ROOT.child(MEMBERS);
                while (value.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode member = JsonText.value(value);
                    members.add(
                            Fields.readWhole(member, all.child(members.size()), problems, PeriodFileReader::member));
                }
            } else {
                others.set(field, JsonText.value(value));
            }
        });
        Fields fields = Fields.of(others, Pointer.ROOT, problems);
        Period period = fields.record("period", PeriodFileReader::period);
        BigDecimal fund = fields.money("fund");
        fields.records(MEMBERS, PeriodFileReader::member).forEach(members::add);
        if (strict) {
            fields.nameUnknown();
        }
        return new PeriodFileReading(new PeriodFile(period, fund, members), problems.found());
    }

    private static Period period(Fields fields) {
        return new Period(fields.text("id"), fields.date("from"), fields.date("to"), fields.bool("closed"));
    }

    private static Member member(Fields fields) {
        return Member.builder()
                .agent(fields.record("agent", CaseFileReader::agent))
                .loggedInHours(fields.decimal("loggedInHours"))
                .calls(fields.records("calls", CaseFileReader::call))
                .surveys(fields.records("surveys", PeriodFileReader::survey))
                .scriptCompliance(fields.decimal("scriptCompliance"))
                .empathy(fields.decimal("empathy"))
                .previousMonths(fields.records("previousMonths", PeriodFileReader::previousMonth))
                .awards(fields.records("awards", PeriodFileReader::award))
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
