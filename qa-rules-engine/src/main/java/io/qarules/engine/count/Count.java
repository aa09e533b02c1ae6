package io.qarules.engine.count;

import io.qarules.engine.penalize.Offence;
import io.qarules.outcome.Exclusion;
import java.util.List;

/**
 * The result of stage count.
 *
 * @param offences ordered by occurredAt, then id, and numbered as if none awaited verification
 * @param excluded the findings that are no offences, each with the reason
 */
public record Count(List<Offence> offences, List<Exclusion> excluded) {}
