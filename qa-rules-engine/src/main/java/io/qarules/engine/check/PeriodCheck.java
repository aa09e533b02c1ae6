package io.qarules.engine.check;

import static io.qarules.outcome.ProblemCode.MISSING_FIELD;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.casefile.AgentBuilder;
import io.qarules.casefile.Call;
import io.qarules.period.AwardClaim;
import io.qarules.period.Member;
import io.qarules.period.MemberBuilder;
import io.qarules.period.Period;
import io.qarules.period.PeriodFile;
import io.qarules.period.PreviousMonth;
import io.qarules.period.Survey;
import io.qarules.period.SurveyBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a period file (POLICY 10 and 11). */
public final class PeriodCheck {
    private static final List<String> CHILDREN = List.of("calls", "surveys", "previousMonths", "awards");
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private final Problems problems;

    private PeriodCheck(Problems problems) {
        this.problems = problems;
    }

    /**
     * Names what is wrong and returns what is left.
     *
     * @throws CaseRefusedException without a period's id
     */
    public static CheckedPeriod check(PeriodFile file, Problems problems) {
        return new PeriodCheck(problems).period(file);
    }

    private CheckedPeriod period(PeriodFile file) {
        Pointer at = Pointer.ROOT.child("period");
        Period period = file.period();
        if (period == null) {
            problems.add(MISSING_FIELD, at.child("id"), null, "id is required; add a period with its id");
            throw new CaseRefusedException(problems.ofRefusal("/period/id"));
        }
        RecordCheck check = new RecordCheck(problems, at);
        check.required("id", period.id());
        String id = period.id();
        if (id == null || !check.usable()) {
            throw new CaseRefusedException(problems.ofRefusal("/period/id"));
        }
        LocalDate from = check.requiredDay("from", period.from());
        LocalDate to = check.requiredDay("to", period.to());
        BigDecimal fund = new RecordCheck(problems, Pointer.ROOT).notNegative("fund", file.fund());
        return new CheckedPeriod(id, new Period(id, from, to, period.closed()), fund, members(file.members()));
    }

    private List<CheckedMember> members(List<Member> members) {
        Ids ids = new Ids(problems);
        List<CheckedMember> valid = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Pointer at = Pointer.ROOT.child("members").child(i);
            CheckedMember member = member(members.get(i), at, ids);
            if (member == null) {
                CHILDREN.forEach(child -> problems.forgetBelow(at.child(child)));
            } else {
                valid.add(member);
            }
        }
        return valid;
    }

    private @Nullable CheckedMember member(Member member, Pointer at, Ids ids) {
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
        if (id == null || !agentCheck.usable() || !ids.claim(id, agentAt)) {
            return null;
        }
        CallCheck calls = new CallCheck(member.calls(), at.child("calls"), problems);
        Member checked = MemberBuilder.builder(member)
                .loggedInHours(hours)
                .calls(List.copyOf(calls.calls().values()))
                .surveys(surveys(member.surveys(), calls, at.child("surveys")))
                .scriptCompliance(script)
                .empathy(empathy)
                .previousMonths(previousMonths(member.previousMonths(), at.child("previousMonths")))
                .awards(awards(member.awards(), at.child("awards")))
                .build();
        return new CheckedMember(
                id, AgentBuilder.builder(agent).performancePay(performancePay).build(), checked);
    }

    private List<Survey> surveys(List<Survey> surveys, CallCheck calls, Pointer all) {
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

    private List<PreviousMonth> previousMonths(List<PreviousMonth> months, Pointer all) {
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

    private List<AwardClaim> awards(List<AwardClaim> awards, Pointer all) {
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
