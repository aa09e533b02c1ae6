package io.qarules.workbench.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Labels below a drawing, of which only those are shown that do not touch: the last one, and each before it that ends left
 * of the one shown after it. They stay within the drawing; one that is wider than the drawing is cut.
 */
record AxisLabels(List<Label> labels) {
    private static final double GAP = 6;
    private static final double NARROW = 7.7;
    private static final double WIDE = 12;
    private static final double WIDEST = 16;
    private static final int FIRST_OF_WIDE = 0x2E80;

    /**
     * Chooses the labels.
     *
     * @param texts one for each place
     * @param places where the labels have their middles, from left to right
     * @param width of the drawing
     */
    static AxisLabels of(List<String> texts, List<Double> places, double width) {
        List<Label> labels = new ArrayList<>();
        double limit = width;
        for (int i = texts.size() - 1; i >= 0; i--) {
            String text = cut(texts.get(i), width);
            double half = width(text) / 2;
            double middle = Math.max(half, Math.min(width - half, places.get(i)));
            if (middle + half <= limit) {
                labels.add(new Label(OfficeFormat.length(middle), text));
                limit = middle - half - GAP;
            }
        }
        Collections.reverse(labels);
        return new AxisLabels(List.copyOf(labels));
    }

    private static String cut(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int end = text.length();
        while (width(text.substring(0, end)) + WIDE > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    /** Returns how wide a text is at most in letters of 12, of any usual font. */
    static double width(String text) {
        return text.codePoints().mapToDouble(AxisLabels::width).sum();
    }

    private static double width(int letter) {
        if (Character.isSupplementaryCodePoint(letter)) {
            return WIDEST;
        }
        boolean wide = letter >= FIRST_OF_WIDE || Character.isUpperCase(letter) || "mw@%…".indexOf(letter) >= 0;
        return wide ? WIDE : NARROW;
    }

    /**
     * A label.
     *
     * @param x its middle
     */
    record Label(String x, String text) {}
}
