package io.qarules.examples.flinkmonthend.lines;

/**
 * What is written in place of a line that was read.
 *
 * @param part as of the line
 * @param number of the line in its file, from 1
 * @param json one line, without its line break
 */
public record Result(String part, long number, String json) {}
