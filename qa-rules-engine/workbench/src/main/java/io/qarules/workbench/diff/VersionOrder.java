package io.qarules.workbench.diff;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of two versions is the lower one, as people count them: part by part, numbers by their value ({@code 1.9.0}
 * before {@code 1.10.0}), a missing part as 0 ({@code 1.0} is {@code 1.0.0}), what has a suffix before what has none
 * ({@code 2.0.0-rc.1} before {@code 2.0.0}). A {@code v} before it and what follows a {@code +} say nothing. A pack may
 * name its versions as it likes; names that do not begin with a number have no order.
 */
final class VersionOrder {
    private static final Pattern VERSION =
            Pattern.compile("[vV]?(?<numbers>[0-9]+(\\.[0-9]+)*)([-.]?(?<suffix>[^+]*))(\\+.*)?", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9.\\-_]+");

    private VersionOrder() {}

    /** Returns whether the second version is lower than the first; false where they have no order. */
    static boolean isLowered(String before, String after) {
        Matcher old = VERSION.matcher(before.strip());
        Matcher now = VERSION.matcher(after.strip());
        if (!old.matches() || !now.matches()) {
            return false;
        }
        int byNumbers = compare(parts(now.group("numbers")), parts(old.group("numbers")), "0");
        return byNumbers != 0 ? byNumbers < 0 : compareSuffixes(now.group("suffix"), old.group("suffix")) < 0;
    }

    private static int compareSuffixes(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return compare(parts(one), parts(other), "");
    }

    /** @param missing what stands for a part that only the other one has */
    private static int compare(List<String> some, List<String> others, String missing) {
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            String one = i < some.size() ? some.get(i) : missing;
            String other = i < others.size() ? others.get(i) : missing;
            int order = isNumber(one) && isNumber(other)
                    ? new BigInteger(one).compareTo(new BigInteger(other))
                    : one.compareToIgnoreCase(other);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }

    private static List<String> parts(String version) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(version);
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }
}
