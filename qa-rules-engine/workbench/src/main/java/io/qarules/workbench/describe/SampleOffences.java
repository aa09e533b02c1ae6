package io.qarules.workbench.describe;

import com.google.common.collect.Sets;
import io.qarules.casefile.Call;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Severity;
import io.qarules.engine.penalize.Offence;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.RuleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Generates sample offences of a clause, in every combination of the properties that its rules use, so that the effect
 * of the rules is found by firing them. No sample has a verification.
 */
final class SampleOffences {
    private final String clause;
    private final String words;
    private final int lastOccurrence;

    /**
     * Creates the generator for a clause.
     *
     * @param clause a clause, or a pattern such as {@code 5.*}
     * @param rules all penalty rules of the clause
     */
    SampleOffences(String clause, Collection<RuleText> rules) {
        this.clause = clause.endsWith("*") ? clause.substring(0, clause.length() - 1) + "0" : clause;
        this.words = rules.stream()
                .flatMap(rule -> rule.when().stream())
                .map(ElementText::text)
                .collect(Collectors.joining(" "));
        this.lastOccurrence = Occurrences.last(rules);
    }

    List<Offence> offences() {
        List<Offence> offences = new ArrayList<>();
        for (int occurrence = 1; occurrence <= lastOccurrence; occurrence++) {
            for (Severity severity : severities()) {
                for (Set<Consequence> consequences : consequences()) {
                    for (boolean imageHarmed : looksAt("imageHarmed") ? new boolean[] {false, true} : new boolean[1]) {
                        for (Call call : calls()) {
                            offences.add(new Offence(
                                    String.valueOf(offences.size()),
                                    clause,
                                    Instant.EPOCH,
                                    occurrence,
                                    severity,
                                    consequences,
                                    imageHarmed,
                                    call,
                                    null,
                                    null));
                        }
                    }
                }
            }
        }
        return offences;
    }

    int lastOccurrence() {
        return lastOccurrence;
    }

    private boolean looksAt(String property) {
        return words.contains(property);
    }

    private List<@Nullable Severity> severities() {
        List<@Nullable Severity> severities = new ArrayList<>();
        severities.add(null);
        if (looksAt("severity")) {
            severities.addAll(Arrays.asList(Severity.values()));
        }
        return severities;
    }

    private Set<Set<Consequence>> consequences() {
        return looksAt("consequences") ? Sets.powerSet(EnumSet.allOf(Consequence.class)) : Set.of(Set.of());
    }

    private List<@Nullable Call> calls() {
        List<@Nullable Call> calls = new ArrayList<>();
        calls.add(null);
        if (looksAt("call")) {
            for (boolean quoted : new boolean[] {false, true}) {
                for (boolean deal : new boolean[] {false, true}) {
                    calls.add(Call.builder()
                            .id("call")
                            .startedAt(Instant.EPOCH)
                            .quotedWithoutConsulting(quoted)
                            .deal(deal)
                            .build());
                }
            }
        }
        return calls;
    }
}
