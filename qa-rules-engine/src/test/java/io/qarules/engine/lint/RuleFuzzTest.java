package io.qarules.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.qarules.engine.rules.text.DrlLexer;
import io.qarules.engine.rules.text.Token;
import io.qarules.engine.source.PackFolder;
import io.qarules.engine.source.PackSource;
import io.qarules.outcome.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

@Label("Whatever is done to the files of a pack, it loads or gets diagnostics: nothing is thrown")
class RuleFuzzTest {
    private static final List<SortedMap<String, String>> SEEDS = seeds();
    private static final List<String> WORDS = List.of(
            "(",
            ")",
            "\"",
            "'",
            ",",
            ";",
            ":",
            ".",
            "@",
            "$o",
            "not",
            "exists",
            "in",
            "matches",
            "contains",
            "&&",
            "||",
            "==",
            "-",
            "*",
            "/",
            "%",
            "null",
            "rule",
            "when",
            "then",
            "end",
            "eval",
            "from",
            "accumulate",
            "extends",
            "import",
            "global",
            "declare",
            "function",
            "query",
            "Offence",
            "decide",
            "Math.pow(",
            "()",
            "1e9",
            "\\",
            "\\u0022",
            "/*",
            "*/",
            "//",
            "\n",
            "\r",
            "\u0000",
            "\u202E",
            "\uFF08",
            "\uD800",
            "{",
            "}",
            "[",
            "]");

    @Property(tries = 150, seed = "20261128", shrinking = ShrinkingMode.OFF)
    void tokensAreLeftOutDoubledSwappedAndPutIn(@ForAll long seed) {
        Random random = new Random(seed);
        SortedMap<String, String> files = new TreeMap<>(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int change = random.nextInt(4); change >= 0; change--) {
            String file = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
            files.put(file, changed(files.get(file), random));
        }

        check(files);
    }

    @Property(tries = 100, seed = "20261129", shrinking = ShrinkingMode.OFF)
    void bytesAreChanged(@ForAll long seed) {
        Random random = new Random(seed);
        SortedMap<String, String> files = new TreeMap<>(SEEDS.get(random.nextInt(SEEDS.size())));
        String file = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
        byte[] bytes = files.get(file).getBytes(StandardCharsets.UTF_8);
        for (int change = random.nextInt(6); change >= 0 && bytes.length > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        files.put(file, PackFolder.text(bytes));

        check(files);
    }

    private static void check(SortedMap<String, String> files) {
        PackReport report =
                PackCheck.check(new PackSource("fuzz", files), Set.of(), RuleFuzzTest.class.getClassLoader());

        for (Language language : Language.values()) {
            assertThat(ReportText.of(report, "", language)).isNotEmpty();
        }
        assertThat(Canary.Trace.isLeft()).isFalse();
    }

    private static String changed(String text, Random random) {
        List<String> parts = parts(text);
        int at = random.nextInt(Math.max(1, parts.size()));
        int other = random.nextInt(Math.max(1, parts.size()));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        switch (parts.isEmpty() ? 0 : random.nextInt(5)) {
            case 1 -> parts.remove(at);
            case 2 -> parts.add(at, parts.get(at));
            case 3 -> parts.set(at, parts.set(other, parts.get(at)));
            case 4 -> parts.subList(at, parts.size()).clear();
            default -> parts.add(Math.min(at, parts.size()), word);
        }
        return String.join("", parts);
    }

    /** The tokens of a text, each with what stands before it. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (Token token : DrlLexer.tokens(text)) {
            parts.add(text.substring(from, token.end()));
            from = token.end();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static List<SortedMap<String, String>> seeds() {
        try {
            List<SortedMap<String, String>> seeds = new ArrayList<>();
            AttackPack.all().forEach(pack -> seeds.add(pack.source().files()));
            for (BrokenPack pack : BrokenPack.all()) {
                SortedMap<String, String> rules = new TreeMap<>();
                pack.files().forEach((path, bytes) -> {
                    if (path.endsWith(".drl")) {
                        rules.put(path, PackFolder.text(bytes));
                    }
                });
                if (!rules.isEmpty()) {
                    seeds.add(rules);
                }
            }
            return seeds;
        } catch (Exception e) {
            throw new AssertionError("the packs cannot be read", e);
        }
    }
}
