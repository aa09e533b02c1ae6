package io.qarules.engine.listener;

import io.qarules.outcome.PolicyVersion;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells a listener that a pack is loaded. */
public final class LoadNotice {
    private LoadNotice() {}

    /**
     * Loads a pack.
     *
     * @param listener told before and after; null for none
     * @param name the directory or resource folder
     * @param loading loads the pack
     * @param version returns its name, version and digest
     */
    public static <T> T of(
            @Nullable DecisionListener listener, String name, Supplier<T> loading, Function<T, PolicyVersion> version) {
        if (listener == null) {
            return loading.get();
        }
        listener.packLoads(name);
        T pack;
        try {
            pack = loading.get();
        } catch (RuntimeException e) {
            listener.packFailed(name, e);
            throw e;
        }
        listener.packLoaded(name, version.apply(pack));
        return pack;
    }
}
