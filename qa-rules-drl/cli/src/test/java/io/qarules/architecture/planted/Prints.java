package io.qarules.architecture.planted;

/** Writes to standard output. */
public final class Prints {
    private Prints() {}

    static void out() {
        System.out.println("out");
    }
}
