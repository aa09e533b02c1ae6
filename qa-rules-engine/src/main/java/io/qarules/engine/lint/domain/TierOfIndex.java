package io.qarules.engine.lint.domain;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Sets;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the tier of an agent says of the index by which agents are ranked (POLICY 17): {@code tier == "A"} asks {@code index
 * >= 90}, too, where that band begins at 90. An agent in no tier can have any index.
 */
public final class TierOfIndex {
    private static final String FACT = "Standing"; // of stage tier, which this package does not know
    private static final String TIER = "tier";
    private static final String INDEX = "index";
    private static final String BOTH = TIER + ", " + INDEX;

    private final Map<String, ImmutableRangeSet<BigDecimal>> indices;
    private final Set<String> all;

    /** @param vocabulary the words that stage policy declares */
    public TierOfIndex(Vocabulary vocabulary) {
        this.indices = vocabulary.tierIndices();
        this.all = vocabulary.tiers();
    }

    /** Returns the condition that an agent is in a tier of the pack. */
    public Conjunction of(String tier) {
        return of(Set.of(tier));
    }

    private Conjunction of(Set<String> tiers) {
        ImmutableRangeSet<BigDecimal> either = ImmutableRangeSet.unionOf(tiers.stream()
                .flatMap(tier -> Objects.requireNonNull(indices.get(tier), tier).asRanges().stream())
                .toList());
        return new Conjunction(
                Map.of(TIER, Domain.Texts.among(tiers), INDEX, new Domain.Numbers(either, false, Set.of())), Set.of());
    }

    /** Returns alternatives of a pattern in which each tier stands with what it says of the index. */
    List<Conjunction> joined(FactType fact, List<Conjunction> boxes) {
        return fact.name().equals(FACT) && !indices.isEmpty()
                ? boxes.stream().flatMap(box -> joined(box).stream()).toList()
                : boxes;
    }

    /** Agents in tiers and agents in none are told apart: only of the former something is said. */
    private List<Conjunction> joined(Conjunction box) {
        Domain asked = box.domains().get(TIER);
        if (asked == null || box.isEmpty()) {
            return List.of(box);
        }
        Set<String> admitted = all.stream()
                .filter(tier -> !asked.and(Domain.Texts.among(Set.of(tier))).isEmpty())
                .collect(Collectors.toSet());
        Set<String> tiers = admitted.stream().filter(indices::containsKey).collect(Collectors.toSet());
        if (tiers.isEmpty()) {
            return List.of(box);
        }
        Conjunction inTiers = box.and(of(tiers));
        Conjunction ranked = inTiers.isEmpty() ? box.and(Conjunction.never(BOTH)) : inTiers;
        Set<String> others = Sets.difference(admitted, tiers);
        return others.isEmpty()
                ? List.of(ranked)
                : List.of(ranked, box.and(new Conjunction(Map.of(TIER, Domain.Texts.among(others)), Set.of())));
    }
}
