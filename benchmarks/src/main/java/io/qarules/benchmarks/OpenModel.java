package io.qarules.benchmarks;

import io.qarules.QaRules;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The pack {@code everything} of the tests, which uses all of part two of the policy, whole and without what is measured.
 * Its rule that makes a decision of every unit that a tally counts is for tests; only {@link #EVERY_UNIT} has it.
 */
public enum OpenModel {
    /** Tallies, escalation and limits. */
    WHOLE("whole", true, true),
    /** Tallies and limits, and of escalation what a case has once: a training and a dismissal. */
    FEW_STEPS("few steps", true, true),
    /** Escalation alone. */
    WITHOUT_LIMITS("escalation", true, false),
    /** Limits alone. */
    WITHOUT_ESCALATION("limits", false, true),
    /** Neither: all the rest of part two. */
    WITHOUT_BOTH("neither", false, false),
    /** Tallies, escalation and limits, and a decision for each unit that is counted. */
    EVERY_UNIT("every unit", true, true);

    private static final String FOLDER = "qa-rules/everything";
    private static final String LIMITS = "policy/limit.drl";
    private static final Pattern LIMIT = rules("limit of a (day|month|quarter|year)");
    private static final String STEPS = "escalate/steps.drl";
    private static final Pattern OFTEN = rules("steps (third warning|every third point|fines within thirty days)");

    private final String title;
    private final boolean escalates;
    private final boolean limits;

    OpenModel(String title, boolean escalates, boolean limits) {
        this.title = title;
        this.escalates = escalates;
        this.limits = limits;
    }

    /** Returns what a chart calls it. */
    public String title() {
        return title;
    }

    QaRules load() {
        PackSource whole = PackSource.resources(OpenModel.class.getClassLoader(), FOLDER);
        TreeMap<String, String> files = new TreeMap<>(whole.files());
        if (this != EVERY_UNIT) {
            files.remove("escalate/units.drl");
        }
        if (!escalates) {
            files.keySet().removeIf(file -> file.startsWith("escalate/") || file.equals("policy/tallies.drl"));
        }
        if (this == FEW_STEPS) {
            files.computeIfPresent(STEPS, (file, rules) -> OFTEN.matcher(rules).replaceAll(""));
        }
        if (!limits) {
            files.computeIfPresent(LIMITS, (file, rules) -> LIMIT.matcher(rules).replaceAll(""));
        }
        return QaRulesEngine.builder().pack(new PackSource(FOLDER, files)).build();
    }

    private static Pattern rules(String names) {
        return Pattern.compile("rule \"" + names + "\".*?\\nend\\n", Pattern.DOTALL);
    }
}
