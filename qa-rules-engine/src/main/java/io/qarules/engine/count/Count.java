package io.qarules.engine.count;

import io.qarules.engine.penalize.Offence;
import io.qarules.outcome.Exclusion;
import java.util.List;

/**
 * What is left of the findings.
 *
 * @param offences in the order (occurredAt, id); their number is still to be given
 * @param excluded the findings that do not count
 */
public record Count(List<Offence> offences, List<Exclusion> excluded) {}
