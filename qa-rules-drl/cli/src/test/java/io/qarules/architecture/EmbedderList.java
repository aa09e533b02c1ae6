package io.qarules.architecture;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The types that a README lists: a heading with the name of their package, and below it a table with a row for each.
 *
 * @param types full names, a nested one behind a dot
 */
record EmbedderList(Set<String> types) {
    private static final Pattern ENTRY =
            Pattern.compile("^(?:### `(?<package>io\\.qarules[a-z.]*)`|\\| `(?<type>[A-Z][\\w.]*)` \\| \\S.*\\|)$");

    static EmbedderList read(String markdown) {
        Set<String> types = new LinkedHashSet<>();
        String within = "";
        for (String line : markdown.lines().toList()) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches() && entry.group("package") != null) {
                within = entry.group("package");
            } else if (entry.matches() && !types.add(within + "." + entry.group("type"))) {
                throw new IllegalArgumentException("listed twice: " + line);
            }
        }
        return new EmbedderList(types);
    }

    /** The packages of the types; none has a name with an upper-case letter. */
    Set<String> packages() {
        return types.stream().map(type -> type.replaceFirst("\\.[A-Z].*", "")).collect(toSet());
    }

    /** A nested type is listed with its outermost one. */
    boolean has(JavaClass type) {
        return types.contains(outermost(type));
    }

    /** Public types that are not listed, and whose package does not say that it is internal. */
    List<String> unlisted(JavaClasses classes, Set<String> internalPackages) {
        return classes.stream()
                .filter(EmbedderList::isPublicAndNotNested)
                .filter(type -> !has(type) && !internalPackages.contains(type.getPackageName()))
                .map(JavaClass::getFullName)
                .sorted()
                .toList();
    }

    /** Listed types that are not there, or not public. */
    List<String> missing(JavaClasses classes) {
        List<String> missing = new ArrayList<>(types);
        classes.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(type -> missing.remove(type.getFullName().replace('$', '.')));
        return missing;
    }

    /** Public methods of listed types that show a type of the product which is neither listed nor the API's. */
    Set<String> leaks(JavaClasses classes) {
        Set<String> leaks = new TreeSet<>();
        classes.stream()
                .filter(this::has)
                .flatMap(type -> Stream.concat(type.getMethods().stream(), type.getConstructors().stream()))
                .filter(EmbedderList::isForCallers)
                .filter(method -> Signatures.typesIn(method).anyMatch(this::isHidden))
                .forEach(method ->
                        leaks.add(method.getOwner().getFullName().replaceFirst(".*\\.", "") + "." + method.getName()));
        return leaks;
    }

    private boolean isHidden(JavaClass type) {
        boolean ofTheProduct =
                Product.isIn(type, "io.qarules") && !Product.ofTheApi().test(type);
        return ofTheProduct && !has(type);
    }

    private static boolean isPublicAndNotNested(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().isEmpty();
    }

    private static boolean isForCallers(JavaCodeUnit method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static String outermost(JavaClass type) {
        return type.getFullName().replaceFirst("\\$.*", "");
    }
}
