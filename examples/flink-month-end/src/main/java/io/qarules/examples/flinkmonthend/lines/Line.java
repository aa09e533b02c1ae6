package io.qarules.examples.flinkmonthend.lines;

/**
 * A line of a file.
 *
 * @param part the file's path in its directory, or topic and partition
 * @param number of the line in its file, from 1; blank lines count. Of a record its offset, from 0
 * @param text in UTF-8, with its line break if it has one
 */
public record Line(String part, long number, byte[] text) {}
