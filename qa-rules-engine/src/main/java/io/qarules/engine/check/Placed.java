package io.qarules.engine.check;

/** What has a place in the input. The place is made when somebody asks, since most records have no problem. */
interface Placed {
    /** Returns the place. */
    Pointer at();
}
