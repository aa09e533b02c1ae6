package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.domain.Domain;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cuts the texts that a property can be into those that rules name, those that begin as rules ask, and all others. */
final class GapTexts {
    private static final int MOST_PARTS = 64;

    private GapTexts() {}

    /**
     * Returns the axis of a text. Too many parts are none.
     *
     * @param asked what rules ask of it
     * @param mayBeUnknown whether it may be unknown
     */
    static GapAxis of(String key, Collection<Domain.Texts> asked, boolean mayBeUnknown) {
        SortedSet<String> named = new TreeSet<>();
        SortedSet<String> beginnings = new TreeSet<>();
        for (Domain.Texts texts : asked) {
            named.addAll(texts.excluded());
            named.addAll(texts.among() == null ? Set.of() : texts.among());
            beginnings.add(texts.beginning());
        }
        beginnings.remove("");
        Map<String, Domain> parts = new LinkedHashMap<>();
        if (named.size() + beginnings.size() < MOST_PARTS) {
            named.forEach(text -> parts.put("%s == \"%s\"".formatted(key, text), Domain.Texts.among(Set.of(text))));
            beginnings.forEach(
                    text -> parts.put("%s.startsWith( \"%s\" )".formatted(key, text), Domain.Texts.beginning(text)));
            parts.put(GapAxis.OTHERS, Domain.Texts.beginning(""));
            if (mayBeUnknown) {
                parts.put(GapAxis.UNKNOWN, Domain.Texts.UNKNOWN);
            }
        }
        return new GapAxis(key, GapAxis.Kind.TEXTS, parts);
    }

    /**
     * Returns the axis of the clauses of a group.
     *
     * @param group e.g. {@code 7.*}
     * @param named its clauses that rules name, and patterns of them
     */
    static GapAxis ofClauses(String group, SortedSet<String> named) {
        Map<String, Domain> parts = new LinkedHashMap<>();
        for (String clause : named) {
            parts.put(
                    clause,
                    clause.endsWith("*")
                            ? Domain.Texts.beginning(PenalizedClauses.beginning(clause))
                            : Domain.Texts.among(Set.of(clause)));
        }
        parts.put(GapAxis.OTHERS, Domain.Texts.beginning(PenalizedClauses.beginning(group)));
        return new GapAxis(GapAxis.CLAUSE, GapAxis.Kind.CLAUSES, parts);
    }
}
