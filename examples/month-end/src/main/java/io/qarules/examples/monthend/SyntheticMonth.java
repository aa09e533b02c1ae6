package io.qarules.examples.monthend;

import io.qarules.casefile.CaseFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A month of agents who do not exist: most of them without findings, some repeaters, a few broken inputs. */
final class SyntheticMonth {
    private static final int ONE_BROKEN_IN = 40;

    private final long seed;
    private final int agents;
    private final YearMonth month;

    SyntheticMonth(long seed, int agents, YearMonth month) {
        this.seed = seed;
        this.agents = agents;
        this.month = month;
    }

    Month create() {
        String title = """
                Month end %s, %,d agents
                All of it is synthetic: every agent, call, finding, appeal and wage is made up (seed %d).
                """.formatted(month, agents, seed);
        return new Month(title, cases());
    }

    private List<CaseFile> cases() {
        Dice dice = new Dice(seed);
        List<CaseFile> cases = new ArrayList<>();
        for (int number = 1; number <= agents; number++) {
            SyntheticCase agent = new SyntheticCase(dice.split(), number, month);
            agent.live(Profile.draw(dice));
            if (number % ONE_BROKEN_IN == 7) {
                agent.breakInput(number / ONE_BROKEN_IN);
            }
            cases.add(agent.caseFile());
        }
        return cases;
    }
}
