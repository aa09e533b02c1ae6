package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Call;
import io.qarules.outcome.Problem;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberBuilder;
import io.qarules.period.PreviousMonth;
import io.qarules.period.Survey;
import io.qarules.period.SurveyBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the members of a period file, one after the other in the file's order (POLICY 10 and 11). Of a member it
 * remembers the agent's id only.
 */
public final class MemberCheck {
    private static final List<String> CHILDREN = List.of("calls", "surveys", "previousMonths", "awards");
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private final Problems found;
    private final Ids agentIds;
    private int count;

    /** @param found where problems are named */
    public MemberCheck(Problems found) {
        this.found = found;
        this.agentIds = new Ids(found);
    }

    /**
     * Names what is wrong with the next member and returns what is left; null where it is left out.
     *
     * @param reading what could not be read of it
     */
    public @Nullable CheckedMember next(Member member, List<Problem> reading) {
        Pointer at = Pointer.ROOT.child("members").child(count++);
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
        Pointer agentAt = at.child("agent");
        Agent agent = member.agent();
        if (agent == null) {
            if (check.usable()) {
                problems.forgetBelow(agentAt); // where it is not an object; what is missing says enough
                problems.add(MISSING_FIELD, agentAt.child("id"), null, "id is required; add an agent with its id");
            }
            return null;
        }
        RecordCheck agentCheck = new RecordCheck(problems, agentAt);
        agentCheck.required("id", agent.id());
        BigDecimal performancePay = agentCheck.notNegative("performancePay", agent.performancePay());
        String id = agent.id();
        if (id == null || !agentCheck.usable() || !agentIds.claim(id, agentAt)) {
            return null;
        }
        CallCheck calls = new CallCheck(member.calls(), at.child("calls"), problems);
        Member checked = MemberBuilder.builder(member)
                .loggedInHours(hours)
                .calls(List.copyOf(calls.calls().values()))
                .surveys(surveys(member.surveys(), calls, at.child("surveys"), problems))
                .scriptCompliance(script)
                .empathy(empathy)
                .previousMonths(previousMonths(member.previousMonths(), at.child("previousMonths"), problems))
                .awards(awards(member.awards(), at.child("awards"), problems))
                .build();
        return new CheckedMember(
                id, AgentBuilder.builder(agent).performancePay(performancePay).build(), checked);
    }

    private static List<Survey> surveys(List<Survey> surveys, CallCheck calls, Pointer all, Problems problems) {
        Ids ids = new Ids(problems);
        List<Survey> valid = new ArrayList<>();
        for (int i = 0; i < surveys.size(); i++) {
            Survey survey = surveys.get(i);
            Pointer at = all.child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", survey.id());
            check.requiredWithin("csat", survey.csat(), 1, 5);
            Long nps = check.within("nps", survey.nps(), 0, 10);
            Long resolution = check.within("resolution", survey.resolution(), 1, 5);
            Long attitude = check.within("attitude", survey.attitude(), 1, 5);
            Long speed = check.within("speed", survey.speed(), 1, 5);
            Long convenience = check.within("convenience", survey.convenience(), 1, 5);
            if (check.usable() && ids.claim(String.valueOf(survey.id()), at)) {
                Call call = calls.named(survey.callId(), at);
                valid.add(SurveyBuilder.builder(survey)
                        .callId(call == null ? null : call.id())
                        .nps(nps)
                        .resolution(resolution)
                        .attitude(attitude)
                        .speed(speed)
                        .convenience(convenience)
                        .build());
            }
        }
        return valid;
    }

    private static List<PreviousMonth> previousMonths(List<PreviousMonth> months, Pointer all, Problems problems) {
        Ids ids = new Ids(problems, "month");
        List<PreviousMonth> valid = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            PreviousMonth month = months.get(i);
            Pointer at = all.child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("month", month.month());
            if (check.usable() && ids.claim(String.valueOf(month.month()), at)) {
                valid.add(month);
            }
        }
        return valid;
    }

    private static List<AwardClaim> awards(List<AwardClaim> awards, Pointer all, Problems problems) {
        Ids ids = new Ids(problems);
        List<AwardClaim> valid = new ArrayList<>();
        for (int i = 0; i < awards.size(); i++) {
            AwardClaim award = awards.get(i);
            Pointer at = all.child(i);
            RecordCheck check = new RecordCheck(problems, at);
            check.required("id", award.id());
            check.requiredDate("at", award.at());
            check.requiredNumber("amount", award.amount(), true);
            if (check.usable() && ids.claim(String.valueOf(award.id()), at)) {
                valid.add(award);
            }
        }
        return valid;
    }
}
