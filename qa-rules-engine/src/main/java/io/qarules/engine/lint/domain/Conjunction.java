package io.qarules.engine.lint.domain;

import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A conjunction of conditions: one alternative under which a pattern matches.
 *
 * @param domains the allowed values, by property, or by {@code property contains WORD} for the elements of a set
 * @param unjudged conditions that are not analysed, as written
 */
public record Conjunction(Map<String, Domain> domains, Set<String> unjudged) {
    private static final String CLAUSE = "clause";
    private static final String CLAUSE_OF_FINDING = "finding.clause";
    private static final Set<String> ALWAYS_KNOWN = Set.of("id", "clause", "occurrence", "occurredAt");

    static final Conjunction ALL = new Conjunction(Map.of(), Set.of());

    /**
     * Returns the condition that a clause is the given one, or begins as a pattern does.
     *
     * @param clause e.g. {@code 7.1} or {@code 5.*}
     */
    public static Conjunction ofClause(String clause) {
        return new Conjunction(Map.of(CLAUSE, clauses(clause)), Set.of());
    }

    /**
     * Returns the condition that an offence is of the given clause, and the finding that it comes from, too: one that was
     * detected comes from none.
     *
     * @param clause e.g. {@code 7.1} or {@code 5.*}
     */
    public static Conjunction ofOffence(String clause) {
        Domain.Texts texts = clauses(clause);
        return new Conjunction(Map.of(CLAUSE, texts, CLAUSE_OF_FINDING, texts.orUnknown()), Set.of());
    }

    /** Returns a condition that never holds, for more than one property: its text stands in the place of one. */
    static Conjunction never(String condition) {
        return new Conjunction(Map.of(condition, new Domain.Few(Set.of())), Set.of());
    }

    private static Domain.Texts clauses(String clause) {
        return clause.endsWith("*")
                ? Domain.Texts.beginning(clause.substring(0, clause.length() - 1))
                : Domain.Texts.among(Set.of(clause));
    }

    /** Returns the conjunction of both. */
    public Conjunction and(Conjunction other) {
        Map<String, Domain> both = new TreeMap<>(domains);
        other.domains.forEach((property, domain) -> both.merge(property, domain, Domain::and));
        Set<String> open = new HashSet<>(unjudged);
        open.addAll(other.unjudged);
        return new Conjunction(both, open);
    }

    /** Returns whether no fact can satisfy both; the same as {@code and( other ).isEmpty()}, in less time. */
    public boolean excludes(Conjunction other) {
        return isEmpty() || other.isEmpty() || clashesWith(other);
    }

    /** Returns whether no fact can satisfy both, though facts can satisfy each of them: what {@link #excludes} asks of two that are not empty. */
    public boolean clashesWith(Conjunction other) {
        for (Map.Entry<String, Domain> entry : domains.entrySet()) {
            Domain same = other.domains.get(entry.getKey());
            if (same != null && entry.getValue().and(same).isEmpty()) {
                return true;
            }
        }
        return missing(domains, other.domains) != null || missing(other.domains, domains) != null;
    }

    /**
     * Returns a fact that conditions want to be missing, while others want to know something of it: {@code call == null}
     * and {@code call.deal == true}; null where there is none.
     */
    private static @Nullable String missing(Map<String, Domain> some, Map<String, Domain> others) {
        for (Map.Entry<String, Domain> entry : some.entrySet()) {
            boolean missing = entry.getValue() instanceof Domain.Presence presence && presence.isOnlyUnknown();
            if (missing && wantsOf(entry.getKey(), others)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /**
     * Returns whether the conditions want to know something of what another fact holds, so that it must be there.
     *
     * @param fact the path to it, e.g. {@code call}
     */
    public boolean wantsOf(String fact) {
        return wantsOf(fact, domains);
    }

    private static boolean wantsOf(String fact, Map<String, Domain> domains) {
        return domains.entrySet().stream()
                .anyMatch(entry -> entry.getKey().startsWith(fact + ".")
                        && !entry.getValue().admitsUnknown());
    }

    /** Returns in about how many steps it is compared with another one. */
    public long steps() {
        return 1 + domains.values().stream().mapToLong(Domain::steps).sum();
    }

    /**
     * Returns whether offences may satisfy the conditions whose clause begins so, whatever comes after it.
     *
     * @param beginning e.g. {@code 7.}
     */
    public boolean admitsClauses(String beginning) {
        return !isEmpty() && admitsTexts(CLAUSE, beginning);
    }

    /**
     * Returns whether the conditions on a text admit those that begin so, whatever comes after it.
     *
     * @param beginning empty for any text
     */
    public boolean admitsTexts(String property, String beginning) {
        return !(domains.get(property) instanceof Domain.Texts texts && !texts.isOpen(beginning));
    }

    /** Returns the clauses that the conditions admit alone, with a star where these are beginnings; empty where any is. */
    public Set<String> admittedClauses() {
        return domains.get(CLAUSE) instanceof Domain.Texts texts ? texts.only() : Set.of();
    }

    /** Returns the clauses that the conditions except. */
    public Set<String> excludedClauses() {
        return domains.get(CLAUSE) instanceof Domain.Texts texts ? texts.excluded() : Set.of();
    }

    /** Returns whether no fact can satisfy the conditions. */
    public boolean isEmpty() {
        return contradiction() != null;
    }

    /**
     * Returns a property whose conditions, or those on what it reaches, contradict each other, or a condition on several
     * that never holds; null where none do.
     */
    @Nullable
    public String contradiction() {
        return domains.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> missing(domains, domains));
    }

    /** Returns whether only texts that are named satisfy the conditions on a property. */
    public boolean names(String property) {
        return domains.get(property) instanceof Domain.Texts texts && texts.among() != null;
    }

    /**
     * Returns whether every condition is analysed, and a fact is known that satisfies them. What is unknown often goes
     * together ({@code hiredOn} and {@code tenureDays}), so that where a property must be unknown, and another has
     * conditions, no such fact is known.
     */
    public boolean isCertain() {
        boolean together = domains.values().stream().anyMatch(Domain::isOnlyUnknown)
                && domains.keySet().stream()
                                .filter(property -> !ALWAYS_KNOWN.contains(property))
                                .count()
                        > 1;
        return unjudged.isEmpty() && !together && domains.values().stream().allMatch(Domain::isCertain);
    }

    /** Returns whether what satisfies these conditions satisfies others, too; false where that is not seen. */
    public boolean isWithin(Conjunction wider) {
        for (Map.Entry<String, Domain> asked : wider.domains.entrySet()) {
            Domain own = domains.get(asked.getKey());
            if (own == null || !own.and(asked.getValue()).equals(own)) {
                return false;
            }
        }
        return unjudged.containsAll(wider.unjudged);
    }

    /** Returns the only property of which these conditions admit other values than others do; null where there is none, or more. */
    public @Nullable String difference(Conjunction other) {
        String difference = null;
        for (String property : Sets.union(domains.keySet(), other.domains.keySet())) {
            if (!Objects.equals(domains.get(property), other.domains.get(property))) {
                if (difference != null) {
                    return null;
                }
                difference = property;
            }
        }
        return unjudged.equals(other.unjudged) ? difference : null;
    }

    /** Returns the conjunction without the conditions on a property. */
    public Conjunction without(String property) {
        Map<String, Domain> others = new HashMap<>(domains);
        others.remove(property);
        return new Conjunction(others, unjudged);
    }
}
