package io.qarules.engine;

import io.qarules.casefile.Agent;
import io.qarules.engine.check.SurveyCounts;
import io.qarules.engine.fund.FundStage.Claim;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.engine.measure.Measures;
import io.qarules.engine.measure.MemberFacts;
import io.qarules.engine.value.Ratio;
import io.qarules.period.Member;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An agent of a period, measured in one place and ranked in another.
 *
 * @param agentId empty where the members name no agent
 * @param members how many members of the period file there are of the agent
 * @param place which of them counts, from 0
 * @param measures null where none counts
 * @param claims the agent's awards
 * @param surveys by line
 * @param problems with paths as if these members were all
 */
record SplitMember(
        String agentId,
        int members,
        int place,
        @Nullable Measures measures,
        List<Claim> claims,
        SurveyCounts surveys,
        List<SplitProblem> problems) {
    private static final JsonWriter WRITER = new JsonWriter();
    private static final PeriodFileReader READER = new PeriodFileReader();

    byte[] bytes() {
        return SplitBytes.of(out -> {
            out.text(agentId);
            out.number(members);
            out.number(place);
            out.flag(measures != null);
            if (measures != null) {
                write(measures, out);
            }
            out.list(problems, SplitProblem::write);
            writeSurveys(surveys, out);
        });
    }

    private void write(Measures of, SplitBytes.Out out) throws IOException {
        out.text(WRITER.writeFact(Member.builder()
                .agent(of.agent())
                .attributes(of.member().attributes())
                .previousMonths(of.member().previousMonths())
                .previous(of.member().previous())
                .awards(claims.stream().map(Claim::award).toList())
                .build()));
        out.number(of.countedSurveys());
        out.number(of.callsKnown());
        out.map(of.values(), (value, to) -> {
            to.text(value.numerator().toString());
            to.text(value.denominator().toString());
        });
        out.map(of.indices(), (index, to) -> to.text(index.toString()));
        out.list(of.toReview(), (survey, to) -> to.text(survey));
    }

    static SplitMember of(byte[] bytes) {
        return SplitBytes.read(bytes, in -> {
            String agentId = in.text();
            int members = in.number();
            int place = in.number();
            Member kept = null;
            Measures measures = null;
            if (in.flag()) {
                kept = READER.read("{\"members\":[" + in.text() + "]}")
                        .periodFile()
                        .members()
                        .get(0);
                measures = measures(agentId, kept, in);
            }
            List<SplitProblem> problems = in.list(SplitProblem::read);
            List<Claim> claims = kept == null
                    ? List.of()
                    : kept.awards().stream()
                            .map(award -> new Claim(agentId, award))
                            .toList();
            return new SplitMember(agentId, members, place, measures, claims, readSurveys(in), problems);
        });
    }

    private static Measures measures(String agentId, Member kept, SplitBytes.In in) throws IOException {
        Agent agent = Objects.requireNonNull(kept.agent());
        int countedSurveys = in.number();
        int callsKnown = in.number();
        Map<String, Ratio> values =
                in.map(new HashMap<>(), from -> Ratio.of(new BigInteger(from.text()), new BigInteger(from.text())));
        Map<String, BigDecimal> indices = in.map(new LinkedHashMap<>(), from -> new BigDecimal(from.text()));
        List<String> toReview = in.list(SplitBytes.In::text);
        MemberFacts facts = new MemberFacts(kept.attributes(), kept.previousMonths(), kept.previous());
        return new Measures(agentId, agent, facts, countedSurveys, callsKnown, values, indices, toReview);
    }

    static void writeSurveys(SurveyCounts surveys, SplitBytes.Out out) throws IOException {
        List<LineSurveys> lines = new ArrayList<>();
        surveys.forEach((line, all, broken) -> lines.add(new LineSurveys(line, all, broken)));
        out.list(lines, (each, to) -> {
            to.flag(each.line != null);
            to.text(each.line == null ? "" : each.line);
            to.text(Long.toString(each.all));
            to.text(Long.toString(each.broken));
        });
    }

    static SurveyCounts readSurveys(SplitBytes.In in) throws IOException {
        SurveyCounts surveys = new SurveyCounts();
        in.list(from -> {
                    boolean known = from.flag();
                    String line = from.text();
                    return new LineSurveys(
                            known ? line : null, Long.parseLong(from.text()), Long.parseLong(from.text()));
                })
                .forEach(each -> surveys.add(each.line, each.all, each.broken));
        return surveys;
    }

    private record LineSurveys(@Nullable String line, long all, long broken) {}
}
