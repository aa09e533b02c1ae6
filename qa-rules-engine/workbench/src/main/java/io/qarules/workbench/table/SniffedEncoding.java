package io.qarules.workbench.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a file: UTF-16 by its mark, or by its many bytes of 0; UTF-8 where all bytes are that,
 * else a guess between GB18030 and windows-1252. The bytes of most Latin texts are Chinese ones too, but not the other way round: letters with accents
 * stand alone among others without, bytes of Chinese characters in pairs.
 *
 * @param sample a line by which a person can tell whether a guess is right; null where nothing was guessed
 */
record SniffedEncoding(Charset charset, @Nullable String sample) {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Pattern HIGH = Pattern.compile("[^\\x00-\\x7F]+");
    private static final Pattern LATIN_LETTER =
            Pattern.compile("[\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u00FFŠšŽžŒœŸ]");
    private static final double MOST = 0.75;
    private static final double FEW = 0.05;
    private static final int LONGEST_SAMPLE = 80;

    /** Looks at the bytes at the begin of a file, cut between two characters. */
    static SniffedEncoding of(byte[] head) {
        if (head.length > 1 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF && (head[0] & 0xFF) >= 0xFE) {
            return new SniffedEncoding(StandardCharsets.UTF_16, null);
        }
        long zeros = zeros(head, 0) + zeros(head, 1);
        if (zeros > head.length * FEW) {
            boolean little = zeros(head, 1) * 2 > zeros; // in what is mostly Latin the greater byte is 0
            return new SniffedEncoding(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, null);
        }
        if (reads(StandardCharsets.UTF_8, head)) {
            return new SniffedEncoding(StandardCharsets.UTF_8, null);
        }
        Charset guess = isLatin(head) || !reads(CHINESE, head) ? LATIN : CHINESE;
        return new SniffedEncoding(guess, sample(new String(head, guess)));
    }

    private static long zeros(byte[] head, int from) {
        long zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean reads(Charset charset, byte[] head) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(head));
            return true;
        } catch (CharacterCodingException e) {
            return false; // which is the question
        }
    }

    private static boolean isLatin(byte[] head) {
        String text = new String(head, LATIN);
        int runs = 0;
        int letters = 0;
        Matcher high = HIGH.matcher(text);
        while (high.find()) {
            runs++;
            boolean one = high.end() - high.start() == 1
                    && LATIN_LETTER.matcher(high.group()).matches();
            letters += one && (isLetter(text, high.start() - 1) || isLetter(text, high.end())) ? 1 : 0;
        }
        return letters > runs * MOST;
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at) < 0x80;
    }

    private static String sample(String text) {
        Optional<String> line =
                text.lines().filter(each -> HIGH.matcher(each).find()).findFirst();
        String shown = line.orElse("").strip().replace('\t', ' ');
        return shown.length() <= LONGEST_SAMPLE ? shown : shown.substring(0, LONGEST_SAMPLE) + "…";
    }
}
