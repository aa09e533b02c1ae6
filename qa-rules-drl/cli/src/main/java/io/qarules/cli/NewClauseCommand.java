package io.qarules.cli;

import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.rules.ClausePatterns;
import io.qarules.engine.source.PackSource;
import io.qarules.engine.value.LookAlike;
import io.qarules.outcome.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "clause",
        description = "Writes the rules of a clause and their cases into a pack, ready to edit.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nPENALTY is one or several, joined by + or a comma:%n",
        footer = {
            "  coaching, reminder, warning, self-review, training, offline training, dismissal,",
            "  \"fine 30\", \"fine 20-50\" (by severity), fine (the supervisor sets it), \"points 3\"",
            "",
            "For example:",
            "  new clause 7.1 --en \"late report\" --zh 报告迟交 --first warning --repeat \"fine 30\""
        })
final class NewClauseCommand implements Callable<Integer> {
    private static final String FOLDER = "penalize/";
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final Pattern CLAUSE = Pattern.compile("@clause\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)", Pattern.MULTILINE);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "CLAUSE", description = "The regulation's own number, e.g. 7.1.")
    private String clause = "";

    @Option(names = "--first", paramLabel = "PENALTY", description = "What the first offence brings.")
    private @Nullable String first;

    @Option(names = "--repeat", paramLabel = "PENALTY", description = "What every later one brings.")
    private @Nullable String repeat;

    @Option(
            names = "--every",
            paramLabel = "PENALTY",
            description = "What every offence brings, in place of --first and --repeat.")
    private @Nullable String every;

    @Option(names = "--verified", description = "All of it waits for the supervisor's verification of the finding.")
    private boolean verified;

    @Option(names = "--zh", paramLabel = "TITLE", description = "Required: the clause's title in Chinese.")
    private @Nullable String zh;

    @Option(
            names = "--en",
            paramLabel = "TITLE",
            description = "Required: the clause's title in English; the files have its name.")
    private @Nullable String en;

    @Option(
            names = {"--rules", "--dir"},
            paramLabel = "DIR",
            description = "The directory of the rule pack; by default where you are.")
    private Path directory = Path.of(".");

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        LookAlike strange = LookAlike.in(clause);
        if (strange != null) {
            throw NewWords.wrong(
                    "character", clause, strange.named().text(), strange.hint().text());
        }
        require(CODE.matcher(clause).matches(), "number", clause);
        Text title = title();
        SortedMap<String, String> files = packFiles();
        requireNew(files);
        ClauseDraft draft = draft(files, title);
        String name = FOLDER + clause + "-" + slug(title.en());
        files.put(name + ".drl", draft.drl());
        // Whether it fits into the pack shows before anything is written.
        QaRulesEngine.builder()
                .pack(new PackSource(directory.toString(), files))
                .build();
        create(name + ".drl", draft.drl());
        create(name + ".cases.yaml", draft.cases());
        say(language.in(NewWords.say("clause", directory.toString(), name, clause)) + "\n");
        return 0;
    }

    private Text title() {
        String chinese = zh;
        String english = en;
        if (chinese == null || english == null) {
            throw NewWords.wrong("untitled", clause, "报告迟交");
        }
        for (String title : List.of(chinese, english)) {
            require(!title.isBlank() && title.matches("[^\"\\\\\\v]*"), "title", title);
        }
        return new Text(chinese, english);
    }

    private SortedMap<String, String> packFiles() {
        PackSource source = Files.isDirectory(directory)
                ? PackSource.directory(directory)
                : new PackSource(directory.toString(), new TreeMap<>());
        require(
                source.files().keySet().stream().anyMatch(file -> file.startsWith("policy/")),
                "noPack",
                directory.toString());
        require(!source.settles(), "settles", directory.toString());
        return new TreeMap<>(source.files());
    }

    private void requireNew(Map<String, String> files) {
        SortedMap<String, String> fileOf = new TreeMap<>();
        files.forEach((file, drl) -> {
            Matcher clauses = CLAUSE.matcher(drl);
            while (file.startsWith(FOLDER) && clauses.find()) {
                fileOf.put(clauses.group(1), file);
            }
        });
        ClausePatterns.of(fileOf.keySet()).patternFor(clause).ifPresent(known -> {
            String file = directory.resolve(fileOf.get(known)).toString();
            throw known.equals(clause)
                    ? NewWords.wrong("there", clause, file)
                    : NewWords.wrong("covered", clause, known, file);
        });
    }

    private ClauseDraft draft(Map<String, String> files, Text title) {
        boolean each = every != null;
        require(each ? first == null && repeat == null : first != null && repeat != null, "brings");
        String drlPackage = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(FOLDER))
                .map(file -> PACKAGE.matcher(file.getValue()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("rules.penalize");
        return new ClauseDraft(
                drlPackage,
                clause,
                title.zh(),
                title.en(),
                PenaltyOption.parse(each ? String.valueOf(every) : String.valueOf(first)),
                each ? List.of() : PenaltyOption.parse(String.valueOf(repeat)),
                verified,
                otherClause(files));
    }

    /** Returns another clause with penalties, for the case that shows that its offences are not counted. */
    private static String otherClause(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(FOLDER))
                .flatMap(file -> CLAUSE.matcher(file.getValue()).results())
                .map(found -> found.group(1))
                .filter(code -> !code.endsWith("*"))
                .findFirst()
                .orElse("another");
    }

    private static String slug(String title) {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "clause" : slug;
    }

    private void create(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
    }

    private static void require(boolean condition, String key, Object... values) {
        if (!condition) {
            throw NewWords.wrong(key, values);
        }
    }

    private void say(String text) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
