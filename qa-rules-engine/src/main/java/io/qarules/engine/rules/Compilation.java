package io.qarules.engine.rules;

import io.qarules.engine.rules.text.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.compiler.compiler.RuleBuildError;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.jci.CompilationProblem;

/** Compiles one file and maps the errors of Drools to their true positions in it (ARCHITECTURE.md, Traps of Drools). */
final class Compilation {
    /** Drools wraps a right side in a method of a class; this many lines precede its first line there. */
    private static final int LINES_BEFORE_RIGHT_SIDE = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final String file;
    private final String text;
    private final List<CompileError> errors = new ArrayList<>();

    Compilation(String file, String text) {
        this.file = file;
        this.text = text;
    }

    List<CompileError> errors() {
        return errors;
    }

    /**
     * Parses the file.
     *
     * @return null where it has syntax errors, which are recorded
     */
    @Nullable
    PackageDescr parse(Resource resource) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(resource, text);
            if (parsed != null && !parser.hasErrors()) {
                parsed.setResource(resource);
                return parsed;
            }
        } catch (DroolsParserException e) {
            throw new IllegalStateException("Drools' parser failed on " + file, e);
        }
        parser.getErrors().forEach(this::syntaxError);
        return null;
    }

    void add(KnowledgeBuilderImpl builder, PackageDescr parsed) {
        List<KnowledgeBuilderError> before = List.copyOf(builder.getErrors());
        builder.addPackage(parsed);
        for (KnowledgeBuilderError error : builder.getErrors()) {
            if (!before.contains(error)) {
                buildError(error);
            }
        }
    }

    private void syntaxError(DroolsError error) {
        Place place = error instanceof ParserError known
                ? new Place(Math.max(1, known.getRow()), Math.max(0, known.getCol()) + 1)
                : new Place(1, 1);
        errors.add(new CompileError(file, place, null, error.getMessage(), true));
    }

    private void buildError(KnowledgeBuilderError error) {
        RuleDescr rule = error instanceof DescrBuildError build && build.getParentDescr() instanceof RuleDescr parent
                ? parent
                : null;
        String name = rule == null ? null : rule.getName();
        if (rule != null
                && error instanceof RuleBuildError build
                && build.getObject() instanceof CompilationProblem[] all) {
            Arrays.stream(all)
                    .map(problem -> new CompileError(file, place(rule, problem), name, problem.getMessage(), false))
                    .distinct()
                    .forEach(errors::add);
            return;
        }
        int start = error instanceof DescrBuildError build ? build.getDescr().getStartCharacter() : -1;
        int line = error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]);
        Place place = start >= 0 ? Place.of(text, start) : new Place(rule == null ? line : rule.getLine(), 1);
        errors.add(new CompileError(file, place, name, error.getMessage(), false));
    }

    private Place place(RuleDescr rule, CompilationProblem problem) {
        int then = rule.getConsequenceLine();
        int line = then + problem.getStartLine() - LINES_BEFORE_RIGHT_SIDE;
        if (line < then || line > rule.getEndLine()) {
            return new Place(then, 1);
        }
        String source = text.lines().skip(line - 1L).findFirst().orElse("");
        Matcher words = WORD.matcher(problem.getMessage());
        while (words.find()) {
            Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(words.group()) + "(?![\\w$])")
                    .matcher(source);
            if (found.find()) {
                return new Place(line, found.start() + 1);
            }
        }
        return new Place(line, source.length() - source.stripLeading().length() + 1);
    }
}
