package io.qarules.engine.policy;

/** What a pack calls itself. */
public record PackName(String id, String version) {}
