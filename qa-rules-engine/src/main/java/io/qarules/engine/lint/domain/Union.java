package io.qarules.engine.lint.domain;

import com.google.common.collect.Sets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one of two domains of a property admits. */
final class Union {
    private Union() {}

    /** Returns the union; null where that is no domain. */
    static @Nullable Domain of(Domain one, Domain other) {
        if (one instanceof Domain.Few few && other instanceof Domain.Few others) {
            return new Domain.Few(Sets.union(few.values(), others.values()).immutableCopy());
        }
        if (one instanceof Domain.Presence presence && other instanceof Domain.Presence others) {
            return new Domain.Presence(presence.known() || others.known(), presence.unknown() || others.unknown());
        }
        if (one instanceof Domain.Numbers numbers && other instanceof Domain.Numbers others) {
            return numbers(numbers, others);
        }
        return one instanceof Domain.Texts texts && other instanceof Domain.Texts others ? texts(texts, others) : null;
    }

    private static Domain.@Nullable Numbers numbers(Domain.Numbers one, Domain.Numbers other) {
        return one.remainders().equals(other.remainders())
                ? new Domain.Numbers(
                        one.ranges().union(other.ranges()), one.unknown() || other.unknown(), one.remainders())
                : null;
    }

    private static Domain.@Nullable Texts texts(Domain.Texts one, Domain.Texts other) {
        if (!isPlain(one) || !isPlain(other)) {
            return null;
        }
        boolean unknown = one.unknown() || other.unknown();
        Set<String> some = one.among();
        Set<String> others = other.among();
        if (some != null && others != null) {
            return new Domain.Texts(Sets.union(some, others).immutableCopy(), "", Set.of(), false, unknown, Set.of());
        }
        Set<String> excluded = some != null
                ? Sets.difference(other.excluded(), some)
                : others != null
                        ? Sets.difference(one.excluded(), others)
                        : Sets.intersection(one.excluded(), other.excluded());
        return new Domain.Texts(null, "", Set.copyOf(excluded), false, unknown, Set.of());
    }

    /** Whether texts are named, or excluded, and nothing else is asked. */
    private static boolean isPlain(Domain.Texts texts) {
        return texts.beginning().isEmpty()
                && !texts.contradicted()
                && texts.tests().isEmpty();
    }
}
