package io.qarules.engine.check;

/**
 * A record that can be used, with its place in the input.
 *
 * @param at its place in the input
 */
public record Located<T>(T value, Pointer at) {}
