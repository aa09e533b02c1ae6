package io.qarules.engine.value;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names with colons between them, such as what a decision of the inspection office is called. Within a name a colon is
 * written {@code %3A} and a per cent sign {@code %25}, so that different names never join to the same.
 */
public final class JoinedNames {
    private JoinedNames() {}

    /** @param names an unknown one is null and empty in the result */
    public static String of(@Nullable Object... names) {
        return Arrays.stream(names).map(JoinedNames::written).collect(Collectors.joining(":"));
    }

    private static String written(@Nullable Object name) {
        return name == null ? "" : name.toString().replace("%", "%25").replace(":", "%3A");
    }
}
