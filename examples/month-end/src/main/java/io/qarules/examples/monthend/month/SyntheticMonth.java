package io.qarules.examples.monthend.month;

import io.qarules.casefile.CaseFile;
import io.qarules.period.Member;
import io.qarules.period.PeriodFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A month of agents who do not exist: most of them without findings, some repeaters, a few broken inputs. */
public final class SyntheticMonth {
    private static final int ONE_BROKEN_IN = 40;

    private final long seed;
    private final int agents;
    private final YearMonth month;

    public SyntheticMonth(long seed, int agents, YearMonth month) {
        this.seed = seed;
        this.agents = agents;
        this.month = month;
    }

    public Month create() {
        String note = """
                All of it is synthetic: every agent, call, finding, appeal and wage is made up (seed %d),
                and so are surveys, logged-in hours (they fit the few calls), script compliance, empathy,
                performance pay, lines and earlier months. Awards are those that the evaluation gave.
                """.formatted(seed);
        Dice casesDice = new Dice(seed);
        Dice membersDice = new Dice(~seed);
        List<CaseFile> cases = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (int number = 1; number <= agents; number++) {
            Dice dice = membersDice.split();
            Skill skill = Skill.draw(dice);
            CaseFile caseFile = caseFile(casesDice, number, skill.pace(dice));
            cases.add(caseFile);
            members.add(new SyntheticMember(dice, skill, month).of(caseFile, number % ONE_BROKEN_IN == 9));
        }
        String title = "Month end %s, %,d agents".formatted(month, agents);
        return new Month(title, note, cases, List.of(new PeriodFile(PolicyTime.closed(month), null, members)));
    }

    private CaseFile caseFile(Dice all, int number, int pace) {
        SyntheticCase agent = new SyntheticCase(all.split(), number, month, pace);
        agent.live(SyntheticCase.Profile.draw(all));
        if (number % ONE_BROKEN_IN == 7) {
            agent.breakInput(number / ONE_BROKEN_IN);
        }
        return agent.caseFile();
    }
}
