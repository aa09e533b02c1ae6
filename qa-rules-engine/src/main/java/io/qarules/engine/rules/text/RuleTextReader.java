package io.qarules.engine.rules.text;

import com.google.common.collect.ImmutableSortedMap;
import io.qarules.engine.source.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads the rules of one file as they were written. */
public final class RuleTextReader {
    private final Stage stage;
    private final String file;
    private final String text;
    private final List<Token> tokens;
    private final OperandReader operands;
    private final StatementReader statements;

    public RuleTextReader(Stage stage, String file, String text) {
        this.stage = stage;
        this.file = file;
        this.text = text;
        this.tokens = DrlLexer.tokens(text);
        this.operands = new OperandReader(text);
        this.statements = new StatementReader(operands, stage.global());
    }

    /** @param parsed the file by Drools' parser, without errors */
    public FileText read(PackageDescr parsed, ClassLoader loader) {
        List<String> imported =
                parsed.getImports().stream().map(ImportDescr::getTarget).toList();
        LeftSideReader leftSides = new LeftSideReader(tokens, operands, new FactTypes(imported, loader));
        return new FileText(
                file,
                stage,
                text,
                true,
                parsed.getImports().stream()
                        .map(part -> part(part, "import", part.getTarget()))
                        .toList(),
                parsed.getGlobals().stream()
                        .map(global -> new FileText.Global(place(global), global.getType(), global.getIdentifier()))
                        .toList(),
                others(parsed),
                parsed.getRules().stream()
                        .filter(RuleDescr::isRule)
                        .map(rule -> read(rule, leftSides))
                        .toList());
    }

    private List<FileText.Part> others(PackageDescr parsed) {
        Stream<FileText.Part> functions =
                parsed.getFunctions().stream().map(function -> part(function, "function", function.getName()));
        Stream<FileText.Part> types = parsed.getClassAndEnumDeclarationDescrs().stream()
                .map(type -> part(type, "declare", type.getTypeName()));
        Stream<FileText.Part> queries = parsed.getRules().stream()
                .filter(RuleDescr::isQuery)
                .map(query -> part(query, "query", query.getName()));
        return Stream.concat(Stream.concat(functions, types), queries).toList();
    }

    private FileText.Part part(BaseDescr descr, String kind, String name) {
        return new FileText.Part(place(descr), kind, name);
    }

    private Place place(BaseDescr descr) {
        return Place.of(text, descr.getStartCharacter());
    }

    private RuleText read(RuleDescr rule, LeftSideReader leftSides) {
        List<Token> own = tokens.stream()
                .filter(token -> token.start() >= rule.getStartCharacter() && token.end() <= rule.getEndCharacter())
                .toList();
        int leftEnd = Math.max(rule.getLhs().getEndCharacter() - 1, own.get(1).end());
        int then = 2;
        while (!(own.get(then).is("then") && own.get(then).start() >= leftEnd)) {
            then++;
        }
        return new RuleText(
                rule.getName(),
                stage,
                file,
                operands.place(own.get(0)),
                operands.place(own.get(1)),
                operands.place(own.get(then)),
                commentOver(own.get(0)),
                annotations(rule),
                attributes(rule),
                leftSides.read(rule.getLhs().getDescrs()),
                statements.read(own.subList(then + 1, own.size() - 1)));
    }

    private static Map<String, String> annotations(RuleDescr rule) {
        ImmutableSortedMap.Builder<String, String> annotations = ImmutableSortedMap.naturalOrder();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            Object value = annotation.hasValue() ? annotation.getSingleValueStripped() : "";
            annotations.put(annotation.getName(), String.valueOf(value));
        }
        return annotations.buildOrThrow();
    }

    private static Map<String, String> attributes(RuleDescr rule) {
        ImmutableSortedMap.Builder<String, String> attributes = ImmutableSortedMap.naturalOrder();
        for (AttributeDescr attribute : rule.getAttributes().values()) {
            attributes.put(attribute.getName(), String.valueOf(attribute.getValue()));
        }
        return attributes.buildOrThrow();
    }

    /** What the comments between the token before and a rule say, a line each. */
    private String commentOver(Token rule) {
        int index = tokens.indexOf(rule);
        int from = index == 0 ? 0 : tokens.get(index - 1).end();
        return text.substring(from, rule.start())
                .lines()
                .map(line -> line.strip().replaceAll("^(//|/\\*+|\\*(?!/))\\s*|\\*/$", ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
