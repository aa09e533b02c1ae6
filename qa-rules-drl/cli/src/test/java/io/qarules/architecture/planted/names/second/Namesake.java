package io.qarules.architecture.planted.names.second;

/** There is another class of this name. */
public final class Namesake {
    /** So may nested classes be called: their outer class tells them apart. */
    public static final class Nested {}
}
