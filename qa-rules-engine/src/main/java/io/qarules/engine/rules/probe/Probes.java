package io.qarules.engine.rules.probe;

import static java.util.stream.Collectors.toMap;

import io.qarules.engine.rules.ContextClassLoaders;
import io.qarules.engine.rules.text.RuleText;
import io.qarules.engine.source.PackSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Asks the rules of a pack which of their conditions hold for a fact, one by one. Drools evaluates each as it stands
 * in the rule: for every rule that is asked, queries are made of its text, compiled once and kept. Safe for use by
 * many threads.
 *
 * <pre>{@code
 * ProbedRule probed = probes.of("6.3.1.2 call notes missing: repeat").ask(offence, offences);
 * probed.firstFailed(); // occurrence > 1, FAILS, occurrence = 1
 * }</pre>
 */
public final class Probes {
    private final PackSource source;
    private final ClassLoader loader;
    private final Map<String, RuleText> rules;
    private final Map<String, RuleText> firstRules;
    private final Map<String, RuleProbe> probes = new ConcurrentHashMap<>();

    /**
     * @param source a pack that compiles
     * @param rules its rules, those of one file in the order in which they stand
     * @param loader the class loader that it was compiled with
     */
    public Probes(PackSource source, List<RuleText> rules, ClassLoader loader) {
        this.source = source;
        this.loader = loader;
        this.rules = rules.stream().collect(toMap(RuleText::name, Function.identity()));
        this.firstRules = rules.stream().collect(toMap(RuleText::file, Function.identity(), (first, next) -> first));
    }

    /**
     * The probe of a rule. Its first use compiles it, which takes some hundredths of a second.
     *
     * @throws IllegalArgumentException where the pack has no such rule
     */
    public RuleProbe of(String ruleName) {
        RuleText rule = rules.get(ruleName);
        if (rule == null) {
            throw new IllegalArgumentException("no rule \"" + ruleName + "\" in pack " + source.name());
        }
        return probes.computeIfAbsent(
                ruleName,
                name -> ContextClassLoaders.through(
                        loader, () -> RuleProbe.compile(rule, header(rule.file()), loader)));
    }

    /** What stands in a file before its first rule: package, imports and globals. */
    private String header(String file) {
        String drl = source.files().getOrDefault(file, "");
        RuleText first = firstRules.get(file);
        return first == null ? drl : drl.substring(0, first.place().offsetIn(drl));
    }
}
