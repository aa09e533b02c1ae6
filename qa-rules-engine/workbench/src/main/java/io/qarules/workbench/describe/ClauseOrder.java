package io.qarules.workbench.describe;

import io.qarules.engine.value.TextOrder;
import java.util.Comparator;

/** Orders clauses by their numbers, so that 6.3.3.2 is before 6.3.3.10; names come after numbers. */
final class ClauseOrder implements Comparator<String> {
    static final ClauseOrder INSTANCE = new ClauseOrder();

    private ClauseOrder() {}

    @Override
    public int compare(String a, String b) {
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = comparePart(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int comparePart(String a, String b) {
        boolean numbers = isNumber(a) && isNumber(b);
        return numbers
                ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b))
                : TextOrder.BY_CODE_POINT.compare(a, b);
    }

    private static boolean isNumber(String part) {
        return part.matches("\\d{1,9}");
    }
}
