package io.qarules.architecture;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be cited, and what comments cite. */
final class Documents {
    private static final String NUMBERS = "(\\d+(?:\\.\\d+)*(?:(?:, | and | to )\\d+(?:\\.\\d+)*)*)";
    private static final Pattern POLICY = Pattern.compile("POLICY " + NUMBERS);
    private static final Pattern HEADING = Pattern.compile("([A-Z]+\\.md), ([A-Z][^):;.*\n]+)");
    private static final Pattern CLAUSES =
            Pattern.compile("[Cc]lauses? (\\d+(?:\\.\\d+)+(?:(?:, | and )\\d+(?:\\.\\d+)+)*)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");

    private Documents() {}

    /** The sections {@code 1}, {@code 2}, … and the steps {@code 2.1}, {@code 2.2}, … that have a heading. */
    static Set<String> sectionsOfThePolicy() {
        return matches("(?m)^###? (\\d+(?:\\.\\d+)?)\\.? ", Repository.read(Repository.path("qa-rules-drl/POLICY.md")));
    }

    /** The clauses that rules of the standard packs name. */
    static Set<String> clausesOfThePacks() {
        return Repository.files("qa-rules-drl", "src/main/resources/qa-rules", ".drl").stream()
                .map(Repository::read)
                .flatMap(rules -> matches("@clause\\(\"(.*?)\"\\)", rules).stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    /** The headings of the documents for engineers: the name of the file, a comma, and what stands over a part of it. */
    static Set<String> headings() {
        return Stream.of("CONTRIBUTING.md", "qa-rules-engine/ARCHITECTURE.md", "qa-rules-engine/README.md")
                .map(Repository::path)
                .flatMap(document -> matches("(?m)^#+ (.*)$", Repository.read(document)).stream()
                        .map(heading -> document.getFileName() + ", " + heading))
                .collect(toCollection(LinkedHashSet::new));
    }

    static List<String> citedSections(String text) {
        return cited(POLICY, text);
    }

    static List<String> citedHeadings(String text) {
        return HEADING.matcher(text)
                .results()
                .map(citation -> citation.group(1) + ", " + citation.group(2).strip())
                .toList();
    }

    /** Those that comments cite; texts for users may name a clause that is not there yet. */
    static List<String> citedClauses(String text) {
        return cited(
                CLAUSES,
                text.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("*") || line.startsWith("/"))
                        .reduce("", (before, line) -> before + "\n" + line));
    }

    /** All Java and rules: the product's, the benchmarks' and the examples'. */
    static List<Path> sources(String... folders) {
        List<Path> sources = new ArrayList<>();
        List<String> modules = new ArrayList<>(Repository.MODULES);
        modules.addAll(
                List.of("benchmarks", "examples/decision-service", "examples/month-end", "examples/quick-start"));
        for (String module : modules) {
            for (String folder : folders) {
                sources.addAll(Repository.files(module, folder, ".java"));
                sources.addAll(Repository.files(module, folder, ".drl"));
            }
        }
        return sources;
    }

    private static List<String> cited(Pattern citation, String text) {
        List<String> cited = new ArrayList<>();
        Matcher matcher = citation.matcher(text);
        while (matcher.find()) {
            NUMBER.matcher(matcher.group(1)).results().forEach(number -> cited.add(number.group()));
        }
        return cited;
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(LinkedHashSet::new));
    }
}
