package io.qarules.benchmarks.plain;

import io.qarules.outcome.Exclusion;
import java.util.List;

/**
 * What comes of the findings when certain appeals are taken as upheld.
 *
 * @param penalties after overlap, acknowledgements among them
 */
public record World(List<Penalty> penalties, List<Exclusion> excluded) {}
