package io.qarules.engine.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.Streams;
import io.qarules.CaseRefusedException;
import io.qarules.casefile.EvaluationKind;
import io.qarules.engine.check.Pointer;
import io.qarules.engine.parallel.OrderedParallelMap;
import io.qarules.outcome.Audience;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Problem;
import io.qarules.outcome.Text;
import io.qarules.period.AwardClaim;
import io.qarules.period.CsatScale;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberScore;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PeriodFileReading;
import io.qarules.period.PreviousMonth;
import io.qarules.period.PreviousPeriod;
import io.qarules.period.Survey;
import io.qarules.period.SurveyAppeal;
import io.qarules.period.SurveyReview;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads period files from JSON. Immutable and safe for use by many threads. */
public final class PeriodFileReader {
    private static final RecordShape PERIOD_FILE = RecordShape.of(PeriodFile.class);
    private static final RecordShape MEMBER = RecordShape.of(Member.class);
    private static final String MEMBERS = "members";
    static final String SCALE = "csatScale";

    private final boolean strict;

    /** Creates a reader that ignores unknown fields. */
    public PeriodFileReader() {
        this(false);
    }

    /**
     * Creates a reader.
     *
     * @param strict whether an unknown field, and an attribute, indicator or measure that nobody declares, is a problem;
     *     otherwise it is ignored
     */
    public PeriodFileReader(boolean strict) {
        this.strict = strict;
    }

