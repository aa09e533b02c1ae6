package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Call;
import io.qarules.engine.vocabulary.Owner;
import io.qarules.engine.vocabulary.Vocabulary;
import io.qarules.internal.Messages;
import io.qarules.outcome.Problem;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberBuilder;
import io.qarules.period.MemberDecision;
import io.qarules.period.MemberDecisionBuilder;
import io.qarules.period.MemberScore;
import io.qarules.period.PreviousMonth;
import io.qarules.period.PreviousPeriod;
import io.qarules.period.Survey;
import io.qarules.period.SurveyBuilder;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Validates the members of a period file one by one, in the file's order (POLICY 10 and 11). It retains only the
 * agents' ids and counts of surveys, so memory does not grow with the members' records.
 */
public final class MemberCheck {
    private static final List<String> CHILDREN =
            List.of("calls", "surveys", "previousMonths", "awards", "scores", "decisions", "previous");
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Problems found;
    private AttributeCheck attributes;
    private DeclaredNumbers indicators;
    private final Ids agentIds;
    private final SurveyCounts surveyCounts = new SurveyCounts();
    private RatingScale scale = RatingScale.STANDARD;
    private int count;

    /**
     * Creates a check for the members of one period file.
     *
     * @param vocabulary the words of the pack
     * @param indicators the metrics that the pack declares as given
     * @param found receives a problem for everything invalid
     */
    public MemberCheck(Vocabulary vocabulary, Set<String> indicators, Problems found) {
        this.found = found;
        this.attributes = new AttributeCheck(vocabulary, false);
        this.indicators = new DeclaredNumbers(indicators, false);
        this.agentIds = new Ids(found);
    }

    /**
     * Sets the scale of the surveys' ratings; before the first member.
     *
     * @param scale 1 to 5 unless it is set
     */
    public void scale(RatingScale scale) {
        this.scale = scale;
    }

    /**
     * Sets whether attributes, indicators and measures that nobody declares are problems; before the first member.
     *
     * @param strict false unless it is set
     */
    public void strict(boolean strict) {
        attributes = new AttributeCheck(attributes.vocabulary(), strict);
        indicators = new DeclaredNumbers(indicators.names(), strict);
    }

    /** Reports each line more than a tenth of whose surveys have a broken CSAT; after the last member (POLICY 20). */
    public void reportUnreliableLines() {
        surveyCounts.report(found);
    }

    /** Returns the surveys of the members so far, by line. */
    public SurveyCounts surveys() {
        return surveyCounts;
    }

    /**
     * Returns whether nobody of a line is ranked, since too many of its surveys have a broken CSAT (POLICY 20).
     *
     * @param line null where it is unknown
     */
    public boolean isUnreliable(@Nullable String line) {
        return surveyCounts.isUnreliable(line);
    }

    /**
     * Validates the next member and reports what is invalid.
     *
     * @param member null is a problem at its place
     * @param reading the problems found while the member was read
     * @return the valid part of the member; null where the member is left out
     */
    public @Nullable CheckedMember next(@Nullable Member member, List<Problem> reading) {
        Pointer at = Pointer.ROOT.child("members").child(count++);
        if (member == null) {
            found.addNullRecord(at);
            return null;
        }
        Problems problems = new Problems(reading);
        CheckedMember checked = member(member, at, problems);
        if (checked == null) {
            CHILDREN.forEach(child -> problems.forgetBelow(at.child(child)));
        }
        found.addAll(problems);
        return checked;
    }

    private @Nullable CheckedMember member(Member member, Pointer at, Problems problems) {
        RecordCheck check = new RecordCheck(problems, at);
        BigDecimal hours = check.notNegative("loggedInHours", member.loggedInHours());
        BigDecimal script =
                check.within("scriptCompliance", member.scriptCompliance(), BigDecimal.ZERO, BigDecimal.ONE);
        BigDecimal empathy = check.within("empathy", member.empathy(), BigDecimal.ONE, FIVE);
        Map<String, Object> known = attributes.check(Owner.MEMBER, member.attributes(), check);
        Map<String, Object> given = NumberCheck.indicators("indicators", member.indicators(), indicators, check);
        Map<String, Object> measures = NumberCheck.measures(member.measures(), indicators.strict(), check);
        Pointer agentAt = at.child("agent");
        Agent agent = member.agent();
        if (agent == null) {
            if (check.usable()) {
                problems.forgetBelow(agentAt); // where it is not an object; what is missing says enough
                problems.add(MISSING_FIELD, agentAt.child("id"), null, Messages.PROBLEMS.english("required.agent"));
            }
            return null;
        }
        RecordCheck agentCheck = new RecordCheck(problems, agentAt);
        agentCheck.required("id", agent.id());
        BigDecimal performancePay = agentCheck.notNegative("performancePay", agent.performancePay());
        Map<String, Object> ofAgent = attributes.check(Owner.AGENT, agent.attributes(), agentCheck);
        String id = agent.id();
        if (id == null || !agentCheck.usable()) {
            return null;
        }
        if (!agentIds.claim(id)) {
            agentIds.nameDuplicate(id, agentAt);
            return null;
        }
        CallCheck calls = new CallCheck(member.calls(), at, AttributeCheck.NONE, problems);
        List<Survey> surveys = Records.check(member.surveys(), at, "surveys", problems, (survey, of) -> {
            countRating(agent.line(), survey, of);
            return survey(survey, of, calls);
        });
        List<PreviousMonth> previousMonths = Records.check(
                member.previousMonths(), at, "previousMonths", new Ids(problems, "month"), MemberCheck::previousMonth);
        Member checked = MemberBuilder.builder(member)
                .loggedInHours(hours)
                .calls(List.copyOf(calls.calls().values()))
                .surveys(surveys)
                .scriptCompliance(script)
                .empathy(empathy)
                .previousMonths(previousMonths)
                .awards(Records.check(member.awards(), at, "awards", problems, MemberCheck::award))
                .indicators(given)
                .measures(measures)
                .scores(Records.check(
                        member.scores(), at, "scores", new Ids(problems, "evaluationId"), MemberCheck::score))
                .decisions(decisions(member.decisions(), at, problems))
                .previous(Records.check(
                        member.previous(), at, "previous", new Ids(problems, "period"), MemberCheck::previous))
                .attributes(known)
                .build();
        Agent checkedAgent = AgentBuilder.builder(agent)
                .hiredOn(agentCheck.day("hiredOn", agent.hiredOn()))
                .performancePay(performancePay)
                .attributes(ofAgent)
                .build();
        return new CheckedMember(id, checkedAgent, checked, scale);
    }

