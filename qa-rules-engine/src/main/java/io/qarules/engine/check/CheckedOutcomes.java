package io.qarules.engine.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The valid part of the outcomes of a period.
 *
 * @param id of the period
 * @param from its first day
 * @param to its last day
 * @param agentIds of whom there is an outcome
 * @param offences what the outcomes show, also of other days
 */
public record CheckedOutcomes(
        String id, LocalDate from, LocalDate to, Set<String> agentIds, List<CheckedOffence> offences) {}
