package io.qarules.engine.rules.text;

import io.qarules.engine.value.PackText;

/** What to write instead of the opposite of a method that answers yes or no, which rules cannot deny. */
public final class Opposites {
    private Opposites() {}

    /** @param test e.g. {@code orderId.startsWith( "A" )} */
    public static PackText of(Operand test) {
        boolean contains = test.operator().equals("contains")
                && test.arguments().size() == 1
                && !test.receiver().text().isEmpty();
        return contains
                ? PackText.maybe("%s not contains %s"
                        .formatted(
                                test.receiver().text(), test.arguments().get(0).text()))
                : PackText.of("GRAMMAR.no-opposite", test.text());
    }
}
