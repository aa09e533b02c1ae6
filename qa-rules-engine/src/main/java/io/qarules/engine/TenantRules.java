package io.qarules.engine;

import io.qarules.RulePackException;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.value.PackText;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rules of many tenants, each by a pack of its own: {@code tenants.rules("acme").evaluate(caseFile)}.
 *
 * <p>A pack is loaded when its tenant first asks, on that thread; packs of several tenants load side by side, and who
 * asks for one that is being loaded waits for it. Tenants whose texts are equal share one pack. At most so many packs are
 * kept; the one that was asked for longest ago goes, and is loaded again when somebody asks. Rules that a caller holds
 * stay as they are. What began to be read before a {@link #refresh} or {@link #forget} changes nothing any more,
 * however late it ends. Safe for use by many threads.
 */
public final class TenantRules {
    private final QaRulesEngine base;
    private final int most;
    private final Function<String, PackSource> sources;
    private final Map<String, Tenant> tenants = new HashMap<>();
    private final LinkedHashMap<String, CompletableFuture<QaRulesEngine>> packs =
            new LinkedHashMap<>(16, 0.75f, true); // by digest, the one that was asked for longest ago first
    private long begun; // how many readings

    /**
     * Creates rules of which none are loaded yet.
     *
     * @param base decides what a tenant's pack does not, periods or cases; its listener is told of all
     * @param most how many packs are kept, 1 or more
     * @param sources reads the texts of a tenant's pack; may throw
     * @throws IllegalArgumentException if fewer than one pack is kept
     */
    public TenantRules(QaRulesEngine base, int most, Function<String, PackSource> sources) {
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 pack is kept, not " + most);
        }
        this.base = base;
        this.most = most;
        this.sources = sources;
    }

    /**
     * Returns the rules of a tenant.
     *
     * @param tenant the name that {@code sources} knows
     * @throws RulePackException if the tenant's pack does not load; the next call tries again
     */
    public QaRulesEngine rules(String tenant) {
        CompletableFuture<QaRulesEngine> kept = kept(tenant);
        return kept == null ? read(tenant) : joined(kept);
    }

    /**
     * Reads the texts of a tenant again; where they have changed, the new pack is loaded and takes the place of the old
     * one.
     *
     * @param tenant the name that {@code sources} knows
     * @return the rules from now on
     * @throws RulePackException if the new pack does not load; the tenant keeps the old one
     */
    public QaRulesEngine refresh(String tenant) {
        return read(tenant);
    }

    /** Forgets a tenant, and its pack if no other tenant has it. */
    public synchronized void forget(String tenant) {
        Tenant gone = tenants.remove(tenant);
        if (gone != null && gone.digest != null) {
            dropUnlessHad(gone.digest);
        }
    }

    /** Returns how many packs are kept. */
    public synchronized int packs() {
        return packs.size();
    }

    private synchronized @Nullable CompletableFuture<QaRulesEngine> kept(String name) {
        Tenant tenant = tenants.get(name);
        return tenant == null || tenant.digest == null ? null : packs.get(tenant.digest);
    }

    private QaRulesEngine read(String name) {
        Reading reading = begin(name);
        try {
            PackSource source = sources.apply(name);
            if (source == null) {
                throw RulePackException.of(
                        name, List.of(PackText.of("PACK.none-given").text()), null);
            }
            String digest = source.digest();
            CompletableFuture<QaRulesEngine> mine = new CompletableFuture<>();
            CompletableFuture<QaRulesEngine> first = first(digest, mine);
            if (first == mine) {
                load(source, digest, mine);
            }
            joined(first);
            return joined(kept(reading, digest, first));
        } finally {
            end(reading);
        }
    }

    private synchronized Reading begin(String name) {
        Tenant tenant = tenants.computeIfAbsent(name, unknown -> new Tenant());
        tenant.readings++;
        begun++;
        return new Reading(name, tenant, begun);
    }

    private synchronized void end(Reading reading) {
        reading.tenant.readings--;
        if (reading.tenant.isIdle()) {
            tenants.remove(reading.name, reading.tenant);
        }
    }

    private synchronized CompletableFuture<QaRulesEngine> first(
            String digest, CompletableFuture<QaRulesEngine> otherwise) {
        CompletableFuture<QaRulesEngine> before = packs.putIfAbsent(digest, otherwise);
        return before == null ? otherwise : before;
    }

    private void load(PackSource source, String digest, CompletableFuture<QaRulesEngine> loaded) {
        try {
            loaded.complete(base.with(source));
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                packs.remove(digest, loaded);
            }
            loaded.completeExceptionally(e);
        }
    }

    /** Keeps what was read, unless its tenant was forgotten or has what began to be read later; returns what is right. */
    private synchronized CompletableFuture<QaRulesEngine> kept(
            Reading reading, String digest, CompletableFuture<QaRulesEngine> loaded) {
        Tenant tenant = reading.tenant;
        if (tenants.get(reading.name) != tenant) {
            dropUnlessHad(digest);
            return loaded;
        }
        String before = tenant.digest;
        if (reading.number < tenant.newest) {
            dropUnlessHad(digest);
            return before == null ? loaded : packs.getOrDefault(before, loaded);
        }
        tenant.digest = digest;
        tenant.newest = reading.number;
        packs.putIfAbsent(digest, loaded);
        if (before != null) {
            dropUnlessHad(before);
        }
        dropOldest();
        return loaded;
    }

    private void dropUnlessHad(String digest) {
        if (tenants.values().stream().noneMatch(tenant -> digest.equals(tenant.digest))) {
            packs.remove(digest);
        }
    }

    private void dropOldest() {
        Iterator<String> oldest = packs.keySet().iterator();
        while (packs.size() > most) {
            String gone = oldest.next();
            oldest.remove();
            tenants.values().removeIf(tenant -> tenant.loses(gone));
        }
    }

    private static QaRulesEngine joined(CompletableFuture<QaRulesEngine> rules) {
        try {
            return rules.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** A tenant that has a pack, or of which one is being read. */
    private static final class Tenant {
        private @Nullable String digest; // of its pack; null while it has none
        private long newest; // the number of the reading that the pack is of
        private int readings; // under way

        private boolean isIdle() {
            return digest == null && readings == 0;
        }

        /** Takes its pack away if it is this one; returns whether nothing is left of the tenant. */
        private boolean loses(String pack) {
            if (pack.equals(digest)) {
                digest = null;
            }
            return isIdle();
        }
    }

    /**
     * A reading of a tenant's texts.
     *
     * @param name of the tenant
     * @param tenant as it was known when the reading began
     * @param number higher than that of each reading that began before
     */
    private record Reading(String name, Tenant tenant, long number) {}
}
