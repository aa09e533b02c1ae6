package io.qarules.workbench.report;

/**
 * A round value on the axis of a drawing.
 *
 * @param at its place along the axis
 */
record AxisTick(String at, String text) {}
