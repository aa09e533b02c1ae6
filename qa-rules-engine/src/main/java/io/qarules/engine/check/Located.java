package io.qarules.engine.check;

/**
 * A valid record with its place in the input.
 *
 * @param at the JSON pointer of the record
 */
public record Located<T>(T value, Pointer at) {}
