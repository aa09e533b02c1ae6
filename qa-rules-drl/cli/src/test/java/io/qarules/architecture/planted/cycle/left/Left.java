package io.qarules.architecture.planted.cycle.left;

import io.qarules.architecture.planted.cycle.right.Right;

/** Knows the package that knows this one. */
public final class Left {
    Right right;
}
