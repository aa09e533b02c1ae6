package io.qarules.engine.check;

import io.qarules.plan.PlanAgent;
import java.time.LocalDate;
import java.util.List;

/**
 * The valid part of a plan file.
 *
 * @param id of the period
 * @param from its first day
 * @param to its last day
 * @param replanFrom the first day to be planned, within the period
 * @param agents with an id
 */
public record CheckedPlan(
        String id,
        LocalDate from,
        LocalDate to,
        LocalDate replanFrom,
        long seed,
        List<PlanAgent> agents,
        List<CheckedInspector> inspectors,
        List<CheckedCall> calls,
        List<CheckedHearing> heard,
        List<CheckedHearing> planned) {}
