package io.qarules.engine.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in the input. The JSON pointer (RFC 6901) is built by {@link #toString} only, since most places are never
 * printed.
 */
public final class Pointer implements Placed {
    private static final int NO_ELEMENT = -1;

    /** The root of the input. */
    public static final Pointer ROOT = new Pointer(null, "", NO_ELEMENT);

    private final @Nullable Pointer parent;
    private final @Nullable String name;
    private final int index;

    /**
     * @param name null where the place is an element of its parent
     * @param index of the element, in the field of that name where there is one; NO_ELEMENT where it is the field
     */
    private Pointer(@Nullable Pointer parent, @Nullable String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    @Override
    public Pointer at() {
        return this;
    }

    /** Returns the place of a field of this object. */
    public Pointer child(String name) {
        return new Pointer(this, name, NO_ELEMENT);
    }

    /**
     * Returns the place of an element of a list of this object.
     *
     * @param list name of the field
     * @param index from 0
     */
    public Pointer element(String list, int index) {
        return new Pointer(this, list, index);
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
        return index == NO_ELEMENT ? Objects.requireNonNull(name) : Integer.toString(index);
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        String field = name == null ? "" : "/" + name.replace("~", "~0").replace("/", "~1");
        return parent + field + (index == NO_ELEMENT ? "" : "/" + index);
    }
}
