package io.qarules.architecture.planted.flow.check;

import io.qarules.architecture.planted.flow.count.Late;

/** Of an early stage, knows a later one. */
public final class LooksAhead {
    Late late;
}
