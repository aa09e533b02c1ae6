package io.qarules.outcome;

/**
 * The rule pack that made a result.
 *
 * @param id the pack's name, e.g. {@code telesales}
 * @param version the pack's own version, e.g. {@code 1.0.0}
 * @param digest {@code sha256:} and 64 hexadecimal digits over the paths and texts of all rules of the pack
 */
public record PolicyVersion(String id, String version, String digest) {}
