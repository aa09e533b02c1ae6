package io.qarules.cli;

import io.qarules.outcome.Text;
import java.util.List;

/** What the steps of a clause are called: the first offence, the second, …, every later one. */
final class StepNames {
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

    /** How many steps have names. */
    static final int MOST = ORDINALS.size();

    private StepNames() {}

    /**
     * Returns when a step applies, as a comment begins with it.
     *
     * @param step 1 for the first offence
     * @param steps how many there are; one is for every offence, of several the last is for every later one
     */
    static Text when(int step, int steps) {
        if (steps == 1) {
            return new Text("每次", "Every time");
        }
        if (step == steps) {
            return new Text(steps == 2 ? "再犯" : "以后每次", "Every further time");
        }
        return new Text(step == 1 ? "初犯" : "第%s次".formatted(step), "The %s time".formatted(ORDINALS.get(step - 1)));
    }

    /** Returns what the rule of a step is called. */
    static String name(int step, int steps) {
        if (steps == 1) {
            return "every time";
        }
        return step == steps ? "repeat" : ORDINALS.get(step - 1);
    }
}
