package io.qarules.outcome;

/**
 * Which rules decided.
 *
 * @param id the rule pack's name, e.g. {@code telesales}
 * @param version the pack's own version
 * @param digest {@code sha256:} and 64 hexadecimal digits over the text of all its rules
 */
public record PolicyVersion(String id, String version, String digest) {}
