package io.qarules.engine.reward;

import io.qarules.engine.ruling.Ruling;
import io.qarules.outcome.Exclusion;
import java.util.Collection;
import java.util.List;

/** What stage reward gave, and what it gave nothing for. */
public record Rewards(Collection<Ruling> rulings, List<Exclusion> excluded) {}
