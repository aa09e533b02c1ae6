package io.qarules.architecture.planted.cycle.right;

import io.qarules.architecture.planted.cycle.left.Left;

/** Knows the package that knows this one. */
public final class Right {
    Left left;
}