    private void countRating(@Nullable String line, Survey survey, RecordCheck check) {
        Long csat = survey.csat();
        if (check.usable()) {
            surveyCounts.add(line, csat == null || csat < scale.min() || csat > scale.max());
        }
    }

    private @Nullable Survey survey(Survey survey, RecordCheck check, CallCheck calls) {
        check.required("id", survey.id());
        check.requiredWithin("csat", survey.csat(), scale.min(), scale.max());
        Long nps = check.within("nps", survey.nps(), 0, 10);
        Long resolution = rating("resolution", survey.resolution(), check);
        Long attitude = rating("attitude", survey.attitude(), check);
        Long speed = rating("speed", survey.speed(), check);
        Long convenience = rating("convenience", survey.convenience(), check);
        Call call = calls.named(survey.callId(), check);
        if (!check.claims(survey.id())) {
            return null;
        }
        if (!check.broken()) {
            return survey;
        }
        return SurveyBuilder.builder(survey)
                .callId(call == null ? null : call.id())
                .nps(nps)
                .resolution(resolution)
                .attitude(attitude)
                .speed(speed)
                .convenience(convenience)
                .build();
    }

    private @Nullable Long rating(String field, @Nullable Long value, RecordCheck check) {
        return check.within(field, value, scale.min(), scale.max());
    }

    private static @Nullable PreviousMonth previousMonth(PreviousMonth month, RecordCheck check) {
        check.requiredMonth("month", month.month());
        return check.claims(month.month()) ? month : null;
    }

    private static @Nullable MemberScore score(MemberScore score, RecordCheck check) {
        check.required("evaluationId", score.evaluationId());
        BigDecimal valid = check.within("score", score.score(), BigDecimal.ZERO, HUNDRED);
        if (!check.claims(score.evaluationId())) {
            return null;
        }
        return check.broken() ? new MemberScore(score.evaluationId(), valid, score.kind()) : score;
    }

    /** Returns null, for unknown, where one is left out: a fine that cannot be read must not count as none. */
    private static @Nullable List<MemberDecision> decisions(
            @Nullable List<MemberDecision> given, Pointer at, Problems problems) {
        if (given == null) {
            return null;
        }
        List<MemberDecision> checked = Records.check(given, at, "decisions", problems, MemberCheck::decision);
        Set<@Nullable String> ids = new HashSet<>();
        checked.forEach(decision -> ids.add(decision.id()));
        return given.stream().allMatch(decision -> decision != null && ids.contains(decision.id())) ? checked : null;
    }

    private static @Nullable MemberDecision decision(MemberDecision decision, RecordCheck check) {
        check.required("id", decision.id());
        check.required("kind", decision.kind());
        check.required("subjectId", decision.subjectId());
        check.required("status", decision.status());
        BigDecimal amount = check.notNegative("amount", decision.amount());
        if (!check.claims(decision.id())) {
            return null;
        }
        return check.broken()
                ? MemberDecisionBuilder.builder(decision).amount(amount).build()
                : decision;
    }

    private static @Nullable PreviousPeriod previous(PreviousPeriod previous, RecordCheck check) {
        check.required("period", previous.period());
        return check.claims(previous.period()) ? previous : null;
    }

    private static @Nullable AwardClaim award(AwardClaim award, RecordCheck check) {
        check.required("id", award.id());
        check.requiredDate("at", award.at());
        check.requiredNumber("amount", award.amount(), true);
        return check.claims(award.id()) ? award : null;
    }
}
