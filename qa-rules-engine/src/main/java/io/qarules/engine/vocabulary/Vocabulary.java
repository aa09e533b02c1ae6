package io.qarules.engine.vocabulary;

import com.google.common.collect.ImmutableRangeSet;
import io.qarules.casefile.Consequence;
import io.qarules.casefile.Event;
import io.qarules.engine.rules.types.FactType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a pack (POLICY 12).
 *
 * @param consequences those of section 3 and those that the pack names
 * @param events the types of events
 * @param tallies the names of tallies
 * @param tiers the tiers of a pack that settles periods, and NOT_RANKED
 * @param tierIndices what the index of an agent in a tier can be, by tier; NOT_RANKED, of whom any index is, is left out
 * @param metrics the metrics of such a pack, those that every pack measures, and the indices
 * @param indices those of the metrics that are indices, 0 to 100
 * @param centre the indicators of the centre
 * @param attributes by owner and name
 */
public record Vocabulary(
        Set<String> consequences,
        Set<String> events,
        Set<String> tallies,
        Set<String> tiers,
        Map<String, ImmutableRangeSet<BigDecimal>> tierIndices,
        Set<String> metrics,
        Set<String> indices,
        Set<String> centre,
        Map<Owner, Map<String, AttributeType>> attributes) {
    private static final String STANDING = "Standing"; // facts of stage tier, which know this package, too
    private static final String CENTRE = "Centre";
    private static final String TALLIED = "Tallied"; // a fact of stage escalate, which knows this package

    private static final Set<String> METRIC_READINGS = Set.of("value", "points", "rank");

    /** The words of a pack that declares none. */
    public static final Vocabulary NONE = new Vocabulary(
            Set.copyOf(Consequence.ALL),
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of());

    /** Returns what the attributes of an owner may hold, by name; empty where none is declared. */
    public Map<String, AttributeType> of(Owner owner) {
        return attributes.getOrDefault(owner, Map.of());
    }

    /** Returns the words that a property of a fact is among; null where any text will do, or it is no text. */
    public @Nullable Set<String> wordsOf(FactType.Property property) {
        String name = property.name();
        if (name.equals("consequences")) {
            return consequences;
        }
        if (property.owner() == Event.class && name.equals("type")) {
            return events;
        }
        if (property.owner().getSimpleName().equals(TALLIED) && name.equals("tally")) {
            return tallies;
        }
        if (property.owner().getSimpleName().equals(STANDING) && name.equals("tier")) {
            return tiers;
        }
        AttributeType type = property.given() == null
                ? null
                : Owner.of(property.owner())
                        .map(owner -> attribute(owner, String.valueOf(property.given())))
                        .orElse(null);
        return type == null || type.kind() != AttributeType.Kind.WORD ? null : type.words();
    }

    /**
     * Returns the names of which a method of the facts of a settlement reads one, such as {@code value( "fcr" )}; null
     * where it reads none of a pack's names.
     */
    public @Nullable Set<String> namesOf(FactType.Property property) {
        if (property.owner().getSimpleName().equals(STANDING) && property.given() instanceof String) {
            return property.name().equals("streakAtOrBelow")
                    ? tiers
                    : METRIC_READINGS.contains(property.name()) ? metrics : null;
        }
        return property.owner().getSimpleName().equals(CENTRE) && property.given() instanceof String ? centre : null;
    }

    /** Returns the name of the metric or index whose own value a property reads; null where it reads none. */
    public @Nullable String valueOf(FactType.Property property) {
        boolean value = property.owner().getSimpleName().equals(STANDING)
                && property.name().equals("value");
        return value && property.given() instanceof String metric ? metric : null;
    }

    /** Returns what an attribute may hold; null where it is not declared. */
    public @Nullable AttributeType attribute(Owner owner, String name) {
        return of(owner).get(name);
    }
}
