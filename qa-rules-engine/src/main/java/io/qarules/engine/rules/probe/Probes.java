package io.qarules.engine.rules.probe;

import static java.util.stream.Collectors.toMap;

import io.qarules.engine.rules.text.RuleText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Asks the rules of a pack which of their conditions hold for a fact, one by one, by the same comparisons that the
 * generated rules call. Safe for use by many threads.
 *
 * <pre>{@code
 * ProbedRule probed = probes.of("6.3.1.2 call notes missing: repeat").ask(offence, offences);
 * probed.firstFailed(); // occurrence > 1, FAILS, occurrence = 1
 * }</pre>
 */
public final class Probes {
    private final String pack;
    private final Map<String, RuleText> rules;
    private final Map<String, RuleProbe> probes = new ConcurrentHashMap<>();

    /**
     * @param pack names it in errors
     * @param rules which the check of the pack has found sound
     */
    public Probes(String pack, List<RuleText> rules) {
        this.pack = pack;
        this.rules = rules.stream().collect(toMap(RuleText::name, Function.identity()));
    }

    /**
     * The probe of a rule.
     *
     * @throws IllegalArgumentException where the pack has no such rule
     */
    public RuleProbe of(String ruleName) {
        RuleProbe known = probes.get(ruleName);
        return known == null ? probes.computeIfAbsent(ruleName, name -> new RuleProbe(rule(name))) : known;
    }

    /**
     * The parsed text of a rule.
     *
     * @throws IllegalArgumentException where the pack has no such rule
     */
    public RuleText rule(String name) {
        RuleText rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no rule \"" + name + "\" in pack " + pack);
        }
        return rule;
    }
}