    /**
     * Reads one period file.
     *
     * @param json one JSON object
     * @return the period file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the text is not a JSON object, or a field occurs twice in an object
     */
    public PeriodFileReading read(String json) {
        return read(JsonText.requireWhole(json).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one period file.
     *
     * @param json one JSON object in UTF-8
     * @return the period file, with a problem for each value that cannot be read
     * @throws CaseRefusedException if the bytes are not a JSON object in UTF-8, or a field occurs twice in an object
     */
    public PeriodFileReading read(byte[] json) {
        Whole whole = new Whole();
        ScaleFirst first = new ScaleFirst(whole, Integer.MAX_VALUE, strict);
        read(new ByteArrayInputStream(json), first, this::members);
        return whole.reading();
    }

    /**
     * Reads one period file member by member, on all cores; the sink is called by this thread alone, in the order of the
     * file. Of a large file some megabytes are in memory at a time. Only while the scale of the ratings is not known,
     * because {@code csatScale} does not come before {@code members}, are the first members held, up to some megabytes.
     *
     * @param json one JSON object in UTF-8; read to its end unless it is refused, its members by another thread, and not
     *     closed
     * @param sink gets the scale, each member, then the period
     * @throws CaseRefusedException if the bytes are not a JSON object in UTF-8, a field occurs twice in an object, or
     *     {@code csatScale} comes after more than 20,000 calls and surveys; the sink may have got some members by then,
     *     but not the period
     * @throws java.io.UncheckedIOException if the stream cannot be read
     */
    public void read(InputStream json, PeriodSink sink) {
        ScaleFirst first = new ScaleFirst(sink, ScaleFirst.MOST_HELD, strict);
        read(json, first, this::membersOnAllCores);
    }

    /**
     * Reads the period file at which the parser is, and leaves the parser at its end.
     *
     * @throws CaseRefusedException if the parser is not at an object, or a field occurs twice in one
     */
    PeriodFileReading read(JsonParser parser) throws IOException {
        Whole whole = new Whole();
        ScaleFirst sink = new ScaleFirst(whole, Integer.MAX_VALUE, strict);
        ParsedRecord others = new ParsedRecord(PERIOD_FILE);
        JsonText.readFields(parser, (field, value) -> readField(field, value, others, sink, this::members));
        end(others, sink);
        return whole.reading();
    }

    private void read(InputStream json, ScaleFirst sink, MembersReader members) {
        ParsedRecord others = new ParsedRecord(PERIOD_FILE);
        JsonText.readObject(json, (field, value) -> readField(field, value, others, sink, members));
        end(others, sink);
    }

    private void readField(String field, JsonParser value, ParsedRecord others, ScaleFirst sink, MembersReader members)
            throws IOException {
        if (field.equals(MEMBERS) && value.currentToken() == JsonToken.START_ARRAY) {
            members.read(value, sink);
            return;
        }
        others.readField(field, value);
        if (field.equals(SCALE)) {
            scale(others, sink);
        }
    }

    private void end(ParsedRecord others, ScaleFirst sink) {
        ReadingProblems problems = new ReadingProblems(strict);
        PeriodFile file = Fields.readWhole(others, Pointer.ROOT, problems, PeriodFileReader::periodFile);
        sink.period(
                file.period(),
                file.fund(),
                file.indicators(),
                problems.found().stream().filter(found -> !isOfTheScale(found)).toList());
    }

    /** Passes the scale on as soon as it is read. */
    private void scale(ParsedRecord others, ScaleFirst sink) {
        ReadingProblems problems = new ReadingProblems(strict);
        PeriodFile file = Fields.readWhole(others, Pointer.ROOT, problems, PeriodFileReader::periodFile);
        sink.begin(
                file.csatScale(),
                problems.found().stream().filter(PeriodFileReader::isOfTheScale).toList());
    }

    private static boolean isOfTheScale(Problem problem) {
        return problem.path().equals("/" + SCALE) || problem.path().startsWith("/" + SCALE + "/");
    }

    private void members(JsonParser parser, ScaleFirst sink) throws IOException {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            sink.member(member(i, ParsedRecord.read(MEMBER, parser)));
        }
    }

    /** Parses on a thread of its own, and reads fields on the others; what was parsed before a fault comes first. */
    private void membersOnAllCores(JsonParser parser, ScaleFirst sink) throws IOException {
        try (Stream<List<ReadMember>> chunks =
                OrderedParallelMap.mapLarge(Streams.stream(new MemberChunks(parser, MEMBER)), this::read)) {
            chunks.forEach(chunk -> chunk.forEach(sink::member));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<ReadMember> read(MemberChunks.Chunk chunk) {
        List<ReadMember> members = new ArrayList<>();
        for (int i = 0; i < chunk.members().size(); i++) {
            members.add(member(chunk.first() + i, chunk.members().get(i)));
        }
        return members;
    }

    private ReadMember member(int index, ParsedRecord record) {
        ReadingProblems problems = new ReadingProblems(strict);
        Pointer at = Pointer.ROOT.child(MEMBERS).child(index);
        return new ReadMember(Fields.readWhole(record, at, problems, PeriodFileReader::member), problems.found());
    }

    private static PeriodFile periodFile(Fields fields) {
        return new PeriodFile(
                fields.record("period", PeriodFileReader::period),
                fields.money("fund"),
                fields.record(SCALE, PeriodFileReader::scale),
                fields.values("indicators"),
                fields.records(MEMBERS, PeriodFileReader::member));
    }

    static Period period(Fields fields) {
        return new Period(fields.text("id"), fields.date("from"), fields.date("to"), fields.bool("closed"));
    }

    static CsatScale scale(Fields fields) {
        return new CsatScale(fields.whole("min"), fields.whole("max"));
    }

    static Member member(Fields fields) {
        return Member.builder()
                .agent(fields.record("agent", CaseFileReader::agent))
                .loggedInHours(fields.decimal("loggedInHours"))
                .calls(fields.records("calls", CaseFileReader::call))
                .surveys(fields.records("surveys", PeriodFileReader::survey))
                .scriptCompliance(fields.decimal("scriptCompliance"))
                .empathy(fields.decimal("empathy"))
                .previousMonths(fields.records("previousMonths", PeriodFileReader::previousMonth))
                .awards(fields.records("awards", PeriodFileReader::award))
                .indicators(fields.values("indicators"))
                .measures(fields.values("measures"))
                .scores(fields.records("scores", PeriodFileReader::score))
                .decisions(fields.recordsIfAny("decisions", PeriodFileReader::decision))
                .previous(fields.records("previous", PeriodFileReader::previous))
                .attributes(fields.attributes())
                .build();
    }

    static Survey survey(Fields fields) {
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

    static PreviousMonth previousMonth(Fields fields) {
        return new PreviousMonth(fields.month("month"), fields.bool("onTarget"));
    }

    static MemberScore score(Fields fields) {
        return new MemberScore(
                fields.text("evaluationId"), fields.points("score"), fields.word("kind", EvaluationKind.class));
    }

    static PreviousPeriod previous(Fields fields) {
        return new PreviousPeriod(fields.text("period"), fields.text("tier"), fields.points("index"));
    }

    static MemberDecision decision(Fields fields) {
        return MemberDecision.builder()
                .id(fields.text("id"))
                .kind(fields.word("kind", DecisionKind.class))
                .clause(fields.text("clause"))
                .subjectId(fields.text("subjectId"))
                .callId(fields.text("callId"))
                .occurredAt(fields.instant("occurredAt"))
                .occurrence(fields.whole("occurrence"))
                .status(fields.word("status", DecisionStatus.class))
                .amount(fields.verifiedMoney("amount"))
                .min(fields.money("min"))
                .max(fields.money("max"))
                .collected(fields.verifiedMoney("collected"))
                .absorbedBy(fields.text("absorbedBy"))
                .audience(fields.word("audience", Audience.class))
                .points(fields.whole("points"))
                .liable(fields.text("liable"))
                .rule(fields.text("rule"))
                .reason(fields.record("reason", PeriodFileReader::text))
                .build();
    }

    static Text text(Fields fields) {
        return new Text(String.valueOf(fields.text("zh")), String.valueOf(fields.text("en")));
    }

    static AwardClaim award(Fields fields) {
        return new AwardClaim(fields.text("id"), fields.instant("at"), fields.money("amount"));
    }

    /** Passes members on, from the parser at the beginning of their array to its end. */
    private interface MembersReader {
        void read(JsonParser parser, ScaleFirst sink) throws IOException;
    }

    /** Collects the members and the period. */
    private static final class Whole implements PeriodSink {
        private final List<Member> members = new ArrayList<>();
        private final List<Problem> found = new ArrayList<>();
        private @Nullable Period period;
        private @Nullable BigDecimal fund;
        private @Nullable CsatScale scale;
        private boolean strict;
        private Map<String, Object> indicators = Map.of();

        @Override
        public void begin(@Nullable CsatScale scale, boolean strict, List<Problem> problems) {
            this.scale = scale;
            this.strict = strict;
            found.addAll(problems);
        }

        @Override
        public void member(Member member, List<Problem> problems) {
            members.add(member);
            found.addAll(problems);
        }

        @Override
        public void period(
                @Nullable Period period,
                @Nullable BigDecimal fund,
                Map<String, Object> centre,
                List<Problem> problems) {
            indicators = centre;
            this.period = period;
            this.fund = fund;
            found.addAll(problems);
        }

        PeriodFileReading reading() {
            return new PeriodFileReading(new PeriodFile(period, fund, scale, indicators, members), found, strict);
        }
    }
}
