package io.qarules.engine.check;

import java.util.Set;

/**
 * The numbers that may stand by their names in a field of a period file.
 *
 * @param names those that the pack declares
 * @param strict whether another name is a problem
 */
public record DeclaredNumbers(Set<String> names, boolean strict) {}
