package io.qarules.engine.rules.text;

/**
 * Where something stands in a file.
 *
 * @param line from 1 on
 * @param column from 1 on, in UTF-16 units as editors count them
 */
public record Place(int line, int column) {}
