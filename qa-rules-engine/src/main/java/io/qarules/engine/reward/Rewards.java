package io.qarules.engine.reward;

import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.Exclusion;
import java.util.Collection;
import java.util.List;

/**
 * The result of stage reward.
 *
 * @param rulings the awards
 * @param excluded improvements and nominations without an award, each with the reason
 */
public record Rewards(Collection<Ruling> rulings, List<Exclusion> excluded) {
    static final Rewards NONE = new Rewards(List.of(), List.of());
}
