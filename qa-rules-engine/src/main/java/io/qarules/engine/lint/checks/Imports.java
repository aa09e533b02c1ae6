package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import io.qarules.engine.lint.diagnostic.DiagnosticCollector;
import io.qarules.engine.rules.Verbs;
import io.qarules.engine.rules.text.FileText;
import io.qarules.engine.rules.types.FactType;
import io.qarules.engine.source.PackKind;
import io.qarules.engine.source.Stage;
import io.qarules.engine.value.PackText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks and resolves the imports of a file. */
public final class Imports {
    private static final String ALL = ".*";
    private static final String OURS = "io.qarules.";

    private final ClassLoader loader;
    private final List<String> names;

    private Imports(ClassLoader loader, List<String> names) {
        this.loader = loader;
        this.names = names;
    }

    static Imports of(FileText file, ClassLoader loader) {
        return new Imports(
                loader, file.imports().stream().map(FileText.Part::name).toList());
    }

    /** Returns whether these imports make the class available by its simple name. */
    boolean covers(Class<?> type) {
        return names.contains(type.getName())
                || names.contains(type.getPackageName() + ALL)
                || type.getPackageName().equals("java.lang");
    }

    public static void check(DiagnosticCollector findings, FileText file, Stage stage, ClassLoader loader) {
        Imports imports = of(file, loader);
        for (FileText.Part part : file.imports()) {
            String name = part.name();
            if (!name.startsWith(OURS)) {
                foreign(findings, file, part);
                continue;
            }
            boolean known = name.endsWith(ALL) ? imports.hasPackage(name) : imports.load(name) != null;
            if (!known) {
                findings.at(
                        DiagnosticCode.UNKNOWN_IMPORT,
                        file.path(),
                        part.place(),
                        name.endsWith(ALL)
                                ? PackText.of("UNKNOWN_IMPORT.package", name.substring(0, name.length() - ALL.length()))
                                : PackText.of("UNKNOWN_IMPORT.class", name),
                        HintWords.maybe(name, candidates(name), candidate -> "import " + candidate + ";"));
            } else if (!imports.isOf(stage, name)) {
                findings.at(
                        DiagnosticCode.GRAMMAR,
                        file.path(),
                        part.place(),
                        PackText.of("GRAMMAR.part", "import", name, PackText.of("GRAMMAR.import-stage")),
                        PackText.of("HINT.leave-out"));
            }
        }
    }

    /**
     * Whether a class, or one of a package, is a fact or global of any stage, since files share their head, or what those
     * of the stage are read or told with.
     */
    private boolean isOf(Stage stage, String name) {
        if (candidates(name).contains(name)) {
            return true;
        }
        Set<Class<?>> known = new LinkedHashSet<>();
        Stream.of(stage.factTypes(), stage.globalTypes(), inputs(stage))
                .flatMap(List::stream)
                .flatMap(type -> Stream.ofNullable(load(type)))
                .forEach(type -> add(type, known));
        return known.stream().anyMatch(type -> name.equals(type.getName()) || name.equals(type.getPackageName() + ALL));
    }

    /** What all packs of a kind are about: every stage of theirs may import its words. */
    private static List<String> inputs(Stage stage) {
        List<String> inputs = new ArrayList<>();
        if (stage.isOf(PackKind.CASES)) {
            inputs.add(OURS + "casefile.CaseFile");
        }
        if (stage.isOf(PackKind.PERIODS)) {
            inputs.add(OURS + "settlement.TierCut");
        }
        return inputs;
    }

    private static void add(Class<?> type, Set<Class<?>> known) {
        if (!type.getName().startsWith(OURS) || !known.add(type)) {
            return;
        }
        FactType fact = FactType.of(type);
        fact.properties()
                .forEach(name ->
                        add(Objects.requireNonNull(fact.property(name), name).elementType(), known));
        Verbs.of(type).values().stream()
                .flatMap(verb -> Stream.of(verb.getParameterTypes()))
                .forEach(parameter -> add(parameter, known));
    }

    private static void foreign(DiagnosticCollector findings, FileText file, FileText.Part part) {
        PackText near = HintWords.nearest(part.name(), candidates(part.name()));
        findings.at(
                DiagnosticCode.GRAMMAR,
                file.path(),
                part.place(),
                PackText.of("GRAMMAR.part", "import", part.name(), PackText.of("GRAMMAR.import")),
                near == null ? PackText.of("HINT.leave-out") : near);
    }

    /** Returns the fact classes of the stage, by simple name. */
    static Map<String, Class<?>> facts(Stage stage, ClassLoader loader) {
        Map<String, Class<?>> facts = new TreeMap<>();
        for (String name : stage.factTypes()) {
            Class<?> type = load(name, loader);
            if (type != null) {
                facts.put(type.getSimpleName(), type);
            }
        }
        return facts;
    }

    private @Nullable Class<?> load(String name) {
        return load(name, loader);
    }

    static @Nullable Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null; // no such class, which the caller says
        }
    }

    private boolean hasPackage(String name) {
        String folder = name.substring(0, name.length() - ALL.length()).replace('.', '/');
        return candidates(name).contains(name)
                || loader.getResource(folder) != null
                || loader.getResource(folder + "/package-info.class") != null; // in a jar without entries of folders
    }

    /** Returns suggestions for an import: the packages of facts and globals, or their classes. */
    private static List<String> candidates(String name) {
        List<String> candidates = new ArrayList<>(List.of("io.qarules.settlement.*"));
        for (Stage stage : Stage.values()) {
            List<String> types = new ArrayList<>(stage.factTypes());
            types.addAll(stage.globalTypes());
            types.forEach(
                    type -> candidates.add(name.endsWith(ALL) ? type.substring(0, type.lastIndexOf('.')) + ALL : type));
        }
        return candidates.stream().distinct().toList();
    }
}
