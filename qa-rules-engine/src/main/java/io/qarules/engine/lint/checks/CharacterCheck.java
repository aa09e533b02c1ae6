package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.text.Lines;
import io.qarules.engine.value.PackText;

/** Refuses characters that nobody sees: with them a rule could look like another one to those who read it. */
public final class CharacterCheck {
    private static final int MOST_FINDINGS = 10;

    private CharacterCheck() {}

    /** Whether there are such characters, which is said of the first of them. */
    public static boolean finds(DiagnosticCollector findings, FileText file) {
        String text = file.text();
        Lines lines = Lines.of(text);
        int found = 0;
        for (int at = 0; at < text.length() && found < MOST_FINDINGS; at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            boolean lineEnd = character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (!lineEnd && !isVisible(character)) {
                findings.at(
                        DiagnosticCode.SYNTAX,
                        file.path(),
                        lines.at(at),
                        PackText.of("SYNTAX.unseen", "%04X".formatted(character)),
                        character == '\r' ? PackText.of("SYNTAX.line-end") : PackText.of("HINT.delete"));
                found++;
            }
        }
        return found > 0;
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !isBlank(character);
        };
    }

    /**
     * Whether it shows nothing, whatever it is by name: a filler, a variation selector, or one that is no character, also
     * where a later Unicode may make one of it that shows nothing.
     */
    private static boolean isBlank(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                c >= 0xFE00 && c <= 0xFE0F
                        || c >= 0x2060 && c <= 0x206F
                        || c >= 0xFFF0 && c <= 0xFFF8
                        || c >= 0xE0000 && c <= 0xE0FFF
                        || isNoCharacter(c);
        };
    }

    private static boolean isNoCharacter(int c) {
        return c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    }
}
