package io.qarules.engine.check;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;

/**
 * A valid inspector of a plan file.
 *
 * @param teams of which the inspector may not hear calls
 * @param days on duty, within the period
 */
public record CheckedInspector(String id, int capacityPerDay, Set<String> teams, SortedSet<LocalDate> days) {}
