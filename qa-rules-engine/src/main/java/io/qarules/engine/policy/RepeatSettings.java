package io.qarules.engine.policy;

import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.rules.text.Rule;
import io.qarules.engine.value.PackText;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects how repeats are counted (POLICY 2.8 and 14). */
final class RepeatSettings {
    static final String EVERY_CLAUSE = "*";

    private final SetOnce said;
    private final Map<String, Repeats> byClause = new HashMap<>();
    private final Map<String, Rule> byRule = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    RepeatSettings(SetOnce said) {
        this.said = said;
    }

    void within(String clause, Period length) {
        set(clause, new Repeats.Within(length));
    }

    void each(String clause, String unit) {
        set(clause, new Repeats.Each(CalendarUnit.of(unit, CalendarUnit.OF_COUNTS)));
    }

    void resetsAfter(String clause, int days) {
        set(clause, new Repeats.ResetsAfter(days));
    }

    /**
     * Adds a group of clauses that are counted together.
     *
     * @throws RefusedSettingException if there is none, or one of them is in another group
     */
    void together(List<String> clauses) {
        if (clauses.isEmpty()) {
            throw new RefusedSettingException(
                    PackText.of("POLICY.no-clauses"), PackText.maybe("countTogether( \"5.2.*\" )"), null);
        }
        Set<String> group = new LinkedHashSet<>(clauses);
        for (Group other : groups) {
            for (String clause : group) {
                other.clauses().stream()
                        .filter(each -> overlap(each, clause))
                        .findFirst()
                        .ifPresent(each -> {
                            throw new RefusedSettingException(PackText.of("POLICY.in-two-groups", clause, each));
                        });
            }
        }
        groups.add(new Group(group, said.rule()));
    }

    /** Returns the settings by clause or clause pattern. */
    Map<String, Repeats> byClause() {
        return Map.copyOf(byClause);
    }

    /** Checks that the clauses of one group have one setting. */
    void check(RefusedSettings refused) {
        groups.forEach(group -> refused.of(() -> requireOneSetting(group)));
    }

    List<ClausePatterns> groups() {
        return groups.stream().map(group -> ClausePatterns.of(group.clauses())).toList();
    }

    private void requireOneSetting(Group group) {
        Map<Repeats, String> found = new LinkedHashMap<>();
        for (String clause : group.clauses()) {
            found.putIfAbsent(settingOf(clause), clause);
            if (clause.endsWith("*")) {
                byClause.keySet().stream()
                        .filter(key -> !key.equals(EVERY_CLAUSE) && begins(key, clause))
                        .forEach(key -> found.putIfAbsent(settingOf(key), key));
            }
        }
        if (found.size() > 1) {
            List<String> clauses = List.copyOf(found.values());
            Rule rule = byRule.getOrDefault(clauses.get(1), byRule.getOrDefault(clauses.get(0), group.rule()));
            throw new RefusedSettingException(
                    PackText.of("POLICY.different-repeats", clauses.get(0), clauses.get(1)), null, rule);
        }
    }

    /** Returns the setting of a clause, or of all that begin as a pattern does and have no narrower one. */
    private Repeats settingOf(String clause) {
        if (byClause.containsKey(clause)) {
            return byClause.getOrDefault(clause, Repeats.FOR_EVER);
        }
        String beginning = clause.endsWith("*") ? clause.substring(0, clause.length() - 1) : clause;
        List<String> patterns =
                byClause.keySet().stream().filter(key -> key.endsWith("*")).toList();
        return ClausePatterns.of(patterns)
                .patternFor(beginning)
                .map(byClause::get)
                .orElse(Repeats.FOR_EVER);
    }

    /** Returns whether a clause or pattern lies within a pattern. */
    private static boolean begins(String clause, String pattern) {
        return clause.startsWith(pattern.substring(0, pattern.length() - 1));
    }

    /** Returns whether a clause could be both. */
    private static boolean overlap(String a, String b) {
        if (!a.endsWith("*")) {
            return b.endsWith("*") ? begins(a, b) : a.equals(b);
        }
        return begins(b, a) || b.endsWith("*") && begins(a, b);
    }

    private void set(String clause, Repeats repeats) {
        said.once(
                clause.equals(EVERY_CLAUSE)
                        ? PackText.of("SETTING.every-window")
                        : PackText.of("SETTING.window", clause));
        byClause.put(clause, repeats);
        byRule.put(clause, said.rule());
    }

    /** Clauses that are counted together, with the rule that says so. */
    private record Group(Set<String> clauses, Rule rule) {}
}
