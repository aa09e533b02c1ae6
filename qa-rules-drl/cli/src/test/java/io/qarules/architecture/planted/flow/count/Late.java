package io.qarules.architecture.planted.flow.count;

/** Of a later stage. */
public final class Late {}
