package io.qarules.engine.check;

import org.jspecify.annotations.Nullable;

/**
 * A place in the input. The JSON pointer (RFC 6901) is built by {@link #toString} only, since most places are never
 * printed.
 */
public final class Pointer {
    /** The root of the input. */
    public static final Pointer ROOT = new Pointer(null, "", 0);

    private final @Nullable Pointer parent;
    private final @Nullable String name;
    private final int index;

    /** @param name null where the place is an element of an array */
    private Pointer(@Nullable Pointer parent, @Nullable String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** Returns the place of a field of this object. */
    public Pointer child(String name) {
        return new Pointer(this, name, 0);
    }

    /**
     * Returns the place of an element of this array.
     *
     * @param index from 0
     */
    public Pointer child(int index) {
        return new Pointer(this, null, index);
    }

    /** Returns the last reference token: a field name or an index. */
    public String segment() {
        return name == null ? Integer.toString(index) : name;
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + segment().replace("~", "~0").replace("/", "~1");
    }
}
