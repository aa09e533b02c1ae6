package io.qarules.engine.check;

import java.util.List;

/**
 * The valid part of a drivers file.
 *
 * @param index what the satisfaction index is called
 * @param metrics one or more, without a name twice
 * @param periods ids of the valid ones
 * @param last place in time of the last valid period, from 0; −1 where there is none
 * @param rows in the order of periods, then of agents
 */
public record CheckedDrivers(
        String index, List<String> metrics, List<String> periods, int last, List<CheckedDriversRow> rows) {}
