package io.qarules.engine.policy;

/** The id and version that a pack declares. */
public record PackName(String id, String version) {}
