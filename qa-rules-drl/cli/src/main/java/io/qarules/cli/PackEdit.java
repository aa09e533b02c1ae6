package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.source.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pack in a directory, and what is to be written into it: nothing is before all of it loads. */
final class PackEdit {
    private static final String RULES = ".drl";
    private static final String CASES = ".cases.yaml";
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("^\\s*//.*$", Pattern.MULTILINE);
    private static final Pattern LAST_NAME = Pattern.compile("\\w+$");

    private final Path directory;
    private final boolean settles;
    private final SortedMap<String, String> before;
    private final SortedMap<String, String> rules;
    private final SortedMap<String, String> cases = new TreeMap<>();

    private PackEdit(Path directory, PackSource source) {
        this.directory = directory;
        settles = source.settles();
        before = new TreeMap<>(source.files());
        rules = new TreeMap<>(source.files());
    }

    /**
     * Reads the pack in a directory.
     *
     * @throws UnknownWordException if there is none, or one of the inspection office
     */
    static PackEdit of(Path directory) {
        PackSource source = Files.isDirectory(directory)
                ? PackSource.directory(directory)
                : new PackSource(directory.toString(), new TreeMap<>());
        if (source.files().keySet().stream().noneMatch(file -> file.startsWith("policy/"))) {
            throw NewWords.wrong("noPack", directory.toString());
        }
        if (source.isOfTheOffice()) {
            throw NewWords.wrong("office", directory.toString());
        }
        return new PackEdit(directory, source);
    }

    /** Reads a pack that decides cases. */
    static PackEdit ofCases(Path directory) {
        PackEdit pack = of(directory);
        if (pack.settles) {
            throw NewWords.wrong("settles", directory.toString());
        }
        return pack;
    }

    /** Reads a pack that settles periods. */
    static PackEdit ofPeriods(Path directory) {
        PackEdit pack = of(directory);
        if (!pack.settles) {
            throw NewWords.wrong("cases", directory.toString());
        }
        return pack;
    }

    /** Returns the file's path as a person finds it. */
    String path(String file) {
        return directory.resolve(file).toString();
    }

    /** Returns the rule files of a stage by path, those to be written with them. */
    SortedMap<String, String> rules(Stage stage) {
        SortedMap<String, String> own = new TreeMap<>(rules);
        own.keySet().removeIf(file -> !file.startsWith(stage.folder() + "/"));
        return own;
    }

    /** Returns what a pattern finds in the rules of a stage, comments apart, in the order of files and lines. */
    Stream<MatchResult> find(Stage stage, Pattern pattern) {
        return rules(stage).values().stream().map(PackEdit::withoutComments).flatMap(drl -> pattern.matcher(drl)
                .results());
    }

    static String withoutComments(String drl) {
        return COMMENT.matcher(drl).replaceAll("");
    }

    /** Whether a rule of the stage has this clause. */
    boolean has(Stage stage, String clause) {
        return find(stage, Pattern.compile("@clause\\(\\s*\"%s\"\\s*\\)".formatted(Pattern.quote(clause))))
                .findAny()
                .isPresent();
    }

    /** Returns the package of a stage's rules; where the stage has none yet, one beside that of stage policy. */
    String drlPackage(Stage stage) {
        return find(stage, PACKAGE).map(found -> found.group(1)).findFirst().orElseGet(() -> find(Stage.POLICY, PACKAGE)
                .map(found -> LAST_NAME.matcher(found.group(1)).replaceFirst(stage.folder()))
                .findFirst()
                .orElse("rules." + stage.folder()));
    }

    /** Returns the time zone of the pack; that of the standard pack where it is not said so that it can be seen. */
    ZoneId zone() {
        return find(Stage.POLICY, Pattern.compile("\\bzone\\(\\s*\"([^\"]+)\"\\s*\\)"))
                .map(found -> ZoneId.of(found.group(1)))
                .findFirst()
                .orElse(ZoneId.of("Asia/Shanghai"));
    }

    /**
     * Adds a file of rules that is to be written.
     *
     * @param name its path without extension, e.g. {@code penalize/7.1-late-report}
     * @throws UnknownWordException if there is such a file
     */
    PackEdit add(String name, String drl) {
        if (rules.putIfAbsent(name + RULES, drl) != null) {
            throw NewWords.wrong("file", path(name + RULES));
        }
        return this;
    }

    /** Adds the cases beside a file of rules. */
    PackEdit addCases(String name, List<CaseText> texts) {
        cases.put(name + CASES, CaseText.file(texts));
        return this;
    }

    /** Replaces a part of a file that is there, found by a matcher on its text. */
    void replace(String file, Matcher found, int group, String by) {
        String drl = String.valueOf(rules.get(file));
        rules.put(file, drl.substring(0, found.start(group)) + by + drl.substring(found.end(group)));
    }

    /** Loads the pack as it will be. */
    QaRulesEngine load() {
        return QaRulesEngine.builder()
                .pack(new PackSource(directory.toString(), rules))
                .build();
    }

    /** Writes what was added and replaced, and returns the paths of the files, rules and cases side by side. */
    List<String> write() throws IOException {
        SortedMap<String, String> written = new TreeMap<>(cases);
        rules.forEach((file, drl) -> {
            if (!drl.equals(before.get(file))) {
                written.put(file, drl);
            }
        });
        for (Map.Entry<String, String> file : written.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            if (before.containsKey(file.getKey())) {
                Files.writeString(path, file.getValue());
            } else {
                Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        }
        return List.copyOf(written.keySet());
    }
}
