package io.qarules.engine.check;

/**
 * A record that can be used, with its place in the input.
 *
 * @param at its place in the input
 */
public record Checked<T>(T value, Pointer at) {}
