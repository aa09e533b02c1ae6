package io.qarules.engine.check;

import org.jspecify.annotations.Nullable;

/** A place in the input, printed as a JSON pointer (RFC 6901) when it is needed. */
public record Pointer(@Nullable Pointer parent, String segment) {
    /** The whole input. */
    public static final Pointer ROOT = new Pointer(null, "");

    public Pointer child(String name) {
        return new Pointer(this, name);
    }

    public Pointer child(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + segment.replace("~", "~0").replace("/", "~1");
    }
}
